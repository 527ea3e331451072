import { type Arithmetic, bounded, exponential, interval, rational } from '../arithmetic/index.js';
import {
  type Assessment,
  assess,
  type Claim,
  type ClauseMargin,
  type Finding,
  type Observations,
  Observer,
  requireNoIdentity,
} from '../claims/index.js';
import { BeyondArithmetic } from '../errors/index.js';
import { frozen } from './frozen.js';

/** Significant digits tried one after the other where a claim leaves the rationals. */
export const precisions = [20, 40, 80, 160] as const;

/** The inputs of one case in whatever arithmetic is asked for. */
export type Realise = <T>(arithmetic: Arithmetic<T>) => Readonly<Record<string, unknown>>;

interface Settled {
  readonly arithmetic: 'rational' | 'interval';
  /** For 'interval': the significant digits that settled it. */
  readonly digits?: number;
}

/** How a claim stands on one instance, decided without rounding. */
export type ExactResult =
  | (Settled & { readonly status: 'premise'; readonly premise: string })
  | (Settled & {
      readonly status: 'holds';
      readonly margins: readonly ClauseMargin[];
      readonly smallest: Smallest;
      readonly observations: Observations;
    })
  | (Settled & {
      readonly status: 'violated';
      readonly clause: string;
      readonly margin: string;
      readonly margins: readonly ClauseMargin[];
    })
  /** Still undecided at the last precision: the margin is 0 or closer to 0 than `width`. */
  | (Settled & {
      readonly status: 'tie';
      readonly part: string;
      readonly margin: string;
      readonly width: number;
      /** What the case may do if the margin is 0: miss its premise, or violate its clause, where the comparison is strict or
       *  could not be made. Null: it holds then. */
      readonly open: 'premise' | 'clause' | null;
    })
  /** The clause compares plain JavaScript numbers that its author rounded: nothing exact can be said. */
  | (Settled & { readonly status: 'rounded'; readonly clause: string });

export interface Smallest {
  readonly clause: string | null;
  /** Nearest double of the smallest margin; null when no clause has one. */
  readonly margin: number | null;
  readonly text: string | null;
}

/** Where deciding starts once a claim leaves the rationals. 'doubles': with proved error bounds, for the many cases of a
 *  search. 'decimals': for what is written down. */
export type Start = 'doubles' | 'decimals';

/** Decides a claim on one instance. Its statements get inputs that they cannot change, and a violation counts only where the
 *  claim would say the same if no two numbers were one object.
 *  @param limits the largest precision to try, one of `precisions`, and where to start
 *  @throws ClaimFault when a statement throws, or compares numbers by identity; whatever `realiseAnew` throws */
export const decideExactly = (
  claim: Claim,
  realiseAnew: Realise,
  limits: { readonly digits?: number; readonly start?: Start } = {},
): ExactResult => {
  const realise: Realise = (arithmetic) => frozen(realiseAnew(arithmetic));
  const result = decideByPrecision(claim, realise, limits);
  if (result.status === 'violated') requireNoIdentity(claim, realise(bounded));
  return result;
};

/** In rationals; where it leaves them, in enclosures of growing precision, with an identity test for ties as long as it stays
 *  in the field of fractions and powers of e (one softmax step does). */
const decideByPrecision = (
  claim: Claim,
  realise: Realise,
  { digits = 160, start = 'decimals' }: { readonly digits?: number; readonly start?: Start },
): ExactResult => {
  if (start === 'decimals' || !leavesFractions.has(claim)) {
    try {
      return read(assess(claim, realise(rational), rational), rational, { arithmetic: 'rational' });
    } catch (error) {
      if (!(error instanceof BeyondArithmetic)) throw error;
      leavesFractions.add(claim);
    }
  }
  try {
    if (start === 'doubles') {
      const quick = decideInDoubles(claim, realise);
      if (quick.status !== 'tie') return quick;
    }
    return climb(claim, realise, digits, (precision) => exponential(interval(precision)));
  } catch (error) {
    if (!(error instanceof BeyondArithmetic)) throw error;
  }
  return climb(claim, realise, digits, interval);
};

/** Claims that have left the fractions on some instance. They most often do, and an attempt to stay is then in vain: it
 *  is not made in a search, whose results are the same either way. */
const leavesFractions = new WeakSet<Claim>();

/** Fractions as long as there is no exponential, then doubles with proved error bounds beside the identity test. */
const decideInDoubles = (claim: Claim, realise: Realise): ExactResult => {
  leftFractions = false;
  const assessment = assess(claim, realise(doubles), doubles);
  return read(assessment, doubles, leftFractions ? { arithmetic: 'interval', digits: 16 } : { arithmetic: 'rational' });
};

