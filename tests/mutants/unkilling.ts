/** Claims that notice no mutant, and why: mostly statements about numbers alone, in which no learner takes part. */
export const unkilling: Readonly<Record<string, string>> = {
  'glitch/precise-actions-are-not-found-by-chance':
    'it multiplies numbers of its own: no code of a learner takes part.',
  'glitch/steady-hands-do-not-find-it-either': 'it multiplies numbers of its own: no code of a learner takes part.',
  'misgrading/preferred-by-a-nearly-right-reward-loses-at-most-twice-its-error':
    'its premise and its clause compare one return with another: what changes returns changes both alike.',
  'overseer/best-answer-is-unique': 'two answers of the same score refute it, whichever of them an overseer picks.',
  'reward-target/frozen-policy-does-not-see-the-reward':
    'no code of the visits reads a reward, and a change of that code changes both sides alike.',
  'reward-target/same-return-of-two-answers-same-next-policy':
    'its premise makes both policies equal, so that its two sides are one computation.',
  'unexplored/no-update-at-unseen-states-with-momentum':
    'what moves an unseen state is the velocity that the claim itself adds, and no code of a learner.',
};
