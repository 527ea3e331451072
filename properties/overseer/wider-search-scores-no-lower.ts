import {
  atLeast,
  bandits,
  claim,
  demonstrator,
  expectedReturn,
  fullSupportPolicies,
  integers,
  overseers,
} from 'lakatos';

/** O03: the best of more answers is at least the best of fewer, draw by draw; so each restriction of the search costs
 *  score or nothing. */
export default claim({
  id: 'overseer/wider-search-scores-no-lower',
  title: 'An overseer that looks at one answer more demonstrates answers with no lower expected score',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'that might be hard to do along with maintaining capabilities of the system',
  },
  formula: 'E[M2(best of n + 1)] ≥ E[M2(best of n)]',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    looks: integers({ from: 1, to: 4 }),
  },
  then: {
    'in a random subset': ({ bandit, looks }) => {
      const size = Math.min(looks, bandit.actions - 1);
      const wide = demonstrator(bandit, { kind: 'bestOfRandomSubset', size: size + 1 });
      const narrow = demonstrator(bandit, { kind: 'bestOfRandomSubset', size });
      return atLeast(expectedReturn(bandit, wide), expectedReturn(bandit, narrow));
    },
    'among draws from the model': ({ bandit, policy, looks }) => {
      const proposals = policy.probabilities.slice(0, bandit.actions);
      const wide = demonstrator(bandit, { kind: 'bestOfSamples', draws: looks + 1, proposals });
      const narrow = demonstrator(bandit, { kind: 'bestOfSamples', draws: looks, proposals });
      return atLeast(expectedReturn(bandit, wide), expectedReturn(bandit, narrow));
    },
    'in a fixed subset and any answer more': ({ bandit, overseer }) => {
      const subset = overseer.kind === 'limitedSearch' ? overseer.subset : [];
      const others = Array.from({ length: bandit.actions }, (_, answer) => answer).filter((a) => !subset.includes(a));
      return others.map((other) => ({
        ...atLeast(
          expectedReturn(bandit, demonstrator(bandit, { kind: 'limitedSearch', subset: [...subset, other] })),
          expectedReturn(bandit, demonstrator(bandit, overseer)),
        ),
        of: `answer ${other}`,
      }));
    },
  },
  expect: 'holds',
  cases: 2000,
  neighbours: ['overseer/wider-noisy-search-scores-no-lower'],
});
