import {
  type Arithmetic,
  allEqual,
  claim,
  fullSupportPolicies,
  type Mdp,
  mdps,
  policyGradient,
  type Real,
  valueFunctions,
  withRewards,
} from 'lakatos';

/** I6, X02: shaping shifts V by −Φ and leaves every advantage alone [ng1999], so that a reward function which is wrong
 *  about every event may train exactly as the right one. */
export default claim({
  id: 'intensity/shaping-leaves-the-expected-gradient',
  title: 'Rewards shaped by a potential that is 0 at the end have the same exact policy gradient',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: '∇J(r + γΦ(s′) − Φ(s)) = ∇J(r), Φ(terminal) = 0',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    potential: valueFunctions(),
  },
  then: {
    'the gradient is the same': ({ mdp, policy, potential }, arithmetic) =>
      allEqual(policyGradient(shaped(mdp, potential, arithmetic), policy), policyGradient(mdp, policy)),
  },
  expect: 'holds',
  neighbours: ['intensity/shaping-leaves-every-sampled-update'],
});

/** r(s, a) + γ·E[Φ(s′)] − Φ(s). */
const shaped = (mdp: Mdp, potential: readonly Real[], { add, subtract, multiply, zero }: Arithmetic): Mdp =>
  withRewards(
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
