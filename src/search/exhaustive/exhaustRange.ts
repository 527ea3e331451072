import { decideExactly } from '../../certification/index.js';
import type { Claim, Genome, Input, Renaming } from '../../claims/index.js';
import { compareSizes, type Size, sizeOf } from '../../generators/index.js';
import { type Case, type CaseSpace, realiseCase } from '../caseSpace.js';
import { marginOfCase } from '../smallestMargin.js';
import { smaller } from '../tally.js';
import type { ExhaustResult, TaskOf } from '../task.js';
import { compareGenes, isListedElsewhere, mayRepeat, renamedCase } from './orbit.js';
import { renamingsOf } from './renamings.js';
import { instanceAt, scopeSpace } from './scopeSpace.js';

/** Decides a range of the instances of one shape exactly, each of them: that a claim says the same of an instance under
 *  other names can be tried on some, and known of none. The classes up to renaming are counted beside, each at its least
 *  genome, and what every renaming leaves as it is, so that Burnside's count can tell whether the list is whole.
 *  Once a violation is known, only instances that are simpler still are decided: what comes back is the simplest of the
 *  range, and the first of those. */
export const exhaustRange = (claim: Claim, task: TaskOf<'exhaust'>): ExhaustResult => {
  const { space, shapes } = scopeSpace(claim, task.scope);
  const shapeSpace = shapes[task.shape];
  const renamings = renamingsOf(space, shapeSpace.shape);
  let instances = 0;
  let classes = 0;
  let fixed = 0;
  let decided = 0;
  let outside = 0;
  let undecided = 0;
  let rounded: string | null = null;
  let isRational = true;
  let smallest: ExhaustResult['smallest'] = null;
  let violation: ExhaustResult['violation'] = null;

  for (let index = task.from; index < task.from + task.size; index++) {
    const drawn = instanceAt(shapeSpace, BigInt(index));
    if (mayRepeat(space, drawn) && isListedElsewhere(space, shapeSpace, drawn)) continue;
    instances++;
    const orbit = orbitOf(space, drawn, renamings);
    let isLeast = true;
    for (const other of orbit) {
      const order = compareGenes(other, drawn);
      if (order === 0) fixed++;
      else if (order < 0) isLeast = false;
    }
    if (isLeast) classes++;
    if (violation !== null && compareSizes(sizeOfCase(space, drawn), violation.size) >= 0) continue;
    const result = decideExactly(claim, (arithmetic) => realiseCase(space, drawn, arithmetic), { start: 'doubles' });
    isRational &&= result.arithmetic === 'rational';
    if (result.status === 'premise') outside++;
    else if (result.status === 'rounded') rounded ??= result.clause;
    else if (result.status === 'tie') undecided++;
    else if (result.status === 'violated') {
      violation = {
        shape: drawn.shape,
        genes: drawn.genes as readonly Genome[],
        size: sizeOfCase(space, drawn),
        clause: result.clause,
      };
    } else {
      decided++;
      smallest = smaller(smallest, marginOfCase(result.smallest, drawn.shape));
    }
  }
  return {
    kind: 'exhaust',
    instances,
    classes,
    fixed,
    decided,
    outside,
    undecided,
    rounded,
    rational: isRational,
    smallest,
    violation,
  };
};

/** The instance under every renaming; itself first. */
const orbitOf = (space: CaseSpace, drawn: Case, renamings: readonly Renaming[]): readonly Case[] => [
  drawn,
  ...renamings.slice(1).map((renaming) => renamedCase(space, drawn, renaming)),
];

const sizeOfCase = ({ inputs }: CaseSpace, { shape, genes }: Case): Size =>
  sizeOf(
    shape,
    inputs.map((input, i) => (input as Input).complexity(genes[i] as Genome, shape)),
  );
