import { allAtLeast, claim, fractions, fullSupportPolicies, mdps, policyGradientStep, stateValues } from 'lakatos';
import { smallWorlds } from '../_smallWorlds.js';

/** Lemma M, P13 (a): in each state Σ_a π′(a|s)·A(s,a) = Σ_a π·A·(e^{η·d·π·A} − 1)/Z ≥ 0 term by term, and the policy
 *  improvement theorem lifts that to the values. No bound on the step size is needed. */
export default claim({
  id: 'policy-gradient/exact-step-lowers-no-value',
  title: 'One exact tabular policy-gradient step of any size lowers no state’s value',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'reward is the optimization target of RL training',
  },
  formula: 'θ′ = θ + η·∇J(θ) ⇒ V^{π′}(s) ≥ V^π(s) for all s',
  forAll: {
    mdp: mdps({ states: [2, 5], actions: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 100, denominator: 1 }),
  },
  then: {
    'no state loses value': ({ mdp, policy, stepSize }) =>
      allAtLeast(stateValues(mdp, policyGradientStep(mdp, policy, stepSize)), stateValues(mdp, policy)),
  },
  exhaust: [
    {
      mdp: smallWorlds,
      policy: fullSupportPolicies({ denominator: 2 }),
      stepSize: fractions({ from: 1, to: 1 }),
    },
  ],
  expect: 'holds',
  remark:
    'No proof by a solver: at 2 states × 2 actions, with the values before and after the step and its exponentials, it reaches its limit.',
  neighbours: ['policy-gradient/exact-step-with-tied-observations-lowers-no-return', 'ppo/two-epochs-lower-no-return'],
});
