import {
  above,
  answerRewards,
  bandits,
  claim,
  demonstrator,
  equal,
  fractions,
  imitation,
  overseerAnswers,
  overseers,
  uniformPolicy,
} from 'lakatos';

/** O02 with its hypotheses stated: only what the search looked at is demonstrated, and of equally good answers only one. */
export default claim({
  id: 'overseer/imitation-of-a-full-search-prefers-the-best-answers',
  title:
    'Imitating an overseer that searches all answers, one of them the best, makes the best more likely than the rest',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'instatiting a search over all possible outputs X and taking that one that maximizes the score',
  },
  formula: 'D′ = D ∧ |argmax r| = 1 ⇒ p′(b) > p′(a) for all b ∈ argmax r, a ∉ argmax r, after one step from uniform',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: {
    'the search looks at every answer': ({ bandit, overseer }) =>
      equal(overseer.kind === 'limitedSearch' ? overseer.subset.length : 0, bandit.actions),
    'one answer alone is the best': ({ bandit }, arithmetic) =>
      equal(best(arithmetic, answerRewards(bandit)).length, 1),
  },
  then: {
    'each best answer leads each other one': ({ bandit, overseer, stepSize }, arithmetic) => {
      const step = { expert: demonstrator(bandit, overseer), objective: 'crossEntropy', stepSize } as const;
      const { parameters } = imitation.expected(bandit, uniformPolicy(bandit), step);
      const scores = answerRewards(bandit);
      const winners = best(arithmetic, scores);
      return winners.flatMap((winner) =>
        scores.flatMap((_, a) =>
          winners.includes(a) ? [] : [{ ...above(parameters[winner], parameters[a]), of: `answer ${a}` }],
        ),
      );
    },
  },
  expect: 'holds',
  neighbours: ['overseer/imitation-of-a-limited-search-reaches-the-best-answer'],
});

/** The answers that nothing beats. */
const best = <T>(arithmetic: Parameters<typeof overseerAnswers<T>>[0], scores: readonly T[]): number[] =>
  overseerAnswers(arithmetic, { kind: 'maximising', ties: 'uniform' }, scores).flatMap((p, a) =>
    arithmetic.isZero(p) ? [] : [a],
  );
