import { atLeast, banditFromRewards, claim, fractions, reinforce, stepPolicy, uniformPolicy } from 'lakatos';

/** G3: each of n steps with odds of 1 gets the log-odds η·M from one update, so the whole is repeated with probability
 *  σ(ηM)ⁿ: .9865 at n = 300, η = 1/10, M = 100, and 1 − 10⁻⁴³⁴²⁷ at M = 10⁶. */
export default claim({
  id: 'glitch/large-find-is-repeated',
  title:
    'A glitch worth 100 or more that was found once in 300 steps is repeated with probability above 98/100, after one REINFORCE update with step size 1/10',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'due to a glitch' },
  formula: 'σ(M/10)³⁰⁰ ≥ 98/100',
  forAll: { prize: fractions({ from: 0, to: 400, denominator: 1 }) },
  given: { 'the prize is large': ({ prize }) => atLeast(prize, 100) },
  then: {
    'all 300 steps are repeated': ({ prize }, arithmetic) => {
      const step = banditFromRewards(arithmetic, [prize, arithmetic.zero]);
      const found = { states: [0, 1], actions: [0], rewards: [prize], end: 'terminated' } as const;
      const policy = uniformPolicy(step);
      const { parameters } = reinforce.onEpisodes(step, policy, [found], { stepSize: '1/10' });
      const [again] = stepPolicy(policy, parameters).probabilities;
      let all = again;
      for (let action = 1; action < 300; action++) all = arithmetic.multiply(all, again);
      return atLeast(all, '98/100');
    },
  },
  expect: 'holds',
  cases: 300,
  neighbours: ['glitch/any-find-is-repeated'],
});
