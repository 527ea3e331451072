import { type Arithmetic, rational } from '../../arithmetic/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
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
  const rows = listOf(table, 'P').map((row, s) => listOf(row, `P[state ${s}]`));
  const listed = rows.length;
  const actions = Math.max(...rows.map((row) => row.length));
  const outcomes = rows.flatMap((row, s) => {
    requireSameActions(row.length, actions, s);
    return row.map((entries, a) => readOutcomes(entries, listed, pairPlace('P', {}, s, a), options.largestDenominator));
  });
  const states = listed + 1;
  const unavailable: readonly Outcome[][] = Array.from({ length: actions }, () => []);
  const initial = readInitial(options.initial, { states: listed }, 'probabilities', 'initial');
  const mdp = mdpFromTables(rational, {
    states,
    actions,
    ...tablesFromOutcomes(states, [...outcomes, ...unavailable]),
    initial: [...initial, rational.zero],
    discount: numberAt(rational, options.discount, 'discount'),
    horizon: readHorizon(options.horizon, 'horizon'),
    terminal: Array.from({ length: states }, (_, s) => s === listed),
  });
  validateMdp(mdp, 'P');
  return mdpIn(arithmetic, mdp);
};

const readOutcomes = (
  entries: unknown,
  states: number,
  where: string,
  largestDenominator: number | undefined,
): readonly Outcome[] =>
  arrayAt(entries, where, 'a list of [probability, nextState, reward, terminated]').map((entry, index) => {
    const place = `${where}[${index}]`;
    const [probability, next, reward, terminated] = arrayAt(
      entry,
      place,
      '[probability, nextState, reward, terminated]',
      4,
    );
    require(Number.isInteger(next) && 0 <= (next as number) && (next as number) < states, () => ({
      what: 'this is not a state of the table',
      where: `${place}[1]`,
      seen: seen(next),
      expected: `an integer from 0 to ${states - 1}`,
      fix: 'the order is [probability, nextState, reward, terminated]',
    }));
    require(typeof terminated === 'boolean', () => ({
      what: 'whether a transition terminates the episode is true or false',
      where: `${place}[3]`,
      seen: seen(terminated),
      expected: 'true or false',
      fix: 'the order is [probability, nextState, reward, terminated]',
    }));
    const written = numberAt(rational, probability, `${place}[0]`);
    return {
      probability: largestDenominator === undefined ? written : nearestFraction(written, largestDenominator),
      nextState: terminated ? states : (next as number),
      reward: numberAt(rational, reward, `${place}[2]`),
    };
  });

const requireSameActions = (length: number, actions: number, state: number): void =>
  require(length === actions, () => ({
    what: 'all states of a table list the same number of actions',
    where: `P[state ${state}]`,
    seen: `${length} actions`,
    expected: `${actions} actions`,
    fix: 'write [] for an action that is not available in a state',
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
