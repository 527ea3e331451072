import type { Mutant } from '../mutant.js';
import { sampledImitation } from './forms.js';

const overseers = ['overseerAnswers', 'overseers', 'demonstrator'] as const;

/** Of imitation and overseers. */
export const ofImitation: readonly Mutant[] = [
  {
    id: 'L20',
    says: 'imitation by cross-entropy weights a demonstration by the learner’s probability',
    file: 'learners/imitation/imitation.js',
    find: "return objective === 'crossEntropy' ? shows : A.multiply(shows, policy.probabilities[i]);",
    replace: 'return A.multiply(shows, policy.probabilities[i]);',
    about: ['imitation.expected'],
  },
  {
    id: 'L21',
    says: 'imitation by probability forgets the probability',
    file: 'learners/imitation/imitation.js',
    find: "return objective === 'crossEntropy' ? shows : A.multiply(shows, policy.probabilities[i]);",
    replace: 'return shows;',
    about: ['imitation.expected'],
  },
  {
    id: 'L22',
    says: 'an overseer picks the worst answer',
    file: 'learners/imitation/overseerAnswers.js',
    find: 'A.subtract(scores[answer], scores[best[0]])',
    replace: 'A.subtract(scores[best[0]], scores[answer])',
    about: overseers,
  },
  {
    id: 'L23',
    says: 'the limited search looks at every answer',
    file: 'learners/imitation/overseerAnswers.js',
    find: 'argmax(arithmetic, scores, overseer.subset, overseer.ties)',
    replace: 'argmax(arithmetic, scores, [...scores.keys()], overseer.ties)',
    about: overseers,
  },
  {
    id: 'L24',
    says: 'best of n samples is the best of one',
    file: 'learners/imitation/bestOf.js',
    find: 'for (let i = 0; i < exponent; i++)',
    replace: 'for (let i = 0; i < Math.min(1, exponent); i++)',
    about: overseers,
  },
  {
    id: 'L25',
    says: 'sampled demonstrations count as if the learner had acted',
    file: 'learners/imitation/imitation.js',
    find: "objective === 'crossEntropy' ? A.one : policy.probabilities[index]",
    replace: 'policy.probabilities[index]',
    about: sampledImitation,
  },
  {
    id: 'L42',
    says: 'imitation is learned along the learner’s path, with the expert’s path asked for',
    file: 'learners/imitation/imitation.js',
    find: 'visitWeights(mdp, walking,',
    replace: 'visitWeights(mdp, policy,',
    about: ['imitation.expected'],
  },
  {
    id: 'L43',
    says: 'best of a random subset, or of samples, is the worst',
    file: 'learners/imitation/scoreClasses.js',
    find: 'compare(a, b) || a - b',
    replace: 'compare(b, a) || a - b',
    about: overseers,
  },
  {
    id: 'L44',
    says: 'a noisy evaluation is compared with scores that have no noise',
    file: 'learners/imitation/noisyArgmax.js',
    find: 'A.add(scores[other], offset)',
    replace: 'scores[other]',
    about: overseers,
  },
  {
    id: 'L45',
    says: 'an overseer never sees a tie',
    file: 'learners/imitation/overseerAnswers.js',
    find: 'else if (lead === 0)',
    replace: 'else if (false)',
    about: overseers,
  },
];
