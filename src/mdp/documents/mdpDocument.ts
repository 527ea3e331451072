import { type Arithmetic, type Rational, rational } from '../../arithmetic/index.js';
import { InvalidInput } from '../../errors/index.js';
import type { ModelFields } from '../build/fromArrays.js';
import { mdpIn } from '../inArithmetic.js';
import type { Mdp } from '../mdp.js';
import type { Numeral } from '../reading/at.js';
import { readModel } from '../reading/model.js';
import { checkDocument } from './checkDocument.js';
import { mdpSchema } from './schemas.js';

/** An MDP in JSON. Its form is mdp.schema.json; a row of integers is weights, any other row is probabilities. */
export interface MdpDocument extends ModelFields {
  readonly type: 'mdp';
  readonly schema: 1;
  readonly states: number;
  readonly actions: number;
  readonly transition: readonly (readonly (DocumentRow | null)[] | null)[];
  /** So that a document is one of the input documents of a stored counterexample. */
  readonly [field: string]: unknown;
}

type DocumentRow = readonly Numeral[] | Readonly<Record<string, Numeral>>;

/** Reads an MDP from JSON: first its form, then every rule, exactly.
 *  @param document what `JSON.parse` gave    @param where how messages call it
 *  @throws InvalidInput naming the first place that is wrong */
export const mdpFromDocument = <T>(arithmetic: Arithmetic<T>, document: unknown, where = 'mdp'): Mdp<T> => {
  checkDocument(mdpSchema, document, where);
  const source = document as MdpDocument;
  const mdp = readModel(source, 'byKind', where);
  for (const count of ['states', 'actions'] as const) {
    if (mdp[count] !== source[count]) throw miscounted(source, count, mdp[count], where);
  }
  return mdpIn(arithmetic, mdp);
};

const miscounted = (source: MdpDocument, count: 'states' | 'actions', found: number, where: string): InvalidInput =>
  new InvalidInput({
    what: `the number of ${count} is that of the transition table`,
    where: `${where}.${count}`,
    seen: String(source[count]),
    expected: String(found),
    fix: `write ${found}, or complete the table`,
  });

/** Writes an MDP as JSON, exactly: distributions as integer weights, other numbers as fractions.
 *  Law: `mdpFromDocument` reads the same model back. */
export const mdpToDocument = (mdp: Mdp<Rational>): MdpDocument => {
  const { states, actions, horizon, stateNames, actionNames } = mdp;
  const everyState = Array.from({ length: states }, (_, s) => s);
  const perPair = <V>(entry: (index: number) => V): (V | null)[][] =>
    everyState.map((s) =>
      Array.from({ length: actions }, (_, a) => (mdp.available[s * actions + a] ? entry(s * actions + a) : null)),
    );
  const slice = (table: readonly Rational[], index: number): readonly Rational[] =>
    table.slice(index * states, (index + 1) * states);
  const paid = mdp.transitionReward;
  return {
    type: 'mdp',
    schema: 1,
    states,
    actions,
    ...(stateNames === undefined ? {} : { stateNames }),
    ...(actionNames === undefined ? {} : { actionNames }),
    discount: rational.format(mdp.discount),
    ...(horizon === undefined ? {} : { horizon }),
    initial: weightsOf(mdp.initial),
    terminal: everyState.filter((s) => mdp.terminal[s]),
    transition: perPair((index) => weightsOf(slice(mdp.transition, index))),
    reward:
      paid === undefined
        ? perPair((index) => rational.format(mdp.reward[index]))
        : perPair((index) => slice(paid, index).map(rational.format)),
  };
};

/** The smallest integer weights of a distribution; fractions where those would not be safe integers. */
const weightsOf = (row: readonly Rational[]): Numeral[] => {
  const common = row.reduce((multiple, { denominator }) => leastCommonMultiple(multiple, denominator), 1n);
  const weights = row.map(({ numerator, denominator }) => Number(numerator * (common / denominator)));
  return weights.every(Number.isSafeInteger) ? weights : row.map(rational.format);
};

const leastCommonMultiple = (a: bigint, b: bigint): bigint => {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
};
