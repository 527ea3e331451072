/** Seconds for one run of `work`: the fastest of many short bursts, so that other work on the machine hardly counts. */
export const secondsPerRun = (work: () => void, secondsInAll = 1): number => {
  const burst = (repeats: number): number => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < repeats; i++) work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  let repeats = 1;
  while (burst(repeats) < secondsInAll / 50) repeats *= 2;
  let fastest = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < secondsInAll; ) {
    const seconds = burst(repeats);
    spent += seconds;
    fastest = Math.min(fastest, seconds / repeats);
  }
  return fastest;
};
