import { InvalidInput, requireKnownFields, seen } from '../errors/index.js';

/** A check of the value of one option. @throws InvalidInput where it says nothing that a learner reads */
type Check = (value: unknown, where: string) => void;

/** Any value: whoever reads it says what is wrong with it. */
export const anything: Check = () => undefined;

/** One of these words. */
export const oneOf =
  (...words: readonly string[]): Check =>
  (value, where) => {
    if (!words.includes(value as string)) throw notAmong(value, words, where);
  };

/** One of these words, or something that is no word, which is checked otherwise. */
export const wordOr =
  (words: readonly string[], otherwise: Check): Check =>
  (value, where) => {
    if (typeof value === 'string') oneOf(...words)(value, where);
    else otherwise(value, where);
  };

/** An object with these fields. @param optional names of those that may be left out */
export const fields = (known: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check => {
  const required = Object.keys(known).filter((name) => !optional.includes(name));
  const marked = Object.fromEntries(Object.keys(known).map((name) => [name, true as const]));
  return (value, where) => {
    if (typeof value !== 'object' || value === null)
      throw notAmong(value, [`{ ${Object.keys(known).join(', ')} }`], where);
    const given = value as Readonly<Record<string, unknown>>;
    for (const name in given) {
      if (!Object.hasOwn(known, name)) requireKnownFields(given, marked, where);
      else if (given[name] !== undefined) known[name](given[name], `${where}.${name}`);
    }
    for (const name of required) if (given[name] === undefined) throw missing(given, name, where);
  };
};

/** An object that says what it is by `kind`, and has the fields of that kind.
 *  @param shared fields that each kind may have */
export const kinds = (
  known: Readonly<Record<string, readonly string[]>>,
  shared: Readonly<Record<string, Check>> = {},
): Check => {
  const checks: Record<string, Check> = {};
  for (const [kind, names] of Object.entries(known)) {
    const own = Object.fromEntries(['kind', ...names].map((name) => [name, anything]));
    checks[kind] = fields({ ...own, ...shared }, Object.keys(shared));
  }
  return (value, where) => {
    const kind = (value as { readonly kind?: unknown } | null)?.kind;
    if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) {
      throw notAmong(kind ?? value, Object.keys(known), `${where}.kind`);
    }
    checks[kind](value, where);
  };
};

/** A check of the options of one learner. A misspelt name or word would leave its default in force without a word, and the
 *  verdict would be about another algorithm.
 *  @param known every option that the learner reads, and what it may be
 *  @param optional those that have a default
 *  @param where "ppo.exact(…)"
 *  @returns a function that throws InvalidInput for an option that is not among them, that says nothing, or that is missing */
export const knownOptions = <Options extends object>(
  known: Readonly<Record<keyof Options & string, Check>>,
  optional: readonly (keyof Options & string)[],
  where: string,
): ((options: object) => void) => {
  const check = fields(known, optional);
  return (options) => check(options, `${where} options`);
};

const notAmong = (value: unknown, words: readonly string[], where: string): InvalidInput =>
  new InvalidInput({
    what: 'an option has no such value',
    where,
    seen: seen(value),
    expected: words.map((word) => (word.startsWith('{') ? word : `'${word}'`)).join(' or '),
    fix: 'write one of these, or leave the option out where it has a default',
  });

const missing = (given: object, name: string, where: string): InvalidInput =>
  new InvalidInput({
    what: 'an option that has no default is missing',
    where: `${where}.${name}`,
    seen: `only ${Object.keys(given).join(', ') || 'nothing'}`,
    expected: `${name} beside them`,
    fix: `add ${name}`,
  });
