import { closest } from './closest.js';
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
  for (const name of Object.keys(options)) {
    const [similar] = closest(name, Object.keys(names), 1);
    require(Object.hasOwn(names, name), () => ({
      what: 'there is no option of this name',
      where,
      seen: name,
      expected: Object.keys(names).join(', '),
      fix: similar === undefined ? 'remove it' : `write ${similar}`,
    }));
  }
};
