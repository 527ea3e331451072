import {
  allEqual,
  claim,
  fractions,
  fullSupportPolicies,
  type Mdp,
  mdps,
  ppo,
  valueFunctions,
  withRewards,
} from 'lakatos';

/** S08: the whole gradient does not see a potential, its share "from the reward" does, unless λ = 1. */
export default claim({
  id: 'credit/direct-share-ignores-shaping',
  title: 'The part of PPO’s expected gradient that comes directly from the rewards is the same for shaped rewards',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'g_r(r + γΦ(s′) − Φ(s)) = g_r(r)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    potential: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the direct part is the same': ({ mdp, policy, potential, gaeLambda }, arithmetic) => {
      const { add, subtract, multiply, zero, zeros } = arithmetic;
      const shaped = withRewards(
        mdp,
        mdp.reward.map((reward, index) => {
          if (!mdp.available[index]) return reward;
          const next = potential.reduce(
            (sum, phi, s) => add(sum, multiply(mdp.transition[index * mdp.states + s], phi)),
            zero,
          );
          return add(reward, subtract(multiply(mdp.discount, next), potential[Math.floor(index / mdp.actions)]));
        }),
      );
      const direct = (world: Mdp) =>
        ppo.expected(world, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          stateWeighting: 'discounted',
          critic: { kind: 'given', stateValues: zeros(mdp.states) },
        }).parameters;
      return allEqual(direct(shaped), direct(mdp));
    },
  },
  expect: 'refuted',
  neighbours: ['intensity/shaping-and-its-critic-leave-every-ppo-update'],
});
