/**
 * What each rule costs: its share of all that is done with a report, on the benchmark's reports, and on the same with
 * some numbers changed, so that there is something to find, to repair and to say.
 *
 * `node bench/rules.mjs` prints this part of the benchmark alone.
 */
import { fileURLToPath } from 'node:url';
import { loadEngine } from './engine.mjs';
import { spread } from './measure.mjs';

const REPORTS = 40;
const WARM = 20;
const SAMPLES = 60;
/** Every so many numbers of the tables one is changed. */
const WRONG = 60;

/** A few numbers with a digit more. */
function damaged(text) {
  let at = 0;
  return text.replace(/(?<=[\t ,|\n])[1-9]\d{0,3}(?=[\t ,|\n])/g, (number) =>
    ++at % WRONG === 0 ? `${number}1` : number,
  );
}

/** By its name each step's share and its milliseconds for a report, over rounds through all of the texts. */
function sharesOf(texts, timeSteps) {
  const rounds = [];
  for (let round = 0; round < WARM + SAMPLES; round++) {
    const taken = new Map();
    for (const text of texts) timeSteps(text, taken);
    if (round >= WARM)
      rounds.push({ taken, whole: [...taken.values()].reduce((sum, step) => sum + step, 0) });
  }
  const steps = [...rounds[0].taken.keys()].map((step) => {
    const share = spread(rounds.map(({ taken, whole }) => taken.get(step) / whole));
    const each = spread(rounds.map(({ taken }) => taken.get(step))).median / texts.length;
    return [step, { ...share, each }];
  });
  return new Map(steps);
}

/** The dearest rule first; reading stands above for comparison. */
export async function ruleCosts({ reportTexts, timeSteps }) {
  const texts = reportTexts(REPORTS);
  const right = sharesOf(texts, timeSteps);
  const wrong = sharesOf(texts.map(damaged), timeSteps);
  const rows = [...right].map(([what, cost]) => ({ what, ...cost, wrong: wrong.get(what).median }));
  const [reading, ...rules] = rows;
  return [reading, ...rules.sort((a, b) => b.median - a.median)];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { what, median, p95, each, wrong } of await ruleCosts(await loadEngine())) {
    const shares = [median, p95, wrong].map((share) => `${(share * 100).toFixed(1)} %`.padStart(8));
    console.log(`${what.padEnd(24)}${shares.join('')} ${(each * 1000).toFixed(1).padStart(8)} µs`);
  }
