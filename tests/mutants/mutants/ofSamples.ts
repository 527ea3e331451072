import type { Mutant } from '../mutant.js';

/** Of samples, and of worlds that differ in their rewards. */
export const ofSamples: readonly Mutant[] = [
  {
    id: 'L46',
    says: 'the probability of an episode leaves out the policy',
    file: 'learners/rollouts/enumerateEpisodes.js',
    find: 'const chosen = A.multiply(probability, policy.probabilities[index]);',
    replace: 'const chosen = probability;',
    about: ['enumerateEpisodes', 'meanOverEpisodes', 'averageUpdate', 'ppo.enumerated', 'reinforce.enumerated'],
  },
  {
    id: 'L47',
    says: 'sampling never draws the last action',
    file: 'learners/rollouts/drawIndex.js',
    find: 'if (u < cumulative)',
    replace: 'if (u < cumulative || i + 2 >= length)',
    about: ['sampleEpisode', 'ppo.sampled', 'reinforce.sampled'],
  },
  {
    id: 'L48',
    says: 'the action counts as taken in the state that it led to',
    seenIn: 'cf. openai/spinningup#50 (M10)',
    file: 'mdp/visited.js',
    find: 'visited[pair(mdp, states[t], actions[t])] = true;',
    replace: 'visited[pair(mdp, states[t + 1], actions[t])] = true;',
    about: ['visitedPairs'],
  },
  {
    id: 'L49',
    says: 'a state counts as seen only if the sample came back to it',
    file: 'mdp/visited.js',
    find: 'acted[states[t]] = true;',
    replace: 'acted[states[t + 1]] = true;',
    about: ['atUnvisitedStates'],
  },
  {
    id: 'L50',
    says: 'a world with other rewards keeps its own',
    file: 'mdp/visited.js',
    find: 'return { ...world, reward };',
    replace: 'return { ...world, reward: mdp.reward };',
    about: ['withRewards'],
  },
];
