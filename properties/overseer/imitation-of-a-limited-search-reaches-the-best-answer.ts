import {
  above,
  answerRewards,
  bandits,
  claim,
  demonstrator,
  fractions,
  imitation,
  overseerAnswers,
  overseers,
  uniformPolicy,
} from 'lakatos';

/** O03: what the search did not look at is not demonstrated, so it is not learned. */
export default claim({
  id: 'overseer/imitation-of-a-limited-search-reaches-the-best-answer',
  title: 'Imitating an overseer that searches only some of the answers makes the best of all the most likely',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'only does a limited search over D',
  },
  formula: 'argmax p′ = X* after one cross-entropy step from uniform',
  forAll: {
    bandit: bandits({ answers: [2, 4], ties: 'uniqueBest' }),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'X* leads after one step from uniform': ({ bandit, overseer, stepSize }, arithmetic) => {
      const expert = demonstrator(bandit, overseer);
      const step = { expert, objective: 'crossEntropy', stepSize } as const;
      const { parameters } = imitation.expected(bandit, uniformPolicy(bandit), step);
      const scores = answerRewards(bandit);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      return scores.flatMap((_, a) => (a === best ? [] : [above(parameters[best], parameters[a])]));
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/imitation-of-a-maximiser-reproduces-its-argmax'],
});
