import type { Step, Tape } from '../recording/tape.js';

/** A row of a policy that a program normalised: π′(a|s) = π(a|s)·e^Δ(a) / Σ_b π(b|s)·e^Δ(b). */
export interface UpdatedRow {
  /** Name of the input whose policy it descends from. */
  readonly of: string;
  /** How many updates lie between: 1, 2, … */
  readonly updates: number;
  readonly state: number;
  /** The step behind each action that has probability. */
  readonly steps: ReadonlyMap<number, number>;
}

interface Probability {
  readonly of: string;
  readonly updates: number;
  readonly state: number;
  readonly action: number;
}

/** Recognises policies after an update in a program: quotients with one divisor that is the sum of their dividends, each
 *  dividend a probability of the policy before, or one times a power of e. A recognised row gets a name and nothing
 *  else: whether the numbers are right does not depend on it. */
export const updatedRows = (tape: Tape): UpdatedRow[] => {
  const known = new Map<number, Probability>();
  tape.steps.forEach((step, index) => {
    const place = step.kind === 'input' ? /^(.+)\.probabilities\[(\d+)\]\[(\d+)\]$/.exec(step.place) : null;
    if (place !== null) {
      known.set(index, { of: place[1], updates: 0, state: Number(place[2]), action: Number(place[3]) });
    }
  });
  const rows: UpdatedRow[] = [];
  for (const quotients of quotientsByDivisor(tape).values()) {
    const before = quotients.map(({ dividend }) => known.get(factorOf(tape.steps, dividend, known)));
    const [first] = before;
    const isRow =
      first !== undefined &&
      before.every(
        (one) => one !== undefined && one.of === first.of && one.updates === first.updates && one.state === first.state,
      ) &&
      addsUp(tape.steps, quotients);
    if (!isRow) continue;
    const updates = first.updates + 1;
    const steps = new Map<number, number>();
    quotients.forEach(({ step }, index) => {
      const { action } = before[index] as Probability;
      steps.set(action, step);
      known.set(step, { ...first, action, updates });
    });
    rows.push({ of: first.of, updates, state: first.state, steps });
  }
  return rows;
};

interface Quotient {
  readonly step: number;
  readonly dividend: number;
  readonly divisor: number;
}

const quotientsByDivisor = (tape: Tape): Map<number, Quotient[]> => {
  const groups = new Map<number, Quotient[]>();
  tape.steps.forEach((entry, step) => {
    if (entry.kind !== 'operation' || entry.operation !== 'divide') return;
    const [dividend, divisor] = entry.operands;
    const group = groups.get(divisor) ?? [];
    group.push({ step, dividend, divisor });
    groups.set(divisor, group);
  });
  return groups;
};

/** The probability in a dividend: itself, or its factor beside a power of e. */
const factorOf = (steps: readonly Step[], dividend: number, known: ReadonlyMap<number, unknown>): number => {
  const step = steps[dividend];
  if (known.has(dividend) || step.kind !== 'operation' || step.operation !== 'multiply') return dividend;
  const [factor, power] = step.operands;
  const tilt = steps[power];
  return tilt.kind === 'operation' && tilt.operation === 'exp' ? factor : dividend;
};

/** Whether the divisor is the sum of the dividends, each counted once. */
const addsUp = (steps: readonly Step[], quotients: readonly Quotient[]): boolean => {
  const missing = new Set(quotients.map(({ dividend }) => dividend));
  const takeApart = (index: number): boolean => {
    if (missing.delete(index)) return true;
    const step = steps[index];
    return step.kind === 'operation' && step.operation === 'add' && step.operands.every(takeApart);
  };
  return quotients.length > 1 && takeApart(quotients[0].divisor) && missing.size === 0;
};
