import type { Kernel, Sign } from '../arithmetic.js';
import type { Bounded } from '../boundedNumber.js';
import { type KernelStep, operation, stepLength, type Tape } from './tape.js';

/** A computation as it was recorded: every number has a place of its own. */
export interface Recorded {
  /** By place; the leaves come first. */
  readonly numbers: { readonly isConstant: boolean; readonly value: Bounded }[];
  readonly steps: RecordedStep[];
  leaves: number;
}

export type RecordedStep =
  | { readonly kind: 'operation'; readonly code: number; readonly from: readonly number[]; readonly to: number }
  | {
      readonly kind: 'kernel';
      readonly kernel: Kernel;
      readonly from: readonly number[];
      readonly to: readonly number[];
    }
  | { readonly kind: 'guard'; readonly of: number; readonly sign: Sign };

/** Steps that can fail are done although nobody uses what they find: their failure is an answer too. */
const canFail: ReadonlySet<number> = new Set([operation.divide, operation.log, operation.squareRoot]);

/** The tape of a recorded computation: without steps that nobody needs, and with slots that serve one number after
 *  another, so that all of it stays near the processor.
 *  @param results places of the numbers that are wanted at the end */
export const tapeOf = ({ numbers, steps, leaves }: Recorded, results: readonly number[]): Tape => {
  const needed = neededSteps(steps, results);
  const slots = new Slots(numbers, leaves, needed, results);
  const written: number[] = [];
  const kernels: KernelStep[] = [];
  needed.forEach((step, index) => {
    switch (step.kind) {
      case 'guard':
        written.push(...padded([operation.guard, step.sign === 'undecided' ? 2 : step.sign, slots.of(step.of)]));
        slots.release([step.of], index);
        return;
      case 'operation': {
        const from = step.from.map((place) => slots.of(place));
        slots.release(step.from, index);
        written.push(...padded([step.code, slots.take(step.to), ...from]));
        slots.release([step.to], index);
        return;
      }
      case 'kernel': {
        const from = step.from.map((place) => slots.of(place));
        slots.release(step.from, index);
        const to = step.to.map((place) => slots.take(place));
        slots.release(step.to, index);
        written.push(...padded([operation.kernel, 0, kernels.push({ kernel: step.kernel, from, to }) - 1]));
      }
    }
  });
  return {
    leaves,
    constants: slots.constants,
    steps: Int32Array.from(written),
    kernels,
    results: results.map((place) => slots.of(place)),
    slots: slots.count,
  };
};

const padded = (entries: readonly number[]): number[] => [
  ...entries,
  ...new Array<number>(stepLength - entries.length).fill(0),
];

const neededSteps = (steps: readonly RecordedStep[], results: readonly number[]): RecordedStep[] => {
  const wanted = new Set(results);
  const needed: RecordedStep[] = [];
  for (const step of steps.toReversed()) {
    const isNeeded = step.kind !== 'operation' || canFail.has(step.code) || wanted.has(step.to);
    if (!isNeeded) continue;
    needed.push(step);
    for (const place of operandsOf(step)) wanted.add(place);
  }
  return needed.reverse();
};

const operandsOf = (step: RecordedStep): readonly number[] => (step.kind === 'guard' ? [step.of] : step.from);

/** Which number is in which slot. */
class Slots {
  readonly constants: { readonly slot: number; readonly value: Bounded }[] = [];
  count: number;
  private readonly slotOf = new Map<number, number>();
  private readonly lastUse = new Map<number, number>();
  private readonly free: number[] = [];

  constructor(
    numbers: Recorded['numbers'],
    leaves: number,
    steps: readonly RecordedStep[],
    results: readonly number[],
  ) {
    this.count = leaves;
    for (let leaf = 0; leaf < leaves; leaf++) this.slotOf.set(leaf, leaf);
    steps.forEach((step, index) => {
      for (const place of operandsOf(step)) this.lastUse.set(place, index);
    });
    numbers.forEach(({ isConstant, value }, place) => {
      if (!isConstant) return;
      this.constants.push({ slot: this.take(place), value });
      this.lastUse.set(place, Number.POSITIVE_INFINITY);
    });
    for (const place of results) this.lastUse.set(place, Number.POSITIVE_INFINITY);
  }

  of(place: number): number {
    return this.slotOf.get(place) as number;
  }

  take(place: number): number {
    const slot = this.free.pop() ?? this.count++;
    this.slotOf.set(place, slot);
    return slot;
  }

  /** Frees the slots of numbers that no step after this one uses. */
  release(places: readonly number[], step: number): void {
    for (const place of new Set(places)) {
      if ((this.lastUse.get(place) ?? -1) <= step) this.free.push(this.of(place));
    }
  }
}
