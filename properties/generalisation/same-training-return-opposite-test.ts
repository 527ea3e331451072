import { type Arithmetic, deterministicPolicies, equal, exists, expectedReturn, fixedWorld } from 'lakatos';
import { coinRun } from './_coinRun.js';

/** R9, D10: "inner alignment failures can happen": both go right for sure in training; one follows the coin, one does not. */
export default exists({
  id: 'generalisation/same-training-return-opposite-test',
  title:
    'There are two policies with the highest possible return in training, of which one has the highest and one the lowest at test',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: '“inner alignment failures” can happen' },
  formula: '∃ π₁, π₂: J_train(π₁) = J_train(π₂) = 1, J_test(π₁) = 1, J_test(π₂) = 0',
  forSome: {
    world: fixedWorld((arithmetic) => coinRun(arithmetic as unknown as Arithmetic) as never),
    policy: deterministicPolicies(),
    otherPolicy: deterministicPolicies(),
  },
  suchThat: {
    'both get the highest return in training': ({ world, policy, otherPolicy }) => [
      equal(expectedReturn(world, policy), 1),
      equal(expectedReturn(world, otherPolicy), 1),
    ],
    'one gets 1 at test, the other 0': ({ world, policy, otherPolicy }, { one, zero }) => {
      const test = { ...world, initial: [zero, one, zero] };
      return [equal(expectedReturn(test, policy), 1), equal(expectedReturn(test, otherPolicy), 0)];
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/training-tells-the-learned-goal'],
});
