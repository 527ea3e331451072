import { atLeast, banditFromRewards, claim, fractions, reinforce, stepPolicy, uniformPolicy } from 'lakatos';

/** G3: at M = 10 the chance to repeat it is 1.5·10⁻⁴¹: magnitude matters, once it has been found. */
export default claim({
  id: 'glitch/any-find-is-repeated',
  title:
    'A rewarded glitch that was found once in 300 steps is mostly repeated after one REINFORCE update with step size 1/10',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'due to a glitch' },
  formula: 'M > 0 ⇒ σ(M/10)³⁰⁰ ≥ 1/2',
  forAll: { prize: fractions({ from: 1, to: 400, denominator: 1 }) },
  then: {
    'all 300 steps are repeated': ({ prize }, arithmetic) => {
      const step = banditFromRewards(arithmetic, [prize, arithmetic.zero]);
      const found = { states: [0, 1], actions: [0], rewards: [prize], end: 'terminated' } as const;
      const policy = uniformPolicy(step);
      const { parameters } = reinforce.onEpisodes(step, policy, [found], { stepSize: '1/10' });
      const [again] = stepPolicy(policy, parameters).probabilities;
      let all = again;
      for (let action = 1; action < 300; action++) all = arithmetic.multiply(all, again);
      return atLeast(all, '1/2');
    },
  },
  expect: 'refuted',
  neighbours: ['glitch/large-find-is-repeated'],
});
