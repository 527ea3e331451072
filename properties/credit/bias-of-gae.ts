import {
  actionValues,
  allEqual,
  claim,
  discountedVisits,
  fractions,
  fullSupportPolicies,
  mdps,
  ppo,
  scoreGradient,
  stateValues,
  valueFunctions,
} from 'lakatos';

/** P05: E[Â^λ|s, a] = A(s, a) − e(s) + γ(1 − λ)·Σ_l (γλ)^l·E[e(s_{l+1})|s, a] with e = V − V^π. The term −e(s) is a
 *  baseline; the sum is the action value of a world that pays e(s′) and discounts by γλ. */
export default claim({
  id: 'credit/bias-of-gae',
  title:
    'A wrong critic shifts PPO’s expected gradient by exactly γ(1 − λ) times the discounted errors that an action leads to',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'Instead, we have to consider how reward events will train a value head, which concurrently trains a policy.',
  },
  formula: 'g(V) − g(V^π) = γ(1 − λ)·Σ_s d(s) Σ_a π·∇log π·Σ_l (γλ)^l·E[e(s_{l+1})|s, a], e = V − V^π',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the two gradients differ by that': ({ mdp, policy, critic, gaeLambda }, arithmetic) => {
      const { add, multiply, subtract, one, zero } = arithmetic;
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda, stateWeighting: 'discounted' } as const;
      const exact = ppo.expected(mdp, policy, { ...options, critic: { kind: 'exact' } }).parameters;
      const wrong = ppo.expected(mdp, policy, {
        ...options,
        critic: { kind: 'given', stateValues: critic },
      }).parameters;
      const values = stateValues(mdp, policy);
      const errors = critic.map((value, s) => (mdp.terminal[s] ? zero : subtract(value, values[s])));
      const reward = mdp.reward.map((_, index) =>
        errors.reduce((sum, error, s) => add(sum, multiply(mdp.transition[index * mdp.states + s], error)), zero),
      );
      const { transitionReward: _none, ...world } = mdp;
      const ahead = actionValues({ ...world, reward, discount: multiply(mdp.discount, gaeLambda) }, policy);
      const visits = discountedVisits(mdp, policy);
      const share = multiply(mdp.discount, subtract(one, gaeLambda));
      const credit = ahead.map((value, index) => {
        const state = Math.floor(index / mdp.actions);
        if (mdp.terminal[state]) return zero;
        return multiply(multiply(visits[state], policy.probabilities[index]), multiply(share, value));
      });
      const bias = scoreGradient(policy, credit);
      return allEqual(
        wrong.map((entry, i) => subtract(entry, exact[i])),
        bias,
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/a-constant-error-of-the-critic-is-harmless', 'credit/ppo-climbs-the-return-whatever-its-critic'],
});
