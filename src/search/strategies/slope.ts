import { asReal, type Bounded, bounded, Lanes, Recorder, readNumber, type Taped } from '../../arithmetic/index.js';
import {
  type Claim,
  type Conclusion,
  type Constant,
  type Layout,
  layoutOf,
  type Outcome,
  replaced,
  type Statement,
} from '../../claims/index.js';
import { takeRaised } from '../../errors/index.js';
import { type CaseSpace, realiseCase } from '../caseSpace.js';
import { writeLeaves } from '../tapes/writeLeaves.js';
import type { GenomeCase } from './proposals.js';

/** The margins of a case, to first order in its numbers: which of the cases near it is likely to have a lower one. */
export interface Slope {
  /** The smallest share of its margin that a clause keeps, as far as slopes tell: below 0 where a violation is expected.
   *  Infinity where a premise is expected to be missed, or where the case has another structure. */
  expected(near: GenomeCase): number;
}

/** The slopes of the cases of one run, each found once. */
export class Slopes {
  private readonly claim: Claim;
  private readonly space: CaseSpace;
  private readonly known = new WeakMap<GenomeCase, { readonly slope: Slope | undefined }>();

  constructor(claim: Claim, space: CaseSpace) {
    this.claim = claim;
    this.space = space;
  }

  /** The slope at a case; undefined where the claim cannot be recorded on it, or has no margin there. */
  at(one: GenomeCase): Slope | undefined {
    const known = this.known.get(one) ?? { slope: slopeOf(this.claim, this.space, one) };
    this.known.set(one, known);
    return known.slope;
  }
}

interface Linear {
  readonly margin: number;
  readonly gradient: Float64Array;
}

const slopeOf = (claim: Claim, space: CaseSpace, at: GenomeCase): Slope | undefined => {
  const inputs = realiseCase(space, at, bounded);
  const layout = layoutOf(inputs);
  if (layout === undefined) return undefined;
  for (const zeros of ['computed', 'as they are'] as const) {
    const linear = linearAt(claim, layout, inputs, new Recorder(zeros));
    if (linear !== undefined) return linear.clauses.length === 0 ? undefined : slope(space, layout, inputs, linear);
  }
  return undefined;
};

/** A case to first order. */
interface LinearCase {
  readonly leaves: number;
  readonly premises: readonly Linear[];
  readonly clauses: readonly Linear[];
}

const linearAt = (
  claim: Claim,
  layout: Layout,
  inputs: Readonly<Record<string, unknown>>,
  recorder: Recorder,
): LinearCase | undefined => {
  const { arithmetic } = recorder;
  let leaves = 0;
  const number = (value: Bounded): Taped => {
    leaves++;
    return recorder.leaf(value);
  };
  const recorded = replaced(layout, inputs, { arithmetic, number }) as never;
  const linear = (statements: Readonly<Record<string, Statement<never>>> = {}): Linear[] =>
    Object.values(statements).flatMap((statement) => {
      const margin = marginOf(statement, recorded, recorder);
      if (margin === undefined || !(margin.value.value > 0)) return [];
      return [{ margin: margin.value.value, gradient: recorder.gradient(margin) }];
    });
  try {
    return { premises: linear(claim.given), clauses: linear(claim.then), leaves };
  } catch {
    takeRaised();
    return undefined;
  }
};

const slope = (
  space: CaseSpace,
  layout: Layout,
  inputs: Readonly<Record<string, unknown>>,
  { leaves, premises, clauses }: LinearCase,
): Slope => {
  const here = new Lanes(leaves, 1);
  const there = new Lanes(leaves, 1);
  writeLeaves(layout, inputs, here, 0, 0);
  const at = ({ margin, gradient }: Linear): number => {
    let moved = margin;
    for (let leaf = 0; leaf < leaves; leaf++) moved += gradient[leaf] * (there.values[leaf] - here.values[leaf]);
    return moved / margin;
  };
  return {
    expected: (near) => {
      if (writeLeaves(layout, realiseCase(space, near, bounded), there, 0, 0) < 0) return Number.POSITIVE_INFINITY;
      for (const premise of premises) if (at(premise) < 0) return Number.POSITIVE_INFINITY;
      let least = Number.POSITIVE_INFINITY;
      for (const clause of clauses) least = Math.min(least, at(clause));
      return least;
    },
  };
};

/** The margin of the worst comparison of a statement; undefined of a boolean, an empty list and an equality. */
const marginOf = (statement: Statement<never>, inputs: never, recorder: Recorder): Taped | undefined => {
  const { arithmetic } = recorder;
  const outcome = statement(inputs, asReal(arithmetic)) as Outcome<Taped>;
  if (typeof outcome === 'boolean') return undefined;
  const side = (value: Taped | Constant): Taped => (typeof value === 'object' ? value : readNumber(arithmetic, value));
  let worst: Taped | undefined;
  for (const { relation, left, right } of (Array.isArray(outcome) ? outcome : [outcome]) as Conclusion<Taped>[]) {
    if (relation === 'equal' || relation === 'differ') continue;
    const margin = arithmetic.subtract(side(left), side(right));
    if (worst === undefined || margin.value.value < worst.value.value) worst = margin;
  }
  return worst;
};
