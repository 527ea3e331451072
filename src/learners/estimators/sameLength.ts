import { require } from '../../errors/index.js';

/** @throws InvalidInput unless all the named sequences have one entry a step */
export const sameLength = (sequences: Readonly<Record<string, readonly unknown[]>>, where: string): void => {
  const lengths = Object.values(sequences).map((sequence) => sequence.length);
  require(lengths.every((length) => length === lengths[0]), () => ({
    what: 'sequences of one rollout have one entry for every step',
    where,
    seen: Object.entries(sequences)
      .map(([name, sequence]) => `${sequence.length} ${name}`)
      .join(', '),
    expected: 'the same number of each',
    fix: 'give for step t the reward paid on leaving states[t], and as nextValues[t] the value of states[t + 1]',
  }));
};
