import { type Arithmetic, type Mdp, type Real, stateVisits, type TabularPolicy } from 'lakatos';

/** Pr(the learner would choose otherwise than the expert | s), [S]. */
export const disagreement = (
  { actions, terminal }: Mdp,
  expert: TabularPolicy,
  learner: TabularPolicy,
  { add, multiply, one, subtract, zero }: Arithmetic,
): readonly Real[] =>
  terminal.map((isEnd, s) => {
    if (isEnd) return zero;
    let agreement = zero;
    for (let i = s * actions; i < (s + 1) * actions; i++) {
      agreement = add(agreement, multiply(expert.probabilities[i], learner.probabilities[i]));
    }
    return subtract(one, agreement);
  });

/** Σ_s d_t(s)·x(s) for each step t of the walking policy. */
export const alongPath = (
  mdp: Mdp,
  walking: TabularPolicy,
  perState: readonly Real[],
  { add, multiply, zero }: Arithmetic,
): readonly Real[] =>
  stateVisits(mdp, walking, mdp.horizon ?? 1).map((visits) =>
    visits.reduce((sum, visit, s) => add(sum, multiply(visit, perState[s])), zero),
  );

/** Entries of a state–action table at states that the expert is never in during the first steps, row after row. */
export const whereTheExpertNeverGoes = (
  mdp: Mdp,
  expert: TabularPolicy,
  steps: number,
  table: readonly Real[],
  { isZero }: Arithmetic,
): readonly Real[] => {
  const visits = stateVisits(mdp, expert, steps);
  return table.filter((_, index) => visits.every((atStep) => isZero(atStep[Math.floor(index / mdp.actions)])));
};
