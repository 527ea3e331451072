import type { IntegerSource } from '../../claims/index.js';
import type { GenomeCase } from './proposals.js';
import type { Height, Standing } from './standing.js';

/** Cases kept of one order of magnitude. */
const casesOfCell = 4;

/** How many of the lowest cells of a premise are gone on with. */
const lowestOfPremise = 3;

/** Once in so many times the lowest case itself is gone on with: the plain descent of a gap that is not far. The bare margin
 *  of a clause has its lowest where a case is dull, so that this seldom leads anywhere. */
const lowestEvery = { premise: 4, margin: 40, slack: 2 } as const;

interface Cell {
  /** ⌊log₂ height⌋ + 1023. */
  readonly level: number;
  readonly cases: GenomeCase[];
}

/** The cells of one clause, or of one premise, and how many were opened lately: what it is worth to go on there. */
interface Climb {
  readonly cells: Map<number, Cell>;
  /** The lowest case so far. */
  lowest: { readonly height: number; readonly case: GenomeCase };
  readonly unit: Height['unit'];
  gain: number;
}

/** Cases of every order of magnitude of every margin, a few each [after MAP-Elites, mouret2015].
 *
 *  A plain descent of a margin ends where the margin is 0 for a dull reason: no step, no reward, a policy that is already
 *  the best. Violations often lie beside margins of a middling size. So cases of each size are kept, and changed, alike:
 *  only the logarithm of a margin is looked at, and no unit matters. */
export class Archive {
  /** By the number of premises met, then by clause or premise. */
  private readonly stages: Map<string, Climb>[] = [];

  add(candidate: GenomeCase, { met, heights, truth }: Standing, random: IntegerSource): void {
    if (truth === 'undecided') return;
    for (const { part, height, unit } of heights) {
      this.stages[met] ??= new Map();
      const climbs = this.stages[met];
      const climb = climbs.get(part) ?? {
        cells: new Map<number, Cell>(),
        lowest: { height, case: candidate },
        unit,
        gain: 1,
      };
      climbs.set(part, climb);
      if (height <= climb.lowest.height) climb.lowest = { height, case: candidate };
      const level = levelOf(height);
      const cell = climb.cells.get(level);
      climb.gain *= 0.99;
      if (cell === undefined) {
        climb.cells.set(level, { level, cases: [candidate] });
        climb.gain += 1;
      } else if (cell.cases.length < casesOfCell) cell.cases.push(candidate);
      else cell.cases[random.nextInt(0, casesOfCell - 1)] = candidate;
    }
  }

  /** A case to change next, of those that meet most premises: a clause by its gain, an order of magnitude, a case of it.
   *  While a premise is missed, one that nearly meets it. Undefined while nothing is kept. */
  choose(premises: number, random: IntegerSource): GenomeCase | undefined {
    const climbs = this.stages.at(-1);
    if (climbs === undefined) return undefined;
    const climb = byGain([...climbs.values()], random);
    const isPremise = this.stages.length - 1 < premises;
    if (random.nextInt(1, lowestEvery[isPremise ? 'premise' : climb.unit]) === 1) return climb.lowest.case;
    const cells = [...climb.cells.values()];
    const eligible = isPremise ? cells.sort((a, b) => a.level - b.level).slice(0, lowestOfPremise) : cells;
    const { cases } = eligible[random.nextInt(0, eligible.length - 1)];
    return cases[random.nextInt(0, cases.length - 1)];
  }
}

const double = new DataView(new ArrayBuffer(8));

/** The exponent of a double, read from its bits. */
const levelOf = (height: number): number => {
  double.setFloat64(0, height);
  return double.getUint16(0) >>> 4;
};

const parts = 1_000;

const byGain = (climbs: readonly Climb[], random: IntegerSource): Climb => {
  const shares = climbs.map(({ gain }) => 1 + Math.floor(parts * Math.min(1, gain / 20)));
  let left = random.nextInt(0, shares.reduce((sum, share) => sum + share, 0) - 1);
  let index = 0;
  while (left >= shares[index]) left -= shares[index++];
  return climbs[index];
};
