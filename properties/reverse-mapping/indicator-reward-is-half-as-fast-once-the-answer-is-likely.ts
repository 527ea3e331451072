import { atLeast, bandits, claim, demonstrator, fullSupportPolicies, imitation, reinforce, withRewards } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** M03, the late phase: p(X*)·∇log p(X*) against ∇log p(X*), equal up to a constant once p(X*) is bounded from below. */
export default claim({
  id: 'reverse-mapping/indicator-reward-is-half-as-fast-once-the-answer-is-likely',
  title:
    'Once the demonstrated answer has probability 1/2, rewarding it raises its logit at least half as fast as imitating it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'p(X*) ≥ 1/2 ⇒ Δθ(X*) by reward ≥ ½·Δθ(X*) by cross-entropy',
  forAll: { bandit: bandits({ answers: [2, 5], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  given: {
    'the demonstrated answer is likely': ({ bandit, policy }, arithmetic) =>
      atLeast(policy.probabilities[bestAnswer(arithmetic, bandit)], '1/2'),
  },
  then: {
    'its logit rises half as fast': ({ bandit, policy }, arithmetic) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const best = bestAnswer(arithmetic, bandit);
      const rewarded = reinforce.expected(withRewards(bandit, expert.probabilities), policy, { stepSize: 1 });
      const imitated = imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize: '1/2' });
      return atLeast(rewarded.parameters[best], imitated.parameters[best]);
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['reverse-mapping/indicator-reward-is-as-fast-as-imitation'],
});
