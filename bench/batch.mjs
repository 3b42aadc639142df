/** Work inside one process: one report, many reports, beside other linters on the same texts. */
import { autocorrect, markdownlint, named } from './competitors.mjs';
import { times, timesInTurn } from './measure.mjs';

/** One report, read, checked and its findings said: what stands between a key and its squiggle. */
export async function checkTime({ reportTexts, diagnose }) {
  const texts = reportTexts(20);
  const run = await times((at) => diagnose(texts[at % texts.length]), { samples: 500, warm: 2000 });
  return [{ what: 'Gouji, one 8 KB report, all layouts in turn', ...run }];
}

/** Reports a second and MB a second over a set in all layouts, on one thread. */
export async function throughput({ reportTexts, diagnose }) {
  const texts = reportTexts(100);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const tools = [
    ['Gouji: read, check, say', diagnose],
    [named('markdownlint'), await markdownlint()],
    [named('autocorrect-node'), autocorrect()],
    ['floor: split lines, match numbers', floor],
  ];
  const present = tools.filter(([, lint]) => lint);
  const works = present.map(([, lint]) => () => {
    for (const text of texts) lint(text);
  });
  const runs = await timesInTurn(works, { samples: 30, warm: 3 });
  const rate = (taken) => ({ mb: bytes / taken / 1e3, reports: (texts.length / taken) * 1e3 });
  const rows = present.map(([what], at) => ({
    what,
    ...runs[at],
    ...rate(runs[at].median),
    slow: rate(runs[at].p95),
    ratio: runs[at].median / runs[0].median,
  }));
  const absent = tools.filter(([, lint]) => !lint).map(([what]) => ({ what, absent: true }));
  return [...rows, ...absent];
}

/** The least that any tool does which looks at numbers in lines. */
function floor(text) {
  let numbers = 0;
  for (const line of text.split('\n')) numbers += line.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  return numbers;
}

/** Small sets are gone through several times a sample, else most samples would miss the garbage collector's turn. */
const FEWEST_A_SAMPLE = 300;

/** What a report costs among 1 to 1,000: each let go of when it is checked, and all of a set kept until its end. */
export async function growth({ reportTexts, diagnose }) {
  const texts = reportTexts(1000);
  const letGo = (set) => {
    for (const text of set) diagnose(text);
  };
  const keep = (set) => set.map((text) => diagnose(text));
  const rows = [letGo, keep].flatMap((way) =>
    [1, 10, 100, 1000].map((count) => ({ way, count, turns: Math.ceil(FEWEST_A_SAMPLE / count) })),
  );
  const works = rows.map(({ way, count, turns }) => {
    const set = texts.slice(0, count);
    return () => {
      for (let turn = 0; turn < turns; turn++) way(set);
    };
  });
  const runs = await timesInTurn(works, { samples: 30, warm: 3 });
  const eachOf = (taken, { count, turns }) => taken / count / turns;
  return rows.map((row, at) => {
    const ten = rows.findIndex(({ way, count }) => way === row.way && count === 10);
    const each = eachOf(runs[at].median, row);
    return {
      what: `${row.count} reports${row.way === keep ? ', all kept' : ''}`,
      ...runs[at],
      each,
      eachSlow: eachOf(runs[at].p95, row),
      growth: each / eachOf(runs[ten].median, rows[ten]),
    };
  });
}
