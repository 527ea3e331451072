import { checkExhaust } from './checkExhaust.js';
import { checkHead, fault, isFunction, isQuantified, requireBudget, requireList, requireRecord } from './checkParts.js';
import { checkProofPlan } from './checkProofPlan.js';
import type { Claim, ClaimDefinition } from './claim.js';
import type { Quantified } from './input.js';
import { sayingAll } from './nothingLeftOut.js';

/** States a claim: for all instances that meet the premises, every clause holds.
 *
 *  @param definition the statement as data; its functions must be pure and may be called in any arithmetic
 *  @returns the claim, for the default export of a file under `properties/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt */
export const claim = <Q extends Quantified>(definition: ClaimDefinition<Q>): Claim => {
  checkDefinition(definition);
  const { given, labels, ...rest } = forwards(definition);
  return Object.freeze({
    neighbours: [],
    ...rest,
    ...(given === undefined ? {} : { given: sayingAll(given) }),
    then: sayingAll(rest.then),
    ...(labels === undefined ? {} : { labels: sayingAll(labels) }),
    lakatosClaim: 1 as const,
  }) as unknown as Claim;
};

/** "A only if B" as "if A then B": the clauses become premises. */
const forwards = <Q extends Quantified>({ onlyIf, ...definition }: ClaimDefinition<Q>): ClaimDefinition<Q> => {
  if (onlyIf === undefined) return definition;
  const conditions = Object.entries(onlyIf).map(([name, statement]) => [`only if ${name}`, statement] as const);
  return { ...definition, given: { ...definition.given, ...definition.then }, then: Object.fromEntries(conditions) };
};

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
  'onlyIf',
  'labels',
  'expect',
  'neighbours',
  'examples',
  'proofs',
  'exhaust',
  'cases',
  'byConstruction',
  'remark',
] as const;

const checkDefinition = (definition: unknown): void => {
  const { record, where } = checkHead(definition, {
    call: 'claim(…)',
    fields: fieldNames,
    example: '{ id, title, source, forAll, then, expect }',
  });
  requireRecord(record.forAll, `${where}.forAll`, isQuantified, 'a generator of lakatos or a fast-check arbitrary');
  if (record.given !== undefined) requireRecord(record.given, `${where}.given`, isFunction, 'a function of the inputs');
  requireRecord(record.then, `${where}.then`, isFunction, 'a function of the inputs');
  if (record.onlyIf !== undefined) {
    requireRecord(record.onlyIf, `${where}.onlyIf`, isFunction, 'a function of the inputs');
    requireDistinctNames(record, where);
  }
  if (record.labels !== undefined) {
    requireRecord(record.labels, `${where}.labels`, isFunction, 'a function of the inputs');
  }
  if (record.proofs !== undefined) checkProofPlan(record.proofs, `${where}.proofs`);
  if (record.exhaust !== undefined) checkExhaust(record.exhaust, record.forAll as object, where);
  requireList(record.examples, `${where}.examples`);
  requireBudget(record, where);
};

/** Premises and clauses become one list of premises, so that no name may stand in both. */
const requireDistinctNames = ({ given, then }: Readonly<Record<string, unknown>>, where: string): void => {
  const twice = Object.keys(given ?? {}).find((name) => Object.hasOwn(then as object, name));
  if (twice !== undefined) {
    throw fault('a premise and a clause have the same name', `${where}.then`, twice, 'names that differ', 'rename one');
  }
};
