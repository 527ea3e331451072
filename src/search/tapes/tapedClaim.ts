import {
  asReal,
  type Bounded,
  bounded,
  type Lanes,
  lanesOf,
  playTape,
  Recorder,
  stepLength,
  type Tape,
  Taped,
  takeSpoken,
} from '../../arithmetic/index.js';
import {
  type Assessment,
  assessBy,
  type Claim,
  type Conclusion,
  type Constant,
  findingOf,
  type Layout,
  layoutOf,
  type Outcome,
  replaced,
  type Statement,
} from '../../claims/index.js';
import { takeRaised } from '../../errors/index.js';
import { writeLeaves } from './writeLeaves.js';

/** A side of a comparison: a constant of the claim, or a result of the tape. */
type Side = { readonly constant: Constant } | { readonly result: number };

interface RecordedConclusion {
  readonly relation: Conclusion['relation'];
  readonly left: Side;
  readonly right: Side;
  readonly of?: number | string;
}

type RecordedOutcome = boolean | RecordedConclusion | readonly RecordedConclusion[];

/** What a claim says of inputs of one layout, as a tape: for as many cases at once as it has lanes. */
export class TapedClaim {
  /** Cases that are waiting, or were played, one a lane. */
  count = 0;
  private readonly claim: Claim;
  private readonly layout: Layout;
  private readonly tape: Tape;
  private readonly lanes: Lanes;
  private readonly outcomes: ReadonlyMap<Statement<never>, RecordedOutcome>;

  private constructor(
    claim: Claim,
    layout: Layout,
    tape: Tape,
    outcomes: ReadonlyMap<Statement<never>, RecordedOutcome>,
    width: number,
  ) {
    this.claim = claim;
    this.layout = layout;
    this.tape = tape;
    this.outcomes = outcomes;
    this.lanes = lanesOf(tape, width);
  }

  /** Records a claim on the inputs of one case, in `bounded`.
   *  @returns undefined where that cannot be done: inputs of functions or classes, a statement that throws, makes doubles
   *           or texts of its numbers, or whose answer `bounded` cannot tell */
  static record(claim: Claim, inputs: Readonly<Record<string, unknown>>, width: number): TapedClaim | undefined {
    const layout = layoutOf(inputs);
    if (layout === undefined) return undefined;
    return (
      TapedClaim.recordWith(new Recorder('computed'), claim, layout, inputs, width) ??
      TapedClaim.recordWith(new Recorder('skipped'), claim, layout, inputs, width)
    );
  }

  private static recordWith(
    recorder: Recorder,
    claim: Claim,
    layout: Layout,
    inputs: Readonly<Record<string, unknown>>,
    width: number,
  ): TapedClaim | undefined {
    const { arithmetic } = recorder;
    const leaves = replaced(layout, inputs, { arithmetic, number: (value) => recorder.leaf(value) }) as never;
    const results: Taped[] = [];
    const outcomes = new Map<Statement<never>, RecordedOutcome>();
    for (const statement of statementsOf(claim)) {
      const outcome = recordedOutcome(statement, leaves, recorder, results);
      if (outcome === undefined) return undefined;
      outcomes.set(statement, outcome);
    }
    return new TapedClaim(claim, layout, recorder.tape(results), outcomes, width);
  }

  /** How many operations the tape has. */
  get operations(): number {
    return this.tape.steps.length / stepLength;
  }

  /** Whether there is no lane left. */
  get isFull(): boolean {
    return this.count === this.lanes.width;
  }

  /** Puts the inputs of a case into the next lane.
   *  @returns false where they have another layout */
  take(inputs: Readonly<Record<string, unknown>>): boolean {
    if (writeLeaves(this.layout, inputs, this.lanes, this.count, 0) < 0) return false;
    this.count++;
    return true;
  }

  /** Plays the tape for all cases that wait, and makes room for others. `assessment` tells what came of them. */
  play(): void {
    playTape(this.tape, this.lanes, this.count);
    this.count = 0;
  }

  /** How the claim stands on the case of a lane, as `assess` would say; undefined where the tape says nothing of it. */
  assessment(lane: number): Assessment<Bounded> | undefined {
    if (this.lanes.isLeft[lane] !== 0) return undefined;
    return assessBy(this.claim, (_role, name, statement) =>
      findingOf(name, this.outcome(this.outcomes.get(statement) as RecordedOutcome, lane), bounded),
    );
  }

  private outcome(recorded: RecordedOutcome, lane: number): Outcome<Bounded> {
    if (typeof recorded === 'boolean') return recorded;
    return isList(recorded)
      ? recorded.map((conclusion) => this.conclusion(conclusion, lane))
      : this.conclusion(recorded, lane);
  }

  private conclusion({ relation, left, right, of }: RecordedConclusion, lane: number): Conclusion<Bounded> {
    return { relation, left: this.side(left, lane), right: this.side(right, lane), of };
  }

  private side(side: Side, lane: number): Bounded | Constant {
    return 'constant' in side ? side.constant : this.lanes.read(this.tape.results[side.result], lane);
  }
}

const isList = (
  outcome: RecordedConclusion | readonly RecordedConclusion[],
): outcome is readonly RecordedConclusion[] => Array.isArray(outcome);

const statementsOf = ({ given = {}, then, labels = {} }: Claim): readonly Statement<never>[] =>
  [given, then, labels].flatMap((statements) => Object.values(statements) as Statement<never>[]);

const recordedOutcome = (
  statement: Statement<never>,
  inputs: never,
  recorder: Recorder,
  results: Taped[],
): RecordedOutcome | undefined => {
  try {
    takeRaised();
    takeSpoken();
    const outcome = statement(inputs, asReal(recorder.arithmetic)) as Outcome<Taped>;
    if (takeRaised() !== undefined || takeSpoken()) return undefined;
    if (typeof outcome === 'boolean') return outcome;
    if (!Array.isArray(outcome)) return recordedConclusion(outcome as Conclusion<Taped>, results);
    const conclusions = (outcome as readonly Conclusion<Taped>[]).map((one) => recordedConclusion(one, results));
    return conclusions.every((one) => one !== undefined) ? conclusions : undefined;
  } catch {
    takeRaised();
    return undefined;
  }
};

const recordedConclusion = (conclusion: Conclusion<Taped>, results: Taped[]): RecordedConclusion | undefined => {
  const { relation, of } = conclusion;
  const left = recordedSide(conclusion.left, results);
  const right = recordedSide(conclusion.right, results);
  if (relation === undefined || left === undefined || right === undefined) return undefined;
  return { relation, left, right, ...(of === undefined ? {} : { of }) };
};

const recordedSide = (side: Taped | Constant, results: Taped[]): Side | undefined => {
  if (side instanceof Taped) return { result: results.push(side) - 1 };
  return typeof side === 'number' || typeof side === 'string' ? { constant: side } : undefined;
};
