import {
  above,
  answerRewards,
  atLeast,
  bandits,
  claim,
  demonstrator,
  fractions,
  fullSupportPolicies,
  imitation,
  overseerAnswers,
  uniformPolicy,
} from 'lakatos';

/** O02, to a finite horizon: Δθ(X*) − Δθ(X) = η·(1 − p(X*) + p(X)), so every step multiplies the odds of X* against X by
 *  at least e^{η·(1 − p(X*))}: they grow without bound, and from equal odds X* leads at once. */
export default claim({
  id: 'overseer/imitation-of-a-maximiser-reproduces-its-argmax',
  title: 'Imitating an overseer that searches all answers for the best reproduces its argmax',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'instatiting a search over all possible outputs X and taking that one that maximizes the score',
  },
  formula:
    'log-odds of X* against each X grow by at least η·(1 − p(X*)) a step; argmax p′ = X* after one step from uniform',
  forAll: {
    bandit: bandits({ answers: [2, 6], ties: 'uniqueBest' }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/10', to: 10, denominator: 10 }),
  },
  then: {
    'each step widens the odds of X* against every other answer': ({ bandit, policy, stepSize }, arithmetic) => {
      const { multiply, one, subtract } = arithmetic;
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const { parameters } = imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize });
      const scores = answerRewards(bandit);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      return scores.flatMap((_, a) =>
        a === best
          ? []
          : [
              {
                ...atLeast(
                  subtract(parameters[best], parameters[a]),
                  multiply(stepSize, subtract(one, policy.probabilities[best])),
                ),
                of: `answer ${a}`,
              },
            ],
      );
    },
    'from the uniform policy X* leads after one step': ({ bandit, stepSize }, arithmetic) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const step = { expert, objective: 'crossEntropy', stepSize } as const;
      const { parameters } = imitation.expected(bandit, uniformPolicy(bandit), step);
      const scores = answerRewards(bandit);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      return scores.flatMap((_, a) => (a === best ? [] : [above(parameters[best], parameters[a])]));
    },
  },
  exhaust: [
    {
      bandit: bandits({ answers: [2, 3], ties: 'uniqueBest', rewards: { from: -2, to: 2 } }),
      policy: fullSupportPolicies({ denominator: 6 }),
      stepSize: fractions({ from: 1, to: 1 }),
    },
  ],
  expect: 'holds',
  proofs: { answers: [2, 3, 4] },
  neighbours: ['overseer/imitation-of-a-limited-search-reaches-the-best-answer'],
});
