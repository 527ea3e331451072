import {
  type Arithmetic,
  claim,
  type Episode,
  equal,
  fractions,
  fullSupportPolicies,
  generalizedAdvantages,
  type Mdp,
  mdps,
  type Real,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** S02: for λ > 0 one reward at the end enters every earlier estimate with weight (γλ)^(T−1−t); in training from a
 *  reward at the end of an answer, no advantage at all is free of it. */
export default claim({
  id: 'credit/advantage-of-an-unpaid-step-comes-from-the-values',
  title: 'The advantage of a step that paid nothing is a function of the critic alone',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'r_t = 0 ⇒ ∂Â_t/∂r = 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [2, 3] }),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'doubling the other rewards leaves it alone': ({ mdp, episodes: [episode], critic, gaeLambda }, arithmetic) => {
      const { add, isZero } = arithmetic;
      const before = stepAdvantages(mdp, episode, critic, gaeLambda, arithmetic);
      const doubled = { ...episode, rewards: episode.rewards.map((reward) => add(reward, reward)) };
      const after = stepAdvantages(mdp, doubled, critic, gaeLambda, arithmetic);
      return episode.rewards.flatMap((reward, t) => (isZero(reward) ? [equal(after[t], before[t])] : []));
    },
  },
  expect: 'refuted',
  neighbours: ['credit/advantage-of-an-unpaid-step-comes-from-the-values-at-lambda-zero'],
});

const stepAdvantages = (
  mdp: Mdp,
  { states, actions, rewards, end }: Episode,
  critic: readonly Real[],
  gaeLambda: Real,
  arithmetic: Arithmetic,
): readonly Real[] => {
  const isLast = (t: number): boolean => t === actions.length - 1;
  return generalizedAdvantages(arithmetic, {
    rewards,
    values: actions.map((_, t) => critic[states[t]]),
    nextValues: actions.map((_, t) => critic[states[t + 1]]),
    terminated: actions.map((_, t) => isLast(t) && end === 'terminated'),
    truncated: actions.map((_, t) => isLast(t) && end === 'truncated'),
    discount: mdp.discount,
    gaeLambda,
  });
};
