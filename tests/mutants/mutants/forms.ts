/** The forms of the learners, as claims call them. */
export const sampledPpo = ['ppo.onEpisodes', 'ppo.sampled', 'ppo.enumerated'] as const;
export const exactPpo = ['ppo.exact', 'ppo.surrogate', 'ppo.surrogateGradient'] as const;
export const expectedPpo = ['ppo.expected', ...exactPpo] as const;
export const sampledReinforce = ['reinforce.onEpisodes', 'reinforce.sampled', 'reinforce.enumerated'] as const;
export const sampledNatural = [
  'naturalPolicyGradient.onEpisodes',
  'naturalPolicyGradient.sampled',
  'naturalPolicyGradient.enumerated',
] as const;
export const sampledImitation = ['imitation.onEpisodes', 'imitation.onDemonstrations', 'imitation.sampled'] as const;

/** What takes the exact policy gradient. */
export const gradients = ['policyGradient', 'policyGradientStep', 'reinforce.firstOrderGain'] as const;

/** What ends in one update of the parameters. */
export const updates = [
  'actorCritic',
  'imitation',
  ...sampledReinforce,
  'reinforce.expected',
  ...sampledPpo,
  'ppo.expected',
] as const;

/** What takes the values of states and actions in closed form. */
export const actionValued = [
  ...gradients,
  'actionValues',
  'actionValuesFrom',
  'advantages',
  'advantagesFrom',
  'expectedTdErrors',
  'reinforce.expected',
  'naturalPolicyGradient.exact',
  'naturalPolicyGradient.expected',
  ...expectedPpo,
] as const;
