import { closest } from './closest.js';
import { seen } from './fault.js';
import { require } from './invalidInput.js';

/** Refuses options that nobody reads: a misspelt one would leave its default in force without a word.
 *  @param names every field that the options may have
 *  @param where "bandits(…)"
 *  @throws InvalidInput with the name that was probably meant
 *  @example requireKnownFields(options, { answers: true, rewards: true, ties: true }, 'bandits(…)') */
export const requireKnownFields = <Options extends object>(
  options: Options,
  names: Readonly<Record<keyof Options, true>>,
  where: string,
): void => {
  const known = Object.keys(names);
  require(typeof options === 'object' && options !== null, () => ({
    what: 'the options are one object',
    where,
    seen: seen(options),
    expected: `{ ${known.join(', ')} }`,
    fix: 'give them as the last argument',
  }));
  for (const name of Object.keys(options)) {
    require(known.includes(name), () => {
      const [similar] = closest(name, known, 1);
      return {
        what: 'there is no option of this name',
        where,
        seen: name,
        expected: known.join(', '),
        fix: similar === undefined ? 'remove it' : `write ${similar}`,
      };
    });
  }
};