/** Made once: it is used for every tie of a search, and what generators know of an arithmetic they know by the object. */
const doubles = exponential(bounded, () => {
  leftFractions = true;
});
let leftFractions = false;

/** Precision after precision, until one decides. */
const climb = <T>(
  claim: Claim,
  realise: Realise,
  digits: number,
  arithmeticOf: (precision: number) => Arithmetic<T>,
): ExactResult => {
  let result: ExactResult | undefined;
  for (const precision of precisions) {
    if (precision > digits) break;
    result = decideIn(claim, realise, arithmeticOf(precision), precision);
    if (result.status !== 'tie') break;
  }
  return result as ExactResult;
};

const decideIn = <T>(claim: Claim, realise: Realise, arithmetic: Arithmetic<T>, digits: number): ExactResult =>
  read(assess(claim, realise(arithmetic), arithmetic), arithmetic, { arithmetic: 'interval', digits });

const read = <T>(assessment: Assessment<T>, arithmetic: Arithmetic<T>, settled: Settled): ExactResult => {
  const { premise, premises, clauses } = assessment;
  const unsure = [...premises, ...(premise === undefined ? [] : [premise])].find((one) => one.roundedByAuthor);
  if (unsure !== undefined) return { ...settled, status: 'rounded', clause: unsure.name };
  if (premise?.truth === 'no') return { ...settled, status: 'premise', premise: premise.name };
  if (premise !== undefined) return tie(premise, arithmetic, settled, 'premise');
  const rounded = clauses.find((clause) => clause.roundedByAuthor);
  if (rounded !== undefined) return { ...settled, status: 'rounded', clause: rounded.name };
  const violated = clauses.find((clause) => clause.truth === 'no');
  const margins = clauses.map((clause) => clauseMargin(clause, arithmetic));
  if (violated !== undefined) {
    return {
      ...settled,
      status: 'violated',
      clause: violated.name,
      margin: formatMargin(violated, arithmetic),
      margins,
    };
  }
  const undecided = clauses.filter((clause) => clause.truth === 'undecided');
  const open = undecided.find((clause) => clause.holdsAtZero !== true);
  if (open !== undefined) return tie(open, arithmetic, settled, 'clause');
  if (undecided.length > 0) return tie(undecided[0], arithmetic, settled, null);
  const observer = new Observer(arithmetic);
  observer.add(assessment);
  const smallest = smallestOf(clauses, arithmetic);
  return { ...settled, status: 'holds', margins, smallest, observations: observer.total };
};

const tie = <T>(
  finding: Finding<T>,
  arithmetic: Arithmetic<T>,
  settled: Settled,
  open: 'premise' | 'clause' | null,
): ExactResult => ({
  ...settled,
  status: 'tie',
  part: finding.name,
  margin: formatMargin(finding, arithmetic),
  open,
  width: finding.margin === undefined ? Number.POSITIVE_INFINITY : farthest(arithmetic.format(finding.margin)),
});

const clauseMargin = <T>(finding: Finding<T>, arithmetic: Arithmetic<T>): ClauseMargin => ({
  clause: finding.name,
  ...(finding.of === undefined ? {} : { of: typeof finding.of === 'number' ? `entry ${finding.of}` : finding.of }),
  margin: formatMargin(finding, arithmetic),
  satisfied: finding.truth === 'yes',
});

/** A plain boolean has no margin: what stands in its place is the boolean. */
const formatMargin = <T>(finding: Finding<T>, arithmetic: Arithmetic<T>): string =>
  finding.margin === undefined
    ? { yes: 'true', no: 'false', undecided: 'undecided' }[finding.truth]
    : arithmetic.format(finding.margin);

const smallestOf = <T>(clauses: readonly Finding<T>[], arithmetic: Arithmetic<T>): Smallest => {
  let smallest: Smallest = { clause: null, margin: null, text: null };
  for (const clause of clauses) {
    if (clause.margin === undefined) continue;
    const isTie = arithmetic.forKernels.knownSign(clause.margin) === 0;
    const margin = isTie ? 0 : arithmetic.forKernels.approximate(clause.margin);
    if (smallest.margin === null || margin < smallest.margin) {
      smallest = { clause: clause.name, margin, text: isTie ? '0' : arithmetic.format(clause.margin) };
    }
  }
  return smallest;
};

/** The largest distance from 0 within an enclosure "[low, high]", rounded up to a power of 10; 0 for an exact 0. */
const farthest = (enclosure: string): number => {
  const ends = enclosure
    .replace(/[[\]]/g, '')
    .split(',')
    .map((end) => Math.abs(Number(end)));
  const far = Math.max(...ends);
  return far === 0 ? 0 : 10 ** Math.ceil(Math.log10(far));
};
