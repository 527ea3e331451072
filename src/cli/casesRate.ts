/** So many cases had been seen at a time, milliseconds. */
export interface Sample {
  readonly at: number;
  readonly cases: number;
}

/** A speed is that of the last few seconds. */
const window = 5_000;

/** Samples are kept no closer together than this, so that there are few. */
const spacing = 100;

/** Shorter than this says nothing. */
const leastElapsed = 500;

/** The samples with one more. What has left the window is dropped but for the latest of it, so that slow work has a speed
 *  too. */
export const withSample = (samples: readonly Sample[], sample: Sample): readonly Sample[] => {
  const previous = samples.at(-2);
  const isClose = previous !== undefined && samples[samples.length - 1].at - previous.at < spacing;
  const all = [...(isClose ? samples.slice(0, -1) : samples), sample];
  const inside = all.findIndex(({ at }) => at > sample.at - window);
  return all.slice(Math.max(0, inside - 1));
};

/** Cases a second; undefined while too little was seen. It falls while nothing comes for longer than was looked at. */
export const casesRate = (samples: readonly Sample[], now: number): number | undefined => {
  if (samples.length < 2) return undefined;
  const first = samples[0];
  const last = samples[samples.length - 1];
  const elapsed = Math.max(last.at - first.at, now - last.at);
  return elapsed >= leastElapsed ? ((last.cases - first.cases) / elapsed) * 1_000 : undefined;
};
