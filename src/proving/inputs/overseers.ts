import type { Scope } from '../../generators/index.js';
import type { Overseer } from '../../policies/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { type Construction, distribution, realIn } from './construction.js';

/** Any overseer of the kinds asked for: its kind, its tie rule and what it looks at are chosen, its numbers are free. */
export const overseerOf = (
  scope: Scope & { kind: 'overseer' },
  construction: Construction,
  name: string,
): Overseer<Polynomial> => {
  const { size, choose, cover } = construction;
  const answers = size.actions;
  cover(`overseers of every kind of ${scope.kinds.join(', ')}`);
  const kind = scope.kinds[choose(scope.kinds.length)];
  if (kind === 'stochastic') return { kind, probabilities: distribution(construction, name, answers, 'any') };
  const ties = scope.ties[choose(scope.ties.length)];
  switch (kind) {
    case 'maximising':
      return { kind, ties };
    case 'limitedSearch': {
      const subset = 1 + choose(2 ** answers - 1);
      const looked = Array.from({ length: answers }, (_, answer) => answer).filter((a) => ((subset >> a) & 1) === 1);
      return { kind, subset: looked, ties };
    }
    case 'bestOfRandomSubset':
      return { kind, size: 1 + choose(answers), ties };
    case 'bestOfSamples': {
      const draws = 1 + choose(scope.draws);
      return { kind, draws, proposals: distribution(construction, name, answers, 'any'), ties };
    }
    case 'noisy': {
      const noise = Array.from({ length: answers }, (_, answer) =>
        distribution(construction, `${name}_${answer}`, 1 + choose(2), 'full').map((probability, level) => ({
          probability,
          offset: realIn(construction, `${name}_${answer}_offset_${level}`, scope.noise),
        })),
      );
      return { kind, noise, ties };
    }
  }
};
