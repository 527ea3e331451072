/** PPO for free logits in plain numbers, written from its objective alone: each step is the numerical slope of
 *    1/n·Σ wᵢ·min(ρᵢ·Aᵢ, clip(ρᵢ)·Aᵢ) + c_H·wᵢ·H(sᵢ)   and of   −½/n·Σ max((Vᵢ − Gᵢ)², (V_old + clip(V − V_old) − G)²)
 *  A second method for the tests of `ppo.onEpisodes`; nothing of the source is used. */
export interface ReferenceStep {
  readonly state: number;
  readonly action: number;
  readonly weight: number;
  readonly advantage: number;
  readonly target: number;
}

export interface ReferenceSettings {
  readonly stepSize: number;
  readonly clipRange: number;
  readonly criticStepSize: number;
  readonly entropyBonus?: number;
  readonly valueClipRange?: number;
  /** Minibatches in the order in which they are used, as indices of steps; each with its divisor n. */
  readonly minibatches: readonly { readonly steps: readonly number[]; readonly divisor: number }[];
}

const clip = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);

export const referencePpo = (
  startLogits: readonly (readonly number[])[],
  startValues: readonly number[],
  batch: readonly ReferenceStep[],
  settings: ReferenceSettings,
): { readonly parameters: number[]; readonly stateValues: number[] } => {
  const softmaxOf = (row: readonly number[]): number[] => {
    const weights = row.map((z) => Math.exp(z));
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / total);
  };
  const objective = (logits: readonly (readonly number[])[], steps: readonly ReferenceStep[], n: number): number =>
    steps.reduce((sum, { state, action, weight, advantage }) => {
      const row = softmaxOf(logits[state]);
      const ratio = row[action] / softmaxOf(startLogits[state])[action];
      const clipped = clip(ratio, 1 - settings.clipRange, 1 + settings.clipRange);
      const entropy = -row.reduce((total, p) => total + p * Math.log(p), 0);
      return (
        sum + (weight * (Math.min(ratio * advantage, clipped * advantage) + (settings.entropyBonus ?? 0) * entropy)) / n
      );
    }, 0);
  const loss = (values: readonly number[], steps: readonly ReferenceStep[], n: number): number =>
    steps.reduce((sum, { state, target }) => {
      const old = startValues[state];
      const range = settings.valueClipRange ?? Number.POSITIVE_INFINITY;
      const clipped = old + clip(values[state] - old, -range, range);
      return sum + (0.5 * Math.max((values[state] - target) ** 2, (clipped - target) ** 2)) / n;
    }, 0);

  const h = 1e-5;
  let logits = startLogits.map((row) => row.slice());
  let values = startValues.slice();
  for (const { steps: indices, divisor } of settings.minibatches) {
    const steps = indices.map((i) => batch[i]);
    const nudged = (s: number, a: number, by: number) =>
      logits.map((row, i) => row.map((z, j) => (i === s && j === a ? z + by : z)));
    const moved = logits.map((row, s) =>
      row.map(
        (z, a) =>
          z +
          (settings.stepSize *
            (objective(nudged(s, a, h), steps, divisor) - objective(nudged(s, a, -h), steps, divisor))) /
            (2 * h),
      ),
    );
    const shifted = (s: number, by: number) => values.map((v, i) => (i === s ? v + by : v));
    values = values.map(
      (v, s) =>
        v -
        (settings.criticStepSize * (loss(shifted(s, h), steps, divisor) - loss(shifted(s, -h), steps, divisor))) /
          (2 * h),
    );
    logits = moved;
  }
  return {
    parameters: logits.flatMap((row, s) => row.map((z, a) => z - startLogits[s][a])),
    stateValues: values.map((v, s) => v - startValues[s]),
  };
};
