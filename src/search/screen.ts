import { type Bounded, bounded } from '../arithmetic/index.js';
import { type Assessment, assess, type Claim, Observer, requireNoIdentity, type Shape } from '../claims/index.js';
import { type Case, type CaseSpace, drawCase, hasForeignInput, realiseCase } from './caseSpace.js';
import { packCases } from './packedCases.js';
import { batchRandom } from './random.js';
import { lookedAtTwice, requireSameAssessment } from './repeatable.js';
import type { GenomeCase } from './strategies/proposals.js';
import { type Assessor, assessorOf } from './tapes/assessor.js';
import type { ScreenResult, TaskOf } from './task.js';

const isRounded = ({ roundedByAuthor }: { readonly roundedByAuthor: boolean }): boolean => roundedByAuthor;

/** Draws a batch and decides what doubles with a proved error bound can decide. Rounding can never turn a violation
 *  into a pass or a pass into a violation here: it can only leave a case undecided. */
export const screenBatch = (claim: Claim, space: CaseSpace, task: TaskOf<'screen'>): ScreenResult => {
  const missed: Record<string, number> = {};
  const violated: number[] = [];
  const undecided: number[] = [];
  const undecidedDrawn: Case[] = [];
  let passed = 0;
  const observer = new Observer(bounded);
  let equalities = false;
  let smallestMargin = Number.POSITIVE_INFINITY;
  let smallestClause = '';
  let smallestShape: Shape | undefined;

  for (const { index, drawn, assessment } of assessedCases(assessorOf(claim), space, task)) {
    if (task.batch === 0 && index < lookedAtTwice) requireRepeatable(claim, space, drawn);
    const { premise, premises, clauses, labels } = assessment;
    if (premise?.truth === 'no' && !premise.roundedByAuthor) {
      missed[premise.name] = (missed[premise.name] ?? 0) + 1;
      continue;
    }
    let truth = premise === undefined && !premises.some(isRounded) ? 'yes' : 'undecided';
    for (const clause of clauses) {
      equalities ||= clause.equality;
      if (clause.truth === 'no') truth = 'no';
      else if (clause.truth === 'undecided' && truth === 'yes') truth = 'undecided';
      if (clause.roundedByAuthor && truth === 'yes') truth = 'undecided';
    }
    if (truth === 'yes' && labels.some((label) => label.truth === 'undecided')) truth = 'undecided';
    if (truth === 'no') violated.push(index);
    else if (truth === 'undecided') {
      undecided.push(index);
      undecidedDrawn.push(drawn);
    } else {
      passed++;
      observer.add(assessment);
      for (const clause of clauses) {
        if (clause.margin !== undefined && clause.margin.value < smallestMargin) {
          smallestMargin = clause.margin.value;
          smallestClause = clause.name;
          smallestShape = drawn.shape;
        }
      }
    }
  }

  return {
    kind: 'screen',
    drawn: task.cases?.length ?? task.size,
    missed,
    passed,
    ties: 0,
    tieWidth: 0,
    unresolved: 0,
    openClause: null,
    openPremise: null,
    undecidedCases: 0,
    observations: observer.total,
    smallest:
      smallestShape === undefined ? null : { margin: smallestMargin, clause: smallestClause, shape: smallestShape },
    violated,
    undecided,
    ...(hasForeignInput(space) ? {} : { undecidedDrawn: packCases(undecidedDrawn as GenomeCase[]) }),
    equalities,
  };
};

const requireRepeatable = (claim: Claim, space: CaseSpace, drawn: Case): void => {
  const statements = (): Assessment<Bounded> => assess(claim, realiseCase(space, drawn, bounded), bounded);
  requireSameAssessment(claim, statements(), statements());
  requireNoIdentity(claim, realiseCase(space, drawn, bounded));
};

interface Assessed {
  /** Its place in the batch. */
  readonly index: number;
  readonly drawn: Case;
  readonly assessment: Assessment<Bounded>;
}

/** So many cases are drawn before they are assessed together. */
const assessedTogether = 256;

/** The cases of a batch, or those of them that are listed, in order. */
function* assessedCases(assessor: Assessor, space: CaseSpace, task: TaskOf<'screen'>): Generator<Assessed> {
  const random = batchRandom(assessor.claim.id, task.seed, task.batch);
  const listed = task.cases === undefined ? undefined : new Set(task.cases);
  let places: number[] = [];
  let cases: Case[] = [];
  for (let index = 0; index < task.size; index++) {
    const drawn = drawCase(space, random, index);
    if (listed === undefined || listed.has(index)) {
      places.push(index);
      cases.push(drawn);
    }
    if (cases.length < assessedTogether && index < task.size - 1) continue;
    const assessments = assessor.assess(cases);
    for (let i = 0; i < cases.length; i++) {
      yield { index: places[i], drawn: cases[i], assessment: assessments[i] };
    }
    places = [];
    cases = [];
  }
}
