import { answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, stepPolicy } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** X04 without H-noreg: the odds in the limit are o₀·e^{Δ/β}; p₀ = 1/100 is exploited iff Δ/β > ln 99. That this is the optimum says
 *  misgrading/kl-penalised-optimum-is-the-tilted-policy. */
export default claim({
  id: 'misgrading/best-answer-is-the-likeliest-under-a-kl-penalty',
  title:
    'Under a penalty β·KL to the initial policy, the optimum gives the best-graded answer more often than any other',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'π* ∝ π₀·e^{r̂/β} ⇒ π*(argmax r̂) ≥ π*(b)',
  forAll: {
    bandit: bandits({ answers: [2, 3], ties: 'uniqueBest' }),
    policy: fullSupportPolicies(),
    penalty: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  then: {
    'no answer is likelier': ({ bandit, policy, penalty }, arithmetic) => {
      const { probabilities } = stepPolicy(
        policy,
        bandit.reward.map((reward) => arithmetic.divide(reward, penalty)),
      );
      const best = bestAnswer(arithmetic, bandit);
      return answerRewards(bandit).flatMap((_reward, answer) =>
        answer === best ? [] : [atLeast(probabilities[best], probabilities[answer])],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/kl-penalised-optimum-is-the-tilted-policy'],
});
