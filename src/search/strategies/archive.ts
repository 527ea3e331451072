import type { IntegerSource } from '../../claims/index.js';
import type { GenomeCase } from './proposals.js';
import type { Height, Standing } from './standing.js';

/** How many of the lowest cells of a premise are gone on with. */
const lowestOfPremise = 3;

/** Once in so many times the lowest case itself is gone on with: a plain descent. It pays where a height falls only on the
 *  way to a violation; a bare margin has its lowest where a case is dull. */
const lowestEvery = { premise: 4, margin: 40, relative: 1, slack: 1 } as const;

/** A relative margin below this that is still positive belongs to a case whose two sides are equal for a dull reason. */
const dull = 1 / 1_000;

/** How many times as often a unit is gone on with as another one of the same gain. */
const weight = { margin: 1, relative: 1, slack: 3 } as const;

/** The cases of one clause, or of one premise, and how many cells were opened lately: what it is worth to go on there. */
interface Climb {
  /** By ⌊log₂ height⌋ + 1023, the latest case of each. */
  readonly cells: Map<number, GenomeCase>;
  /** The lowest case so far. */
  lowest: { readonly height: number; readonly case: GenomeCase };
  readonly unit: Height['unit'];
  gain: number;
}

/** A case of every order of magnitude of every height [after MAP-Elites, mouret2015].
 *
 *  A plain descent of a margin ends where the margin is 0 for a dull reason. Violations often lie beside margins of a
 *  middling size. So a case of each size is kept, and they are changed alike: only the logarithm of a height is looked at,
 *  and no unit matters. */
export class Archive {
  /** By the number of premises met, then by clause or premise. */
  private readonly stages: Map<string, Climb>[] = [];

  add(candidate: GenomeCase, { met, heights, truth }: Standing): void {
    if (truth === 'undecided') return;
    for (const { part, height, unit } of heights) {
      this.stages[met] ??= new Map();
      const climbs = this.stages[met];
      const climb = climbs.get(part) ?? {
        cells: new Map<number, GenomeCase>(),
        lowest: { height, case: candidate },
        unit,
        gain: 1,
      };
      climbs.set(part, climb);
      if (height <= climb.lowest.height) climb.lowest = { height, case: candidate };
      const level = levelOf(height);
      climb.gain *= 0.99;
      if (!climb.cells.has(level)) climb.gain += 1;
      climb.cells.set(level, candidate);
    }
  }

  /** A case to change next, of those that meet most premises: a clause by its gain, an order of magnitude, a case of it.
   *  While a premise is missed, one that nearly meets it. Undefined while nothing is kept. */
  choose(premises: number, random: IntegerSource): GenomeCase | undefined {
    const climbs = this.stages.at(-1);
    if (climbs === undefined) return undefined;
    const climb = byGain([...climbs.values()], random);
    const isPremise = this.stages.length - 1 < premises;
    if (random.nextInt(1, isPremise ? lowestEvery.premise : descentEvery(climb)) === 1) return climb.lowest.case;
    const cells = [...climb.cells];
    const eligible = isPremise ? cells.sort(([a], [b]) => a - b).slice(0, lowestOfPremise) : cells;
    return eligible[random.nextInt(0, eligible.length - 1)][1];
  }
}

const descentEvery = ({ unit, lowest }: Climb): number =>
  unit === 'relative' && lowest.height < dull ? lowestEvery.margin : lowestEvery[unit];

const double = new DataView(new ArrayBuffer(8));

/** The exponent of a double, read from its bits. */
const levelOf = (height: number): number => {
  double.setFloat64(0, height);
  return double.getUint16(0) >>> 4;
};

const parts = 1_000;

const byGain = (climbs: readonly Climb[], random: IntegerSource): Climb => {
  const shares = climbs.map(({ gain, unit }) => weight[unit] * (1 + Math.floor(parts * Math.min(1, gain / 20))));
  let left = random.nextInt(0, shares.reduce((sum, share) => sum + share, 0) - 1);
  let index = 0;
  while (left >= shares[index]) left -= shares[index++];
  return climbs[index];
};
