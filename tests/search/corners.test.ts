import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { claim, fullSupportPolicies, mdps, policies, valueFunctions } from '../../src/index.js';
import type { Mdp } from '../../src/mdp/index.js';
import type { TabularPolicy } from '../../src/policies/index.js';
import { caseSpace, drawCase, realiseCase } from '../../src/search/caseSpace.js';
import { batchRandom } from '../../src/search/random.js';

interface Values {
  readonly mdp: Mdp<Rational>;
  readonly one: TabularPolicy<Rational>;
  readonly other: TabularPolicy<Rational>;
  readonly everywhere: TabularPolicy<Rational>;
  readonly values: readonly Rational[];
}

const space = caseSpace(
  claim({
    id: 'test/corners',
    title: 'Two policies of one world',
    source: { document: 'test', quote: 'test' },
    forAll: {
      mdp: mdps({ states: [3, 4], actions: [2, 3] }),
      one: policies(),
      other: policies(),
      everywhere: fullSupportPolicies(),
      values: valueFunctions(),
    },
    then: { nothing: () => true },
    expect: 'holds',
  }),
);

const share = (has: (values: Values) => boolean): number => {
  const random = batchRandom('test/corners', 1, 0);
  const cases = 3_000;
  let count = 0;
  for (let i = 0; i < cases; i++) {
    if (has(realiseCase(space, drawCase(space, random, i), rational) as unknown as Values)) count++;
  }
  return count / cases;
};

const isOneOf =
  (...texts: string[]) =>
  (x: Rational): boolean =>
    texts.includes(String(x));

/** Corners of single inputs alone would meet by chance in one case of a thousand or fewer. */
describe('draws share corners between all inputs of a case', () => {
  it('that are deterministic, with uniform policies where full support is asked for, in one case of ten', () => {
    const hit = share(
      ({ mdp, one, other, everywhere }) =>
        [...mdp.transition, ...mdp.initial, ...one.probabilities, ...other.probabilities].every(isOneOf('0', '1')) &&
        everywhere.probabilities.every(isOneOf(`1/${mdp.actions}`)),
    );
    expect(hit).toBeGreaterThan(0.08);
    expect(hit).toBeLessThan(0.13);
  });

  it('that are small, rewards and values from −1, 0 and 1, in one case of ten', () => {
    const hit = share(({ mdp, values }) => [...mdp.reward, ...values].every(isOneOf('-1', '0', '1')));
    expect(hit).toBeGreaterThan(0.1);
    expect(hit).toBeLessThan(0.2);
  });
});
