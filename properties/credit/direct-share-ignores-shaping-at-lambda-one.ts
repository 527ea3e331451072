import {
  allEqual,
  claim,
  equal,
  expectedTdErrors,
  fractions,
  fullSupportPolicies,
  mdps,
  valueFunctions,
  withRewards,
} from 'lakatos';
import { firstStepGradient } from './_gradients.js';

/** S08 at λ = 1: what a potential adds telescopes to −Φ(s_t), the same for all actions of the state. */
export default claim({
  id: 'credit/direct-share-ignores-shaping-at-lambda-one',
  title:
    'The part of PPO’s expected gradient that comes directly from the rewards is the same for shaped rewards, if λ is 1',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'λ = 1 ⇒ g_r(r + γΦ(s′) − Φ(s)) = g_r(r)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    potential: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 1': ({ gaeLambda }) => equal(gaeLambda, 1) },
  then: {
    'the direct part is the same': ({ mdp, policy, potential, gaeLambda }, arithmetic) => {
      const { add, zeros } = arithmetic;
      const critic = zeros(mdp.states);
      const gain = expectedTdErrors(withRewards(mdp, zeros(mdp.reward.length)), potential);
      const shaped = withRewards(
        mdp,
        mdp.reward.map((reward, index) => add(reward, gain[index])),
      );
      return allEqual(
        firstStepGradient(shaped, policy, { gaeLambda, critic }),
        firstStepGradient(mdp, policy, { gaeLambda, critic }),
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/direct-share-ignores-shaping'],
});
