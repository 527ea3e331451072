import {
  allEqual,
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  type Mdp,
  mdps,
  stateValues,
  valueFunctions,
  withRewards,
} from 'lakatos';
import { partsOfGradient, sizeOf } from './_gradients.js';

/** S12: V^π scales with the rewards, and both parts with it. */
export default claim({
  id: 'credit/direct-share-ignores-the-scale-of-the-rewards',
  title:
    'The share of PPO’s gradient that comes directly from the rewards does not depend on their scale, if the critic is always the policy’s own value',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'the policy is optimized as a (mostly direct) function of how much reward it gets',
  },
  formula: 'V = V^π ⇒ Σ|g_r| : Σ|g_V| is the same for r and c·r, c > 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    criticError: valueFunctions({ values: { from: 0, to: 1 } }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
    scale: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  given: { 'the critic is the policy’s own value': ({ criticError }) => allEqual(criticError, 0) },
  then: {
    'the shares agree': ({ mdp, policy, criticError, gaeLambda, scale }, arithmetic) => {
      const { add, multiply } = arithmetic;
      const sizes = (world: Mdp) => {
        const critic = stateValues(world, policy).map((value, s) => add(value, criticError[s]));
        const { ofRewards, ofValues } = partsOfGradient(world, policy, { gaeLambda, critic });
        return { direct: sizeOf(arithmetic, ofRewards), mediated: sizeOf(arithmetic, ofValues) };
      };
      const before = sizes(mdp);
      const after = sizes(
        withRewards(
          mdp,
          mdp.reward.map((reward) => multiply(scale, reward)),
        ),
      );
      return equal(multiply(after.direct, before.mediated), multiply(before.direct, after.mediated));
    },
  },
  expect: 'holds',
  neighbours: ['credit/direct-share-of-a-stale-critic-ignores-the-scale-of-the-rewards'],
});
