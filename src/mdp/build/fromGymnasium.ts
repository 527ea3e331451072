import { type Arithmetic, rational, sum } from '../../arithmetic/index.js';
import { InvalidInput, require, requireKnownFields, seen } from '../../errors/index.js';
import { mdpFromTables } from '../fromTables.js';
import { mdpIn } from '../inArithmetic.js';
import type { Mdp } from '../mdp.js';
import { pairPlace } from '../places.js';
import { arrayAt, type Numeral, numberAt } from '../reading/at.js';
import { readHorizon } from '../reading/horizon.js';
import { readInitial } from '../reading/initial.js';
import { nearestFraction } from '../reading/nearestFraction.js';
import { validateMdp } from '../validate.js';
import { type Outcome, tablesFromOutcomes } from './fromOutcomes.js';

/** `[probability, nextState, reward, terminated]`. */
export type GymnasiumTransition = readonly [Numeral, number, Numeral, boolean];

/** `env.unwrapped.P`: P[s][a] is a list of transitions; arrays, or objects with the indices as keys. */
export type GymnasiumTable = Indexed<Indexed<readonly GymnasiumTransition[]>>;

type Indexed<V> = readonly V[] | Readonly<Record<number, V>>;

export interface GymnasiumOptions {
  /** `env.unwrapped.initial_state_distrib`, or one state. */
  readonly initial: number | readonly Numeral[];
  readonly discount: Numeral;
  /** The limit of the TimeLimit wrapper, if it is to end the episode: FrozenLake has 100, Taxi 200. */
  readonly horizon?: number;
  /** Reads each probability as the nearest fraction with at most this denominator, so that the double
   *  0.3333333333333333 is a third again. Absent: as it is written. */
  readonly largestDenominator?: number;
}

/** An MDP from a Gymnasium transition table, where termination sits on the transition and not on the state.
 *  The model has one state more, the last, terminal: every terminated transition leads there, whatever the table says
 *  goes on from its next state. Transitions to the same state are merged.
 *  @throws InvalidInput naming the entry that is wrong */
export const mdpFromGymnasium = <T>(
  arithmetic: Arithmetic<T>,
  table: GymnasiumTable,
  options: GymnasiumOptions,
): Mdp<T> => {
  requireKnownFields(
    options,
    { initial: true, discount: true, horizon: true, largestDenominator: true },
    'mdpFromGymnasium(…)',
  );
  const rows = listOf(table, 'P').map((row, s) => listOf(row, `P[state ${s}]`));
  const listed = rows.length;
  const actions = Math.max(...rows.map((row) => row.length));
  const outcomes = rows.flatMap((row, s) => {
    requireSameActions(row.length, actions, s);
    requireSomeAction(row, s);
    return row.map((entries, a) => readOutcomes(entries, listed, pairPlace('P', {}, s, a), options.largestDenominator));
  });
  const states = listed + 1;
  const unavailable: readonly Outcome[][] = Array.from({ length: actions }, () => []);
  const initial = readInitial(options.initial, { states: listed }, 'probabilities', 'options.initial');
  const mdp = mdpFromTables(rational, {
    states,
    actions,
    ...tablesFromOutcomes(states, [...outcomes, ...unavailable]),
    initial: [...initial, rational.zero],
    discount: numberAt(rational, options.discount, 'options.discount'),
    horizon: readHorizon(options.horizon, 'options.horizon'),
    terminal: Array.from({ length: states }, (_, s) => s === listed),
  });
  validateMdp(mdp, 'options', 'write true as the last entry of a transition that ends an episode');
  return mdpIn(arithmetic, mdp);
};

const readOutcomes = (
  entries: unknown,
  states: number,
  where: string,
  largestDenominator: number | undefined,
): readonly Outcome[] => {
  const list = arrayAt(entries, where, `a list of ${entryForm}`);
  const outcomes = list.map((entry, index) => readOutcome(entry, states, `${where}[${index}]`, largestDenominator));
  if (outcomes.length > 0) requireCertain(outcomes, where);
  return outcomes;
};

const entryForm = '[probability, nextState, reward, terminated]';

const readOutcome = (
  entry: unknown,
  states: number,
  where: string,
  largestDenominator: number | undefined,
): Outcome => {
  const [probability, next, reward, terminated] = arrayAt(entry, where, entryForm, 4);
  const fix = `the order is ${entryForm}`;
  require(Number.isInteger(next) && 0 <= (next as number) && (next as number) < states, () => ({
    what: 'this is not a state of the table',
    where: `${where}[1]`,
    seen: seen(next),
    expected: `an integer from 0 to ${states - 1}`,
    fix,
  }));
  require(typeof terminated === 'boolean', () => ({
    what: 'whether a transition terminates the episode is true or false',
    where: `${where}[3]`,
    seen: seen(terminated),
    expected: 'true or false',
    fix,
  }));
  const written = numberAt(rational, probability, `${where}[0]`);
  require(rational.sign(written) !== -1, () => ({
    what: 'a probability is not negative',
    where: `${where}[0]`,
    seen: seen(probability),
    expected: 'at least 0',
    fix,
  }));
  return {
    probability: largestDenominator === undefined ? written : nearestFraction(written, largestDenominator),
    nextState: terminated ? states : (next as number),
    reward: numberAt(rational, reward, `${where}[2]`),
  };
};

const requireCertain = (outcomes: readonly Outcome[], where: string): void => {
  const total = sum(
    rational,
    outcomes.map((outcome) => outcome.probability),
  );
  require(rational.sign(rational.subtract(total, rational.one)) === 0, () => ({
    what: 'the probabilities of a transition list must sum to exactly 1',
    where,
    seen: rational.format(total),
    expected: '1',
    fix: 'write fractions such as "1/3", or read doubles as near fractions: largestDenominator: 1000',
  }));
};

const requireSameActions = (length: number, actions: number, state: number): void =>
  require(length === actions, () => ({
    what: 'all states of a table list the same number of actions',
    where: `P[state ${state}]`,
    seen: `${length} actions`,
    expected: `${actions} actions`,
    fix: 'write [] for an action that is not available in a state',
  }));

const requireSomeAction = (row: readonly unknown[], state: number): void =>
  require(row.some((entries) => !Array.isArray(entries) || entries.length > 0), () => ({
    what: 'every state of a table has an action that leads somewhere',
    where: `P[state ${state}]`,
    seen: seen(Object.values(row)),
    expected: 'a transition of at least one action',
    fix: `list one; where the episode is over already, a loop: [[1, ${state}, 0, true]]`,
  }));

/** The entries of an array, or of an object whose keys are 0, 1, 2, … */
const listOf = <V>(value: Indexed<V>, where: string): readonly V[] => {
  const record = typeof value === 'object' && value !== null ? value : [];
  const list = Object.keys(record).map((_, index) => record[index]);
  if (list.length > 0 && list.every((entry) => entry !== undefined)) return list;
  throw new InvalidInput({
    what: 'a transition table is an array, or an object with the keys 0, 1, 2, …',
    where,
    seen: seen(value),
    expected: 'P[state][action] = [[probability, nextState, reward, terminated], …]',
    fix: 'in Python: json.dumps(env.unwrapped.P)',
  });
};
