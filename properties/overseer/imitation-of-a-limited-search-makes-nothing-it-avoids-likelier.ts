import {
  answerRewards,
  atMost,
  bandits,
  claim,
  demonstrator,
  fractions,
  fullSupportPolicies,
  imitation,
  overseers,
  stepPolicy,
} from 'lakatos';

/** O03, U2: also under imitation of a safe search, what a likely wrong answer gives up is shared among all others: an
 *  unlikely X outside the subset gains where Σ_c p_c² > p(X_lim) + p(X), which takes three answers. */
export default claim({
  id: 'overseer/imitation-of-a-limited-search-makes-nothing-it-avoids-likelier',
  title: 'Imitating an overseer that searches a fixed subset makes no answer outside the subset more likely',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'We could try to rule it out by instructing the human to only do limited searches',
  },
  formula: 'X ∉ D′ ⇒ p′(X) ≤ p(X) after one cross-entropy step',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    stepSize: fractions({ from: '1/2', to: 2, denominator: 2 }),
  },
  then: {
    'no avoided answer gains': ({ bandit, policy, overseer, stepSize }) => {
      const expert = demonstrator(bandit, overseer);
      const { parameters } = imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize });
      const after = stepPolicy(policy, parameters).probabilities;
      const searched = overseer.kind === 'limitedSearch' ? overseer.subset : [];
      return answerRewards(bandit).flatMap((_, answer) =>
        searched.includes(answer)
          ? []
          : [{ ...atMost(after[answer], policy.probabilities[answer]), of: `answer ${answer}` }],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/imitation-of-a-limited-search-moves-toward-what-it-finds'],
});
