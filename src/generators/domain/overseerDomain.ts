import { type Rational, rational, sum } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { NoiseLevel, Overseer } from '../../policies/index.js';
import type { Reals, Scope } from '../scope.js';
import { countOutside, numberOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { shapeAmong } from './shapeAmong.js';

type OverseerScope = Scope & { kind: 'overseer' };

/** What of an overseer lies outside: its kind, its rule for ties, or what that kind looks at. */
export const overseerOutside =
  (scope: OverseerScope) =>
  (overseer: Overseer<Rational>, among: Among): Outside | undefined => {
    const answers = shapeAmong(among)?.actions;
    if (!scope.kinds.includes(overseer.kind)) return outside('.kind', overseer.kind, scope.kinds.join(', '));
    if (overseer.kind === 'stochastic') return distributionOutside(overseer.probabilities, answers, '.probabilities');
    const ties = overseer.ties ?? 'first';
    if (!scope.ties.includes(ties)) return outside('.ties', ties, scope.ties.join(' or '));
    switch (overseer.kind) {
      case 'maximising':
        return undefined;
      case 'limitedSearch':
        return subsetOutside(overseer.subset, answers);
      case 'bestOfRandomSubset':
        return countOutside(overseer.size, [1, answers ?? overseer.size], '.size', 'answer');
      case 'bestOfSamples':
        return (
          countOutside(overseer.draws, [1, scope.draws], '.draws', 'draw') ??
          distributionOutside(overseer.proposals, answers, '.proposals')
        );
      case 'noisy':
        return noiseOutside(overseer.noise, scope.noise, answers);
    }
  };

const subsetOutside = (subset: readonly number[], answers: number | undefined): Outside | undefined => {
  const isFine =
    subset.length > 0 &&
    new Set(subset).size === subset.length &&
    subset.every((answer) => answers === undefined || answer < answers);
  return isFine ? undefined : outside('.subset', subset.join(', ') || 'no answer', 'some of the answers, each once');
};

/** Two levels an answer at most, each with positive probability. */
const noiseOutside = (
  noise: readonly (readonly NoiseLevel<Rational>[])[],
  range: Reals,
  answers: number | undefined,
): Outside | undefined =>
  lengthOutside(noise, answers, '.noise') ??
  firstOutside(noise, (levels, answer) => {
    const part = `.noise[${answer}]`;
    return (
      countOutside(levels.length, [1, 2], part, 'level') ??
      distributionOutside(
        levels.map(({ probability }) => probability),
        undefined,
        part,
      ) ??
      firstOutside(levels, ({ offset }, level) => numberOutside(offset, range, `${part}[${level}].offset`))
    );
  });

const distributionOutside = (
  probabilities: readonly Rational[],
  length: number | undefined,
  part: string,
): Outside | undefined => {
  const isFine =
    probabilities.every((probability) => rational.sign(probability) !== -1) &&
    sum(rational, probabilities).compare(rational.one) === 0;
  return (
    lengthOutside(probabilities, length, part) ??
    (isFine ? undefined : outside(part, probabilities.map(rational.format).join(', '), 'probabilities that sum to 1'))
  );
};

const lengthOutside = (list: readonly unknown[], length: number | undefined, part: string): Outside | undefined =>
  length === undefined ? undefined : countOutside(list.length, [length, length], part, 'answer');
