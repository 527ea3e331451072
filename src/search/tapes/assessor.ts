import { type Bounded, bounded } from '../../arithmetic/index.js';
import { type Assessment, assess, type Claim, type Finding } from '../../claims/index.js';
import { type Case, type CaseSpace, caseSpace, realiseCase } from '../caseSpace.js';
import { TapedClaim } from './tapedClaim.js';

/** Cases that one tape is played for at once. */
const width = 16;

/** Recordings that are tried for one shape: statements that branch have a tape for each way that they took. */
const mostRecordings = 4;

/** Statements that do less are as fast by themselves. */
const fewestOperations = 30;

/** So many cases of a tape are also assessed by the statements themselves. */
const comparedCases = 8;

/** A claim that is looked at for fewer cases is not worth a tape. */
const untaped = 4_000;

/** So many cases show whether tapes are worth it. */
const trial = 1_000;

/** Where tapes speak of less than this share of the cases, playing and then running the statements takes longer than
 *  running them at once. */
const worthwhile = 4 / 5;

/** First the statements are run, then tapes are recorded, until they speak of nearly all cases or are given up. Whichever
 *  goes on, the numbers are the same. */
type Stage = 'statements' | 'trial' | 'tapes' | 'statements for good';

/** The tapes of one shape, and how often it was tried to record one. */
interface Tapes {
  readonly list: Known[];
  recordings: number;
}

interface Known {
  readonly taped: TapedClaim;
  /** The cases in its lanes, by their place among the cases at hand. */
  readonly waiting: number[];
  compared: number;
}

/** Assesses cases of one claim in `bounded`, many at once. It records what the statements of the claim do on one case, and
 *  plays that for all others of the same structure: the numbers are the same, bit by bit, as those of the statements. Cases
 *  that go another way are assessed by the statements. */
export class Assessor {
  readonly claim: Claim;
  private readonly space: CaseSpace;
  private readonly tapes = new Map<string, Tapes>();
  private stage: Stage;
  private assessedInStage = 0;
  private played = 0;
  private cases: readonly Case[] = [];
  private found: (Assessment<Bounded> | undefined)[] = [];

  /** @param stage where it begins */
  constructor(claim: Claim, space: CaseSpace, stage: Stage = 'statements') {
    this.claim = claim;
    this.space = space;
    this.stage = stage;
  }

  /** @returns one assessment a case, as `assess` makes them
   *  @throws as `assess` does, of the first case that it throws of */
  assess(cases: readonly Case[]): readonly Assessment<Bounded>[] {
    this.cases = cases;
    this.found = new Array<undefined>(cases.length);
    if (this.isTaping) this.play();
    if (!this.isTaping) this.found.fill(undefined);
    for (let i = 0; i < cases.length; i++) this.found[i] ??= this.byStatements(i);
    this.proceed(cases.length);
    return this.found as Assessment<Bounded>[];
  }

  private get isTaping(): boolean {
    return this.stage === 'trial' || this.stage === 'tapes';
  }

  private proceed(assessed: number): void {
    this.assessedInStage += assessed;
    const isWorthwhile = this.played >= worthwhile * assessed;
    this.played = 0;
    if (this.stage === 'statements' && this.assessedInStage >= untaped) this.enter('trial');
    else if (this.stage === 'trial' && isWorthwhile) this.enter('tapes');
    else if (this.stage === 'trial' && this.assessedInStage >= trial) this.enter('statements for good');
  }

  private enter(stage: Stage): void {
    this.stage = stage;
    this.assessedInStage = 0;
  }

  private byStatements(place: number): Assessment<Bounded> {
    return assess(this.claim, this.inputsOf(place), bounded);
  }

  private inputsOf(place: number): Readonly<Record<string, unknown>> {
    return realiseCase(this.space, this.cases[place], bounded);
  }

  private play(): void {
    for (const [shape, places] of byShape(this.cases)) {
      const tapes = this.tapes.get(shape) ?? { list: [], recordings: 0 };
      this.tapes.set(shape, tapes);
      for (const place of places) this.offer(tapes, 0, place);
      for (let i = 0; i < tapes.list.length; i++) this.flush(tapes, i);
    }
  }

  /** Gives a case to the first tape, from this one on, that takes it. A case that none takes is recorded. */
  private offer(tapes: Tapes, from: number, place: number): void {
    const { list } = tapes;
    const isRecording = tapes.recordings < mostRecordings;
    if (from >= list.length && !isRecording) return;
    const inputs = this.inputsOf(place);
    for (let i = from; i < list.length; i++) {
      if (!list[i].taped.take(inputs)) continue;
      list[i].waiting.push(place);
      if (list[i].taped.isFull) this.flush(tapes, i);
      return;
    }
    if (!isRecording) return;
    tapes.recordings++;
    const taped = TapedClaim.record(this.claim, inputs, width);
    if (taped !== undefined && taped.operations >= fewestOperations) list.push({ taped, waiting: [], compared: 0 });
  }

  /** Plays a tape. Cases that it does not speak of are offered to the tapes after it. */
  private flush(tapes: Tapes, index: number): void {
    const one = tapes.list[index];
    const { taped, waiting } = one;
    if (waiting.length === 0) return;
    taped.play();
    for (let lane = 0; lane < waiting.length; lane++) {
      const place = waiting[lane];
      const assessment = taped.assessment(lane);
      if (assessment === undefined) {
        this.offer(tapes, index + 1, place);
        continue;
      }
      if (one.compared < comparedCases) {
        one.compared++;
        if (!isSameAssessment(assessment, this.byStatements(place))) this.stage = 'statements for good';
      }
      this.found[place] = assessment;
      this.played++;
    }
    waiting.length = 0;
  }
}

const isSameAssessment = (a: Assessment<Bounded>, b: Assessment<Bounded>): boolean => textOf(a) === textOf(b);

/** All that an assessment says; −0 reads as 0. */
const textOf = ({ premise, premises, clauses, labels }: Assessment<Bounded>): string =>
  [premise, ...premises, ...clauses, ...labels]
    .map(
      (finding) =>
        `${finding?.name} ${finding?.truth} ${finding?.roundedByAuthor} ${finding?.of} ${numbersOf(finding)}`,
    )
    .join('\n');

const numbersOf = (finding: Finding<Bounded> | undefined): string =>
  [finding?.margin, ...(finding?.sides ?? [])].map((number) => `${number?.value} ± ${number?.error}`).join();

const assessors = new WeakMap<Claim, Assessor>();

/** The assessor of a claim, which keeps its tapes. */
export const assessorOf = (claim: Claim): Assessor => {
  const known = assessors.get(claim) ?? new Assessor(claim, caseSpace(claim));
  assessors.set(claim, known);
  return known;
};

const byShape = (cases: readonly Case[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  cases.forEach(({ shape }, place) => {
    const key = `${shape.states}×${shape.actions}`;
    const own = places.get(key);
    if (own === undefined) places.set(key, [place]);
    else own.push(place);
  });
  return places;
};
