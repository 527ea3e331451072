import { InvalidInput, seen } from '../errors/index.js';
import { checkProofPlan } from './checkProofPlan.js';
import type { Claim, ClaimDefinition } from './claim.js';
import type { Quantified } from './input.js';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;

/** States a claim: for all instances that meet the premises, every clause holds.
 *
 *  @param definition the statement as data; its functions must be pure and may be called in any arithmetic
 *  @returns the claim, for the default export of a file under `properties/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt */
export const claim = <Q extends Quantified>(definition: ClaimDefinition<Q>): Claim => {
  checkDefinition(definition);
  return Object.freeze({ neighbours: [], ...definition, lakatosClaim: 1 as const }) as unknown as Claim;
};

/** Whether a claim may have this id: a topic, a slash, what the claim concludes, in kebab case. */
export const isClaimId = (id: string): boolean => idPattern.test(id);

/** True for what `claim` returns, also when it comes from another copy of this module. */
export const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' && value !== null && (value as { lakatosClaim?: unknown }).lakatosClaim === 1;

const fieldNames = [
  'id',
  'title',
  'source',
  'formula',
  'forAll',
  'given',
  'then',
  'labels',
  'expect',
  'neighbours',
  'examples',
  'proofs',
  'remark',
] as const;

const checkDefinition = (definition: unknown): void => {
  if (typeof definition !== 'object' || definition === null) {
    throw fault(
      'a claim is defined by an object',
      'claim(…)',
      definition,
      '{ id, title, source, forAll, then, expect }',
    );
  }
  const record = definition as Record<string, unknown>;
  const where = typeof record.id === 'string' ? `claim ${record.id}` : 'claim(…)';
  for (const name of Object.keys(record)) {
    if (!fieldNames.some((known) => known === name)) {
      throw fault(
        `a claim has no field "${name}"`,
        where,
        name,
        fieldNames.join(', '),
        'correct the name or remove it',
      );
    }
  }
  if (!(typeof record.id === 'string' && isClaimId(record.id))) {
    throw fault(
      'a claim needs an id of the form topic/conclusion',
      'claim(…).id',
      record.id,
      'lower-case words: "ppo/clipping-bounds-the-ratio"',
      'name the topic, a slash, and what the claim concludes, in kebab case',
    );
  }
  requireText(record.title, `${where}.title`);
  const source = record.source as Record<string, unknown> | undefined;
  requireText(source?.document, `${where}.source.document`);
  requireText(source?.quote, `${where}.source.quote`);
  requireRecord(record.forAll, `${where}.forAll`, isQuantified, 'a generator of lakatos or a fast-check arbitrary');
  if (record.given !== undefined) requireRecord(record.given, `${where}.given`, isFunction, 'a function of the inputs');
  requireRecord(record.then, `${where}.then`, isFunction, 'a function of the inputs');
  if (record.labels !== undefined) {
    requireRecord(record.labels, `${where}.labels`, isFunction, 'a function of the inputs');
  }
  if (record.expect !== 'holds' && record.expect !== 'refuted') {
    throw fault('a claim says what verdict it expects', `${where}.expect`, record.expect, "'holds' or 'refuted'");
  }
  if (record.proofs !== undefined) checkProofPlan(record.proofs, `${where}.proofs`);
  for (const list of ['neighbours', 'examples'] as const) {
    if (record[list] !== undefined && !Array.isArray(record[list])) {
      throw fault(`"${list}" is a list`, `${where}.${list}`, record[list], 'an array');
    }
  }
};

const fault = (
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
};

const requireRecord = (value: unknown, where: string, accepts: (part: unknown) => boolean, expected: string): void => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    throw fault('this part of a claim names at least one thing', where, value, `{ name: ${expected} }`);
  }
  for (const [name, part] of Object.entries(value)) {
    if (!accepts(part)) throw fault('this part of a claim cannot be used', `${where}["${name}"]`, part, expected);
  }
};

const isFunction = (part: unknown): boolean => typeof part === 'function';

const isQuantified = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  ((part as { lakatosInput?: unknown }).lakatosInput === true ||
    typeof (part as { generate?: unknown }).generate === 'function');
