import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  allAtLeast,
  claim,
  fractions,
  fullSupportPolicies,
  mdps,
  policyGradientStep,
  stateValues,
} from '../../src/index.js';
import { performTask } from '../../src/search/index.js';
import { packCases, unpackCases } from '../../src/search/packedCases.js';

const genome = fc.array(fc.maxSafeInteger(), { maxLength: 12 });
const genomeCase = fc.record({
  shape: fc.record(
    { states: fc.integer({ min: 1, max: 9 }), actions: fc.integer({ min: 1, max: 9 }) },
    { noNullPrototype: true },
  ),
  genes: fc.array(genome, { maxLength: 4 }),
});

it('unpacks what was packed, after a copy between threads too', () => {
  fc.assert(
    fc.property(fc.array(genomeCase, { maxLength: 6 }), (cases) => {
      const positive = cases.map(({ shape, genes }) => ({
        shape,
        genes: genes.map((one) => one.map((gene) => gene + 0)),
      }));
      expect(unpackCases(structuredClone(packCases(positive)))).toEqual(positive);
    }),
  );
});

it('decides the cases that the screen left open as if they were drawn again', () => {
  const monotonicity = claim({
    id: 'test/packed',
    title: 'One exact step lowers no value',
    source: { document: 'test', quote: 'test' },
    forAll: { mdp: mdps(), policy: fullSupportPolicies(), stepSize: fractions({ from: 1, to: 9, denominator: 1 }) },
    then: {
      'no state loses value': ({ mdp, policy, stepSize }) =>
        allAtLeast(stateValues(mdp, policyGradientStep(mdp, policy, stepSize)), stateValues(mdp, policy)),
    },
    expect: 'holds',
  });
  const batch = { seed: 3, batch: 7, size: 300 };
  const { undecided, undecidedDrawn } = performTask(monotonicity, 'float', { kind: 'screen', ...batch });
  expect(undecided.length).toBeGreaterThan(3);
  const task = { kind: 'decide', ...batch, cases: undecided, digits: 160, mostTies: 16 } as const;
  const again = performTask(monotonicity, 'exact', task);
  expect(performTask(monotonicity, 'exact', { ...task, drawnCases: undecidedDrawn })).toEqual(again);
  expect(again.passed).toBe(undecided.length);
});
