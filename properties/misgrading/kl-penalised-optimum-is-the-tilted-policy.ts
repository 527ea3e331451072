import {
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  klDivergence,
  type Real,
  stepPolicy,
  type TabularPolicy,
} from 'lakatos';

/** X04 without H-noreg: F(π) = J(π) − β·KL(π‖π₀) falls short of F(π*) by β·KL(π‖π*) for π* ∝ π₀·e^{r̂/β}. So an overgraded answer with the
 *  advantage Δ ends with odds o₀·e^{Δ/β}, above 1 iff Δ/β > −ln o₀. */
export default claim({
  id: 'misgrading/kl-penalised-optimum-is-the-tilted-policy',
  title:
    'With a penalty β·KL to the initial policy, no policy does better than the initial one with its logits raised by r̂/β',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'F(π₀·e^{r̂/β}/Z) ≥ F(π) for F(π) = Ĵ(π) − β·KL(π‖π₀)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    otherPolicy: fullSupportPolicies(),
    penalty: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  then: {
    'no policy does better': ({ bandit, policy, otherPolicy, penalty }, { divide, multiply, subtract }) => {
      const objective = (candidate: TabularPolicy<Real>) =>
        subtract(expectedReturn(bandit, candidate), multiply(penalty, klDivergence(candidate, policy)[0]));
      const tilted = stepPolicy(
        policy,
        bandit.reward.map((reward) => divide(reward, penalty)),
      );
      return atLeast(objective(tilted), objective(otherPolicy));
    },
  },
  expect: 'holds',
  cases: 10000,
  neighbours: ['misgrading/best-answer-is-the-likeliest-under-a-kl-penalty'],
});
