import { type Arithmetic, type Interval, interval } from 'lakatos';

/** Two arms: the strategy that is known, worth r every time, and the one that leads into the glitch. All is said in
 *  u = θ_known − θ_glitch, the log-odds against the glitch; p = 1/(1 + e^u). */
export interface Law {
  /** αr, the step times the reward of what is known. */
  readonly step: string;
  /** u₀ = ln w₀. */
  readonly odds: string;
  /** Updates. */
  readonly horizon: number;
  /** How u moves when the known strategy is played: by its learner, w = e^u. */
  readonly learner: 'reinforce' | 'naturalGradient' | 'sharedLogit';
  /** Precise actions in a row, all of them with the same odds; 1 for a single one. */
  readonly actions?: number;
}

const enclosures = interval(30);

const known = new Map<string, { never: Interval; met: Interval }>();

/** `lawOf`, computed once. */
export const law = (parts: Law): { never: Interval; met: Interval } => {
  const key = JSON.stringify(parts);
  const found = known.get(key) ?? lawOf(parts);
  known.set(key, found);
  return found;
};

/** Π over the updates of P(the glitch is not met), and Σ of the chances to meet it, both enclosed.
 *  An update happens when the known strategy was played; the chance that the glitch comes first is 1/(1 + wⁿ). */
const lawOf = ({ step, odds, horizon, learner, actions = 1 }: Law): { never: Interval; met: Interval } => {
  const A = enclosures;
  const size = A.ratio(...fraction(step));
  let w = A.ratio(...fraction(odds));
  let never = A.one;
  let met = A.zero;
  for (let t = 0; t < horizon; t++) {
    const power = actions === 1 ? w : powerOf(A, w, actions);
    const chance = A.divide(A.one, A.add(A.one, power));
    met = A.add(met, A.multiply(never, chance));
    never = A.multiply(never, A.subtract(A.one, chance));
    w = A.multiply(w, A.exp(moveOf(A, w, size, learner, actions)));
  }
  return { never, met };
};

/** What one update adds to u, written so that w occurs once: an enclosure then stays as narrow as it can.
 *    REINFORCE 2αr·p; with one logit for n steps 2αr·n·p; the natural gradient αr/(1 − p) = αr·(1 + 1/w) */
const moveOf = <T>(A: Arithmetic<T>, w: T, size: T, learner: Law['learner'], actions: number): T => {
  if (learner === 'naturalGradient') return A.multiply(size, A.add(A.one, A.divide(A.one, w)));
  const push = A.divide(A.multiply(A.integer(2), size), A.add(A.one, w));
  return learner === 'sharedLogit' ? A.multiply(A.integer(actions), push) : push;
};

const powerOf = <T>(A: Arithmetic<T>, base: T, exponent: number): T => {
  if (exponent === 1) return base;
  const half = powerOf(A, base, Math.floor(exponent / 2));
  const square = A.multiply(half, half);
  return exponent % 2 === 0 ? square : A.multiply(square, base);
};

const fraction = (text: string): [number, number] => {
  const [top, bottom = '1'] = text.split('/');
  return [Number(top), Number(bottom)];
};

/** P(all n actions again) after the glitch was met once with return M and every action had probability 1/2: REINFORCE
 *  moves each log-odds by αM, so (1 + e^(−αM))^(−n). Also 1 − that, which is far below any double for M = 10⁶. */
export const repeats = (actions: number, alpha: string, reward: number): { again: Interval; not: Interval } => {
  const A = enclosures;
  const fails = A.exp(A.negate(A.multiply(A.ratio(...fraction(alpha)), A.integer(reward))));
  const again = A.divide(A.one, powerOf(A, A.add(A.one, fails), actions));
  return { again, not: A.multiply(A.integer(actions), fails) };
};

/** log₁₀ x. */
export const commonLogarithm = (x: Interval): Interval =>
  enclosures.divide(enclosures.log(x), enclosures.log(enclosures.integer(10)));

/** 1 − (1 − p)^N ≈ the chance to meet a glitch of probability p in N episodes, enclosed by Np − (Np)²/2 and Np. */
export const frozen = (probability: Interval, episodes: string): Interval => {
  const A = enclosures;
  const mean = A.multiply(probability, { low: A.one.low.times(episodes), high: A.one.high.times(episodes) });
  const least = A.subtract(mean, A.divide(A.multiply(mean, mean), A.integer(2)));
  return { low: least.low, high: mean.high };
};

/** m^(−n). */
export const chain = (choices: number, actions: number): Interval =>
  powerOf(enclosures, enclosures.ratio(1, choices), actions);

/** q^n. */
export const likely = (numerator: number, denominator: number, actions: number): Interval =>
  powerOf(enclosures, enclosures.ratio(numerator, denominator), actions);
