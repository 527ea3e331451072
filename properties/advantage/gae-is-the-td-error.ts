import {
  type Arithmetic,
  allEqual,
  claim,
  type Episode,
  fractions,
  fullSupportPolicies,
  generalizedAdvantages,
  type Mdp,
  mdps,
  type Real,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** P04: equation 12 of the paper is δ_t; what PPO uses is equation 11, the sum of (γλ)^l·δ_{t+l}. */
export default claim({
  id: 'advantage/gae-is-the-td-error',
  title: 'PPO’s advantage estimate of a step is its TD error',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'see eq 12 in the original paper' },
  formula: 'Â_t = δ_t',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [1, 2], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 3] }),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'they agree at every step': ({ mdp, episodes: [episode], critic, gaeLambda }, arithmetic) =>
      allEqual(
        stepAdvantages(mdp, episode, critic, gaeLambda, arithmetic),
        stepAdvantages(mdp, episode, critic, arithmetic.zero, arithmetic),
      ),
  },
  expect: 'refuted',
  neighbours: ['advantage/gae-is-the-td-error-where-nothing-follows'],
});

/** Â_t of each step of one episode. */
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
