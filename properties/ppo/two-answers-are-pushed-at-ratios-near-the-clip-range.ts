import { above, atLeast, atMost, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P10: the ratio at the resting point is 1 − ε + ε/p, without a bound as p → 0: 20.8 at p = 1/100, ε = 1/5. */
export default claim({
  id: 'ppo/two-answers-are-pushed-at-ratios-near-the-clip-range',
  title: 'With two answers PPO stops raising the first one before its ratio is 1 + 10ε',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π(a) ≥ π_old(a) ∧ ∂L^CLIP(π)/∂θ_a > 0 ⇒ π(a)/π_old(a) ≤ 1 + 10ε',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies({ weights: 30 }),
    newPolicy: fullSupportPolicies({ weights: 30 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the objective still raises it': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      above(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange })[0], 0),
    'it has not become less likely': ({ oldPolicy, newPolicy }) =>
      atLeast(newPolicy.probabilities[0], oldPolicy.probabilities[0]),
  },
  then: {
    'the ratio is at most 1 + 10ε': ({ oldPolicy, newPolicy, clipRange }, { add, divide, integer, multiply, one }) =>
      atMost(
        divide(newPolicy.probabilities[0], oldPolicy.probabilities[0]),
        add(one, multiply(integer(10), clipRange)),
      ),
  },
  expect: 'refuted',
  neighbours: ['ppo/two-answers-are-pushed-less-than-the-clip-range-away'],
});
