import { checkHead, fault, isFunction, isQuantified, requireBudget, requireList, requireRecord } from './checkParts.js';
import type { Claim, ClaimDefinition, Statement } from './claim.js';
import type { Outcome } from './conclusion.js';
import { denial } from './denial.js';
import type { Quantified, Values } from './input.js';
import { sayingAll } from './nothingLeftOut.js';

/** An existence claim: some instance meets the premises and every clause. */
export interface ExistsDefinition<Q extends Quantified>
  extends Omit<ClaimDefinition<Q>, 'forAll' | 'then' | 'onlyIf' | 'expect' | 'proofs'> {
  /** One generator an input, in the order in which they are drawn. */
  readonly forSome: Q;
  /** Named clauses: what the instance is to show. */
  readonly suchThat: Readonly<Record<string, Statement<Values<Q>>>>;
  /** An existence claim can be shown by a witness; no search shows that there is none. Its denial is a claim of its own. */
  readonly expect: 'holds';
}

/** States that an instance exists: its evidence is a witness, found, simplified and certified like a counterexample.
 *
 *  The search looks for a counterexample to the denial: the earlier clauses are premises, and the last one is denied.
 *  A witness proves the claim; without one it is inconclusive, however many cases were drawn. An instance on which a clause
 *  compares nothing, an empty list, shows nothing: it is no witness.
 *  @returns the claim, for the default export of a file under `properties/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt
 *  @example exists({ …, forSome: { n: integers({ from: 2, to: 9 }) }, suchThat: { 'n is 7': ({ n }) => n === 7 } }) */
export const exists = <Q extends Quantified>(definition: ExistsDefinition<Q>): Claim => {
  checkDefinition(definition);
  const { forSome, suchThat, given, labels, ...head } = definition;
  const clauses = Object.entries(sayingAll(suchThat));
  const [lastName, last] = clauses[clauses.length - 1];
  const earlier = clauses.slice(0, -1).map(([name, clause]) => [name, speaking(clause)] as const);
  const premises = { ...sayingAll(given ?? {}), ...Object.fromEntries(earlier) };
  const denied: Statement<Values<Q>> = (inputs, arithmetic) => {
    const outcome = last(inputs, arithmetic);
    return comparesNothing(outcome) ? outcome : denial(outcome, arithmetic);
  };
  return Object.freeze({
    neighbours: [],
    ...head,
    forAll: forSome,
    ...(Object.keys(premises).length === 0 ? {} : { given: premises }),
    then: { [`not: ${lastName}`]: denied },
    ...(labels === undefined ? {} : { labels: sayingAll(labels) }),
    quantifier: 'some' as const,
    lakatosClaim: 1 as const,
  }) as unknown as Claim;
};

const comparesNothing = (outcome: Outcome): boolean => Array.isArray(outcome) && outcome.length === 0;

/** The same statement, and no where it compares nothing. */
const speaking =
  <V>(statement: Statement<V>): Statement<V> =>
  (inputs, arithmetic) => {
    const outcome = statement(inputs, arithmetic);
    return comparesNothing(outcome) ? false : outcome;
  };

const fields = [
  'id',
  'title',
  'source',
  'formula',
  'forSome',
  'given',
  'suchThat',
  'labels',
  'expect',
  'neighbours',
  'examples',
  'cases',
  'byConstruction',
  'remark',
] as const;

const checkDefinition = (definition: unknown): void => {
  const { record, where } = checkHead(definition, {
    call: 'exists(…)',
    fields,
    example: '{ id, title, source, forSome, suchThat, expect }',
  });
  requireRecord(record.forSome, `${where}.forSome`, isQuantified, 'a generator of lakatos or a fast-check arbitrary');
  if (record.given !== undefined) requireRecord(record.given, `${where}.given`, isFunction, 'a function of the inputs');
  requireRecord(record.suchThat, `${where}.suchThat`, isFunction, 'a function of the inputs');
  if (record.labels !== undefined) {
    requireRecord(record.labels, `${where}.labels`, isFunction, 'a function of the inputs');
  }
  requireList(record.examples, `${where}.examples`);
  requireBudget(record, where);
  const twice = Object.keys(record.given ?? {}).find((name) => Object.hasOwn(record.suchThat as object, name));
  if (twice !== undefined) {
    throw fault(
      'a premise and a clause have the same name',
      `${where}.suchThat`,
      twice,
      'names that differ',
      'rename one',
    );
  }
  if (record.expect !== 'holds') {
    throw fault(
      'no search refutes an existence claim',
      `${where}.expect`,
      record.expect,
      "'holds'",
      'state that there is none as a claim({ forAll, then }) of its own',
    );
  }
};
