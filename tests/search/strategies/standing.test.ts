import { describe, expect, it } from 'vitest';
import { atLeast, atMost, claim, integers } from '../../../src/index.js';
import { caseSpace } from '../../../src/search/caseSpace.js';
import { standingOf } from '../../../src/search/strategies/standing.js';

const digits = { n: integers({ from: 0, to: 20 }) };
const text = { title: 'A number', source: { document: 'notes.md', quote: 'numbers' }, expect: 'holds' } as const;

/** Two premises with slacks n − 2 and 12 − n, and a clause with margin 20 − n. */
const withSlack = claim({
  ...text,
  id: 'demo/slack',
  forAll: digits,
  given: { 'at least 2': ({ n }) => atLeast(n, 2), 'at most 12': ({ n }) => atMost(n, 12), odd: () => true },
  then: { 'at most 20': ({ n }) => atMost(n, 20) },
});
const bare = claim({ ...text, id: 'demo/bare', forAll: digits, then: { 'at most 20': ({ n }) => atMost(n, 20) } });

const standing = (of: typeof bare | typeof withSlack, n: number) =>
  standingOf(of, caseSpace(of), { shape: { states: 1, actions: 1 }, genes: [[n]] });

describe('standingOf(claim, space, case)', () => {
  it('tells the margin of a clause in units of the smallest slack of the premises', () => {
    const [height] = standing(withSlack, 4).heights;
    expect(height).toMatchObject({ unit: 'slack', height: 16 / 2 });
    expect(standing(withSlack, 11).heights[0]).toMatchObject({ unit: 'slack', height: 9 / 1 });
  });

  it('tells it bare where no premise has a slack, and by its two sides where neither is 0', () => {
    expect(standing(bare, 4).heights).toEqual([
      { part: 'at most 20', height: 16, unit: 'margin' },
      { part: 'at most 20, by its sides', height: 16 / 24, unit: 'relative' },
    ]);
    expect(standing(bare, 0).heights).toEqual([{ part: 'at most 20', height: 20, unit: 'margin' }]);
    expect(standing(withSlack, 2).heights[0]).toMatchObject({ height: 18 / 10 });
  });

  it('tells how far a premise is missed, and how many are met', () => {
    expect(standing(withSlack, 15)).toMatchObject({
      met: 1,
      truth: 'premise',
      heights: [{ part: 'at most 12', height: 3, unit: 'margin' }],
      smallest: undefined,
    });
  });

  it('reports the margin itself, whatever the unit of the height', () => {
    expect(standing(withSlack, 4).smallest).toEqual({ clause: 'at most 20', margin: 16 });
  });
});
