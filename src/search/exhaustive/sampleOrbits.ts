import { decideExactly, type ExactResult } from '../../certification/index.js';
import type { Claim } from '../../claims/index.js';
import { realiseCase } from '../caseSpace.js';
import type { OrbitsResult, TaskOf } from '../task.js';
import { orbitOf } from './exhaustRange.js';
import { renamingsOf } from './renamings.js';
import { instanceAt, scopeSpace } from './scopeSpace.js';

/** Decides instances spread over one shape of a scope under every renaming: a claim that names a state or an action may
 *  stand differently on the same instance under other names, and then no instance may stand for another. */
export const sampleOrbits = (claim: Claim, { scope, shape, size }: TaskOf<'orbits'>): OrbitsResult => {
  const { space, shapes } = scopeSpace(claim, scope);
  const shapeSpace = shapes[shape];
  const renamings = renamingsOf(space, shapeSpace.shape);
  const count = shapeSpace.count;
  const sampled = count < BigInt(size) ? Number(count) : size;
  if (renamings.length === 1) return { kind: 'orbits', renamings: 1, sampled: 0, depends: null };
  for (let i = 0; i < sampled; i++) {
    const index = (BigInt(2 * i + 1) * count) / BigInt(2 * sampled);
    const orbit = orbitOf(space, instanceAt(shapeSpace, index), renamings);
    const [first, ...others] = orbit.map((drawn) =>
      decideExactly(claim, (arithmetic) => realiseCase(space, drawn, arithmetic), { start: 'doubles' }),
    );
    const other = others.find((result) => standing(result) !== standing(first));
    if (other !== undefined) {
      return {
        kind: 'orbits',
        renamings: renamings.length,
        sampled: i + 1,
        depends: `${standing(first)} becomes ${standing(other)}`,
      };
    }
  }
  return { kind: 'orbits', renamings: renamings.length, sampled, depends: null };
};

/** How a claim stands, with the exact margin where it has one: that is a fact about the instance, whatever its names. */
const standing = (result: ExactResult): string => {
  switch (result.status) {
    case 'premise':
      return `premise "${result.premise}" not met`;
    case 'holds':
      return result.arithmetic === 'rational' && result.smallest.text !== null
        ? `holds with margin ${result.smallest.text}`
        : 'holds';
    case 'violated':
      return 'violated';
    default:
      return result.status;
  }
};
