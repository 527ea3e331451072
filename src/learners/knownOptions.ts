import { InvalidInput, requireKnownFields, seen } from '../errors/index.js';

/** What an option may be: one of these words wherever it is a word at all, or anything. */
type Allowed = readonly string[] | 'anything';

/** A check of the options of one learner. A misspelt name or word would leave its default in force without a word, and the
 *  verdict would be about another algorithm.
 *  @param allowed every option that the learner reads
 *  @param where "ppo.exact(…)"
 *  @returns a function that throws InvalidInput for an option that is not among them, or for a word that says nothing
 *  @example const check = knownOptions<Options>({ stepSize: 'anything', returns: ['rewardToGo', 'wholeReturn'] }, 'reinforce'); */
export const knownOptions =
  <Options extends object>(allowed: Readonly<Record<keyof Options, Allowed>>, where: string) =>
  (options: object): void => {
    for (const name in options) {
      const words = Object.hasOwn(allowed, name) ? allowed[name as keyof Options] : undefined;
      if (words === 'anything') continue;
      if (words === undefined) requireKnownFields(options as Options, marked(allowed), where);
      else requireWord((options as Record<string, unknown>)[name], words, `${where}, options.${name}`);
    }
  };

const marked = <Key extends PropertyKey>(allowed: Readonly<Record<Key, Allowed>>): Record<Key, true> =>
  Object.fromEntries(Object.keys(allowed).map((name) => [name, true])) as Record<Key, true>;

const requireWord = (value: unknown, words: readonly string[], where: string): void => {
  if (typeof value !== 'string' || words.includes(value)) return;
  throw new InvalidInput({
    what: 'an option has no such value',
    where,
    seen: seen(value),
    expected: words.map((word) => `'${word}'`).join(' or '),
    fix: 'write one of these, or leave the option out for its default',
  });
};
