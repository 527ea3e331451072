import { InvalidInput, seen } from '../errors/index.js';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;

/** Whether a claim may have this id: a topic, a slash, what the claim concludes, in kebab case. */
export const isClaimId = (id: string): boolean => idPattern.test(id);

/** How a kind of claim is written, for the messages. */
export interface ClaimForm {
  /** "claim(…)" */
  readonly call: string;
  readonly fields: readonly string[];
  /** "{ id, title, source, forAll, then, expect }" */
  readonly example: string;
}

/** Checks what every kind of claim says about itself: its id, title, source, expectation and neighbours.
 *  @returns the definition as a record, and how a message names it
 *  @throws InvalidInput with the place, when a part is missing or misspelt */
export const checkHead = (
  definition: unknown,
  { call, fields, example }: ClaimForm,
): { readonly record: Readonly<Record<string, unknown>>; readonly where: string } => {
  if (typeof definition !== 'object' || definition === null) {
    throw fault('a claim is defined by an object', call, definition, example);
  }
  const record = definition as Readonly<Record<string, unknown>>;
  const where = typeof record.id === 'string' ? `claim ${record.id}` : call;
  for (const name of Object.keys(record)) {
    if (!fields.includes(name)) {
      throw fault(`a claim has no field "${name}"`, where, name, fields.join(', '), 'correct the name or remove it');
    }
  }
  if (!(typeof record.id === 'string' && isClaimId(record.id))) {
    throw fault(
      'a claim needs an id of the form topic/conclusion',
      `${call}.id`,
      record.id,
      'lower-case words: "ppo/clipping-bounds-the-ratio"',
      'name the topic, a slash, and what the claim concludes, in kebab case',
    );
  }
  requireText(record.title, `${where}.title`);
  const source = record.source as Readonly<Record<string, unknown>> | undefined;
  requireText(source?.document, `${where}.source.document`);
  requireText(source?.quote, `${where}.source.quote`);
  if (record.expect !== 'holds' && record.expect !== 'refuted') {
    throw fault('a claim says what verdict it expects', `${where}.expect`, record.expect, "'holds' or 'refuted'");
  }
  requireList(record.neighbours, `${where}.neighbours`);
  return { record, where };
};

/** What is wrong with a definition. */
export const fault = (
  what: string,
  where: string,
  value: unknown,
  expected: string,
  fix = `write ${expected}`,
): InvalidInput => new InvalidInput({ what, where, seen: seen(value), expected, fix });

const requireText = (value: unknown, where: string): void => {
  if (!(typeof value === 'string' && value.trim() !== '')) {
    throw fault('a claim says this in words', where, value, 'a non-empty string');
  }
  if (unseen.test(value)) throw fault('a claim says this on one line', where, value, oneLine, rewrite);
};

/** Control characters, among them the ends of lines: they would act on a terminal, and on what reads its output. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const oneLine = 'no end of a line, no control character';
const rewrite = 'leave such characters out';

export const requireRecord = (
  value: unknown,
  where: string,
  accepts: (part: unknown) => boolean,
  expected: string,
): void => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    throw fault('this part of a claim names at least one thing', where, value, `{ name: ${expected} }`);
  }
  for (const [name, part] of Object.entries(value)) {
    if (unseen.test(name)) throw fault('a name in a claim stands on one line', where, name, oneLine, rewrite);
    if (!accepts(part)) throw fault('this part of a claim cannot be used', `${where}["${name}"]`, part, expected);
  }
};

export const isFunction = (part: unknown): boolean => typeof part === 'function';

export const isQuantified = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  ((part as { lakatosInput?: unknown }).lakatosInput === true ||
    typeof (part as { generate?: unknown }).generate === 'function');

/** A list, or nothing. */
export const requireList = (value: unknown, where: string): void => {
  if (value !== undefined && !Array.isArray(value)) {
    throw fault(`"${where.slice(where.lastIndexOf('.') + 1)}" is a list`, where, value, 'an array');
  }
};

/** How many cases to draw, and why a search finds nothing: both may be absent. */
export const requireBudget = (record: Readonly<Record<string, unknown>>, where: string): void => {
  if (record.cases !== undefined && !(Number.isSafeInteger(record.cases) && (record.cases as number) >= 1)) {
    throw fault('a claim says how many cases to draw', `${where}.cases`, record.cases, 'a positive whole number');
  }
  if (record.byConstruction !== undefined) requireText(record.byConstruction, `${where}.byConstruction`);
};
