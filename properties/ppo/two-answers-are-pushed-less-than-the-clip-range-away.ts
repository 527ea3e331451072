import { above, atLeast, bandits, below, claim, fractions, fullSupportPolicies, ppo, totalVariation } from 'lakatos';

/** P10, its total-variation reading: the resting point is ε·max(p, 1 − p) away. So small steps end at most ε away, if
 *  there are two answers. With four it was seen to end 0.2124 > 1/5 away, by numerical integration only. */
export default claim({
  id: 'ppo/two-answers-are-pushed-less-than-the-clip-range-away',
  title: 'With two answers PPO stops raising the first one before the policy is the clip range away in total variation',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π(a) ≥ π_old(a) ∧ ∂L^CLIP(π)/∂θ_a > 0 ⇒ TV(π_old, π) < ε',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the objective still raises it': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      above(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange })[0], 0),
    'it has not become less likely': ({ oldPolicy, newPolicy }) =>
      atLeast(newPolicy.probabilities[0], oldPolicy.probabilities[0]),
  },
  then: {
    'the total variation is below the clip range': ({ oldPolicy, newPolicy, clipRange }) =>
      below(totalVariation(oldPolicy, newPolicy)[0], clipRange),
  },
  expect: 'holds',
  neighbours: ['ppo/two-answers-are-pushed-at-ratios-near-the-clip-range'],
});
