import { above, allEqual, claim, fractions, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** P06: for ε > 0 the ratio 1 is inside the clip range, away from both kinks. */
export default claim({
  id: 'ppo/gradient-at-the-old-policy-knows-no-kink',
  title:
    'At the old policy it does not matter what the slope at a kink of the clip is taken to be, if the clip range is not empty',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: 'ε > 0 ⇒ ∇L^CLIP(θ_old) is the same from both sides of the kinks',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    clipRange: fractions({ from: 0, to: '9/10', denominator: 10 }),
  },
  given: { 'the clip range is not empty': ({ clipRange }) => above(clipRange, 0) },
  then: {
    'both conventions give the same gradient': ({ mdp, policy, clipRange }) => {
      const policies = { oldPolicy: policy, newPolicy: policy };
      return allEqual(
        ppo.surrogateGradient(mdp, policies, { clipRange, kink: 'zero' }),
        ppo.surrogateGradient(mdp, policies, { clipRange, kink: 'one' }),
      );
    },
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2] },
  neighbours: ['ppo/gradient-at-the-old-policy-knows-no-kink-for-any-clip-range'],
});
