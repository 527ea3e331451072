import type { Arithmetic } from '../arithmetic/index.js';
import type { Assessment } from './assess.js';

/** What the cases that a claim survives say of the claim itself: whether it has anything to say there. */
export interface Observations {
  /** Label → cases that bear it. */
  readonly labels: Readonly<Record<string, number>>;
  /** Clause → cases in which it is more than an empty list of comparisons. */
  readonly speaking: Readonly<Record<string, number>>;
  /** Premise → its smallest margin, nearest double. A premise that is a boolean has none. */
  readonly premiseMargins: Readonly<Record<string, number>>;
}

export const noObservations: Observations = { labels: {}, speaking: {}, premiseMargins: {} };

/** Sums observations case by case. */
export class Observer<T> {
  private readonly labels: Record<string, number> = {};
  private readonly speaking: Record<string, number> = {};
  private readonly premiseMargins: Record<string, number> = {};
  private readonly approximate: (margin: T) => number;

  constructor({ forKernels }: Arithmetic<T>) {
    this.approximate = forKernels.approximate;
  }

  /** @param assessment of a case that meets the premises and violates no clause */
  add({ premises, clauses, labels }: Assessment<T>): void {
    for (const { name, isEmpty } of clauses) {
      if (isEmpty !== true) this.speaking[name] = (this.speaking[name] ?? 0) + 1;
    }
    for (const { name, truth } of labels) {
      if (truth === 'yes') this.labels[name] = (this.labels[name] ?? 0) + 1;
    }
    for (const { name, margin } of premises) {
      if (margin === undefined) continue;
      const value = this.approximate(margin);
      if (!(value >= this.premiseMargins[name])) this.premiseMargins[name] = value;
    }
  }

  /** As plain data, which crosses threads. */
  get total(): Observations {
    return { labels: this.labels, speaking: this.speaking, premiseMargins: this.premiseMargins };
  }
}

export const addObservations = (a: Observations, b: Observations): Observations => {
  const premiseMargins: Record<string, number> = { ...a.premiseMargins };
  for (const [premise, margin] of Object.entries(b.premiseMargins)) {
    premiseMargins[premise] = Math.min(premiseMargins[premise] ?? margin, margin);
  }
  return { labels: sums(a.labels, b.labels), speaking: sums(a.speaking, b.speaking), premiseMargins };
};

const sums = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const total: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) total[name] = (total[name] ?? 0) + count;
  return total;
};
