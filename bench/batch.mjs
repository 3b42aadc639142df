/** Work inside one process: one report, many reports, beside other linters on the same texts. */
import { LINTER_NAMES, startLinter } from './linters.mjs';
import { spread, times, timesInTurn } from './measure.mjs';

/** One report, read, checked and its findings said: what stands between a key and its squiggle. */
export async function checkTime({ reportTexts, diagnose }) {
  const texts = reportTexts(20);
  const run = await times((at) => diagnose(texts[at % texts.length]), { samples: 500, warm: 2000 });
  return [{ what: 'Gouji, one 8 KB report, all layouts in turn', ...run }];
}

/** Before what is measured: V8 goes on compiling what is called often. */
const WARM_ROUNDS = 20;
const ROUNDS = 30;

/** Reports a second and MB a second over a set in all layouts, on one thread each, one linter after the other in each round. */
export async function throughput({ reportTexts }) {
  const texts = reportTexts(100);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const linters = [];
  for (const what of LINTER_NAMES) linters.push({ what, linter: await startLinter(what, texts), taken: [] });
  const present = linters.filter(({ linter }) => linter);
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round++)
    for (const { linter, taken } of present) {
      const time = await linter.round();
      if (round >= WARM_ROUNDS) taken.push(time);
    }
  for (const { linter } of present) linter.stop();
  const rate = (taken) => ({ mb: bytes / taken / 1e3, reports: (texts.length / taken) * 1e3 });
  const [ours] = linters.map(({ taken }) => spread(taken));
  return linters.map(({ what, linter, taken }) => {
    if (!linter) return { what, absent: true };
    const run = spread(taken);
    return { what, ...run, ...rate(run.median), slow: rate(run.p95), ratio: run.median / ours.median };
  });
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
