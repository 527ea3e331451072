import { claim, equal, fractions, fullSupportPolicies, type Mdp, mdps, valueFunctions, withRewards } from 'lakatos';
import { partsOfGradient, sizeOf } from './_gradients.js';

/** S12 with a critic that has not followed: larger rewards then make the direct share larger. */
export default claim({
  id: 'credit/direct-share-of-a-stale-critic-ignores-the-scale-of-the-rewards',
  title:
    'The share of PPO’s gradient that comes directly from the rewards does not depend on their scale, also while the critic stays what it was',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'the policy is optimized as a (mostly direct) function of how much reward it gets',
  },
  formula: 'Σ|g_r| : Σ|g_V| is the same for r and c·r at fixed V, c > 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
    scale: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  then: {
    'the shares agree': ({ mdp, policy, critic, gaeLambda, scale }, arithmetic) => {
      const { multiply } = arithmetic;
      const sizes = (world: Mdp) => {
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
  expect: 'refuted',
  neighbours: ['credit/direct-share-ignores-the-scale-of-the-rewards'],
});
