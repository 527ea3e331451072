import { allEqual, claim, fractions, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';
import { smallWorlds } from '../_smallWorlds.js';

/** P06: at θ_old every ratio is 1, inside the clip range, so the surrogate is Σ d·π·A·∇log π. */
export default claim({
  id: 'ppo/first-step-is-the-policy-gradient',
  title: 'At the old policy PPO’s clipped surrogate has the gradient of the plain advantage objective',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: '∇L^CLIP(θ_old) = Σ_s d(s) Σ_a π(a|s)·A(s,a)·∇log π(a|s) for every clip range ε > 0',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '9/10', denominator: 10 }),
  },
  then: {
    'the gradients agree': ({ mdp, policy, clipRange }) =>
      allEqual(
        ppo.surrogateGradient(mdp, { oldPolicy: policy, newPolicy: policy }, { clipRange }),
        policyGradient(mdp, policy),
      ),
  },
  exhaust: [
    {
      mdp: smallWorlds,
      policy: fullSupportPolicies({ denominator: 2 }),
      clipRange: fractions({ from: '1/5', to: '1/5', denominator: 5 }),
    },
  ],
  expect: 'holds',
  proofs: { states: [2, 3], actions: [2] },
  neighbours: ['ppo/clipping-bounds-the-ratio'],
});
