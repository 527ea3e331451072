import { checkHead, fault, isFunction, isQuantified, requireList, requireRecord, requireText } from './checkParts.js';
import { checkProofPlan } from './checkProofPlan.js';
import type { Claim, ClaimDefinition } from './claim.js';
import type { Quantified } from './input.js';

/** States a claim: for all instances that meet the premises, every clause holds.
 *
 *  @param definition the statement as data; its functions must be pure and may be called in any arithmetic
 *  @returns the claim, for the default export of a file under `properties/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt */
export const claim = <Q extends Quantified>(definition: ClaimDefinition<Q>): Claim => {
  checkDefinition(definition);
  return Object.freeze({ neighbours: [], ...definition, lakatosClaim: 1 as const }) as unknown as Claim;
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
  'labels',
  'expect',
  'neighbours',
  'examples',
  'proofs',
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
  if (record.labels !== undefined) {
    requireRecord(record.labels, `${where}.labels`, isFunction, 'a function of the inputs');
  }
  if (record.proofs !== undefined) checkProofPlan(record.proofs, `${where}.proofs`);
  requireList(record.examples, `${where}.examples`);
  if (record.cases !== undefined && !(Number.isSafeInteger(record.cases) && (record.cases as number) >= 1)) {
    throw fault('a claim says how many cases to draw', `${where}.cases`, record.cases, 'a positive whole number');
  }
  if (record.byConstruction !== undefined) requireText(record.byConstruction, `${where}.byConstruction`);
};
