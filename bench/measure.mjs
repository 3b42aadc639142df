/** Times: many samples, told by their median and 95th percentile, since a mean hides what one waits for. */

/** Milliseconds that each call takes, once it has run warm. */
export async function times(work, { samples, warm }) {
  const [run] = await timesInTurn([work], { samples, warm });
  return run;
}

/** The same of several works, one after the other in each round: what else the machine does slows all of them. */
export async function timesInTurn(works, { samples, warm }) {
  const taken = works.map(() => []);
  for (let round = 0; round < warm + samples; round++)
    for (const [at, work] of works.entries()) {
      const start = process.hrtime.bigint();
      await work(round);
      if (round >= warm) taken[at].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return taken.map(spread);
}

export function spread(taken) {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { median: at(0.5), p95: at(0.95), min: sorted[0], samples: sorted.length };
}
