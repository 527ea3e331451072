import { type Arithmetic, type Real, rational, readNumber } from '../arithmetic/index.js';
import { checkHead, fault, isFunction, isQuantified, requireRecord } from './checkParts.js';
import type { Claim, Expectation, Source } from './claim.js';
import { type Constant, takeMade } from './conclusion.js';
import type { Quantified, Values } from './input.js';
import { requireAll } from './nothingLeftOut.js';

/** What one sampled run came to: a number, or whether something happened (1 or 0). */
export type RunOutcome = Real | number | boolean;

/** One sampled run: a pure function of its inputs and its random numbers, which are uniform in [0, 1). */
export type Run<V> = (inputs: V, random: () => number, arithmetic: Arithmetic<Real>) => RunOutcome;

export interface FrequencyDefinition<Q extends Quantified> {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** The statement in symbols, one line. */
  readonly formula?: string;
  /** What every run draws anew, in this order: the statement is about runs in randomly drawn worlds. Absent: every run
   *  is in the world that `run` makes itself. */
  readonly over?: Q;
  /** Trains once and says what came of it. Numbers are doubles. */
  readonly run: Run<Values<Q>>;
  /** P(outcome) ≥ p for outcomes that are yes or no, E[outcome] ≥ p for numbers. */
  readonly atLeast?: Constant;
  /** P(outcome) ≤ p, E[outcome] ≤ p. */
  readonly atMost?: Constant;
  /** Between which numbers every outcome lies. 0 and 1 unless said. */
  readonly range?: { readonly from: Constant; readonly to: Constant };
  /** Probability with which the verdict is not a false alarm, at least. 0.999999 unless said. */
  readonly confidence?: number;
  /** Runs after which an undecided claim is given up. 100,000 unless said. */
  readonly runs?: number;
  readonly expect: Expectation;
  readonly neighbours?: readonly string[];
  readonly remark?: string;
}

/** What a frequency claim says of the mean outcome of its runs, with every default filled in. */
export interface Frequency {
  readonly run: Run<Readonly<Record<string, unknown>>>;
  readonly relation: 'atLeast' | 'atMost';
  readonly bound: Constant;
  readonly range: { readonly from: Constant; readonly to: Constant };
  readonly confidence: number;
  readonly runs: number;
}

/** States a claim about sampled training: how often something happens, or what comes out on average.
 *  It is decided by a confidence sequence over seeded runs and never certified: its verdicts carry a confidence.
 *
 *  @returns the claim, for the default export of a file under `properties/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt
 *  @example frequency({ …, run: (_, random) => random() < 0.8, atLeast: '3/4' }) */
export const frequency = <Q extends Quantified = Quantified>(definition: FrequencyDefinition<Q>): Claim => {
  checkDefinition(definition);
  const { over, run, atLeast, atMost, range, confidence, runs, ...head } = definition;
  const about: Frequency = {
    run: comparingNothing(run as Frequency['run']),
    relation: atLeast === undefined ? 'atMost' : 'atLeast',
    bound: (atLeast ?? atMost)!,
    range: range ?? { from: 0, to: 1 },
    confidence: confidence ?? 0.999999,
    runs: runs ?? 100_000,
  };
  return Object.freeze({
    neighbours: [],
    ...head,
    forAll: over ?? {},
    then: {},
    frequency: about,
    lakatosClaim: 1 as const,
  });
};

const fields = [
  'id',
  'title',
  'source',
  'formula',
  'over',
  'run',
  'atLeast',
  'atMost',
  'range',
  'confidence',
  'runs',
  'expect',
  'neighbours',
  'remark',
] as const;

/** Part of the range below a bound, at least: the smallest double of full precision. */
const smallestShare = 2 ** -1022;

/** A run says what came of it, and compares nothing. */
const comparingNothing =
  (run: Frequency['run']): Frequency['run'] =>
  (inputs, random, arithmetic) => {
    takeMade();
    const outcome = run(inputs, random, arithmetic);
    requireAll(takeMade(), 0);
    return outcome;
  };

const checkDefinition = (definition: unknown): void => {
  const { record, where } = checkHead(definition, {
    call: 'frequency(…)',
    fields,
    example: '{ id, title, source, run, atLeast, expect }',
  });
  const { over, run, atLeast, atMost, range, confidence, runs } = record as Partial<FrequencyDefinition<Quantified>>;
  if (over !== undefined) requireRecord(over, `${where}.over`, isQuantified, 'a generator or a fast-check arbitrary');
  if (!isFunction(run)) throw fault('a run is a function of its inputs', `${where}.run`, run, '(inputs, random) => …');
  if ((atLeast === undefined) === (atMost === undefined)) {
    const both = atLeast === undefined ? undefined : { atLeast, atMost };
    throw fault('a frequency is compared with one bound', where, both, "atLeast: '3/4', or atMost: '1/4'");
  }
  if (range !== undefined && (typeof range !== 'object' || range === null)) {
    throw fault('outcomes lie in a range', `${where}.range`, range, '{ from: -1, to: 1 }');
  }
  const boundPlace = `${where}.${atLeast === undefined ? 'atMost' : 'atLeast'}`;
  const from = readNumber(rational, range?.from ?? 0, `${where}.range.from`);
  const to = readNumber(rational, range?.to ?? 1, `${where}.range.to`);
  const bound = readNumber(rational, (atLeast ?? atMost)!, boundPlace);
  const isInside =
    rational.sign(rational.subtract(bound, from)) === 1 && rational.sign(rational.subtract(to, bound)) === 1;
  if (!isInside) {
    throw fault(
      'a bound lies strictly inside the range of the outcomes',
      boundPlace,
      atLeast ?? atMost,
      `a number between ${rational.format(from)} and ${rational.format(to)}`,
      'give the range that outcomes can have, range: { from: -1, to: 1 }, or a bound inside it',
    );
  }
  const share = rational.forKernels.approximate(
    rational.divide(rational.subtract(bound, from), rational.subtract(to, from)),
  );
  if (!(smallestShare <= share && share < 1)) {
    throw fault(
      'a bound that is as good as an end of the range cannot be told from it by runs in doubles',
      boundPlace,
      atLeast ?? atMost,
      `a number farther from ${rational.format(from)} and ${rational.format(to)}`,
      'give the range that outcomes do have, or a bound farther inside it',
    );
  }
  if (confidence !== undefined && !(0.5 <= confidence && confidence <= 1 - 1e-12)) {
    throw fault('a confidence is a probability', `${where}.confidence`, confidence, 'at least 0.5 and below 1: 0.999');
  }
  if (runs !== undefined && !(Number.isSafeInteger(runs) && runs >= 1)) {
    throw fault('runs are counted', `${where}.runs`, runs, 'a positive integer');
  }
};
