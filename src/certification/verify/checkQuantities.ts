import type { Rational } from '../../arithmetic/index.js';
import type { DefinedQuantity, NumberTable, QuantityName } from '../certificate/certificate.js';
import { chainOf, dot } from './chain.js';
import { bellman, differences, lookahead, valuesByStep, visitEquations } from './equations.js';
import type { Failure } from './failure.js';
import { gradientOf } from './gradient.js';
import { returnByTrajectories } from './trajectories.js';
import { isExact, readValue } from './value.js';
import type { Instance, StatedPolicy, World } from './world.js';

type Fractions = Rational | readonly Fractions[];
type Vector = readonly Rational[];
type Table = readonly Vector[];

/** A quantity of the file, read, with its place. */
interface Stated {
  readonly quantity: DefinedQuantity;
  readonly place: string;
  readonly values: Fractions;
}

export interface QuantityCheck {
  readonly failures: readonly Failure[];
  /** Expected returns that were also found by adding up every trajectory. */
  readonly enumerated: number;
}

/** Checks every quantity by the equation that defines it, from the instance alone. One quantity may enter the equation of
 *  another: each has been checked itself. */
export const checkQuantities = (
  instance: Instance,
  quantities: readonly { readonly quantity: DefinedQuantity; readonly place: string }[],
): QuantityCheck => {
  const failures: Failure[] = [];
  const stated: Stated[] = [];
  for (const { quantity, place } of quantities) {
    const values = readTable(quantity.values, `${place}.values`, failures);
    if (values !== undefined) stated.push({ quantity, place, values });
  }
  let enumerated = 0;
  for (const one of stated) {
    const { quantity, place, values } = one;
    const world = instance.worlds.get(quantity.mdp);
    const find = (name: QuantityName): Fractions | undefined =>
      stated.find(
        ({ quantity: other }) => other.quantity === name && other.mdp === quantity.mdp && other.of === quantity.of,
      )?.values;
    const subject = instance.policies.get(quantity.of) ?? instance.critics.get(quantity.of);
    const fits = world !== undefined && subject !== undefined && sizeOf(subject) === world.states;
    const required =
      fits && hasShape(values, quantity.quantity, world) ? requiredOf(one, world, subject, find) : undefined;
    if (required === undefined) {
      failures.push({
        place,
        what: `${quantity.quantity} is not defined by this instance`,
        stated: '',
        found: 'nothing',
      });
      continue;
    }
    compare(values, required, `${place}.values`, quantity.quantity, failures);
    if (quantity.quantity !== 'expectedReturn' || Array.isArray(subject)) continue;
    const total = returnByTrajectories(world as World, subject as StatedPolicy);
    if (total === undefined) continue;
    enumerated++;
    compare(values, total, `${place}.values`, 'the sum over all trajectories', failures);
  }
  return { failures, enumerated };
};

const sizeOf = (subject: StatedPolicy | Vector): number =>
  'probabilities' in subject ? subject.probabilities.length : subject.length;

/** Both sides of the equation are compared, so the shape must be right before they are computed. */
const hasShape = (values: Fractions, name: QuantityName, { states, actions, horizon }: World): boolean => {
  const isList = (table: Fractions, length: number): table is Vector =>
    Array.isArray(table) && table.length === length && !table.some(Array.isArray);
  const isTable = (table: Fractions, rows: number, columns: number): boolean =>
    Array.isArray(table) && table.length === rows && table.every((row: Fractions) => isList(row, columns));
  switch (name) {
    case 'stateValues':
    case 'discountedVisits':
      return isList(values, states);
    case 'stateValuesByStep':
      return horizon !== undefined && isTable(values, horizon + 1, states);
    case 'actionValues':
    case 'advantages':
    case 'expectedTdErrors':
      return isTable(values, states, actions);
    case 'expectedReturn':
      return !Array.isArray(values);
    case 'policyGradient':
      return Array.isArray(values) && !values.some(Array.isArray);
  }
};

/** What a quantity must be, by its own equation and the quantities that enter it. */
const requiredOf = (
  { quantity, values }: Stated,
  world: World,
  subject: StatedPolicy | Vector,
  find: (name: QuantityName) => Fractions | undefined,
): Fractions | undefined => {
  if (!('probabilities' in subject)) {
    return quantity.quantity === 'expectedTdErrors'
      ? differences(world, lookahead(world, subject), subject)
      : undefined;
  }
  const chain = chainOf(world, subject);
  const now = find('stateValues') as Vector | undefined;
  const next = chain.sum === 'finite' ? (find('stateValuesByStep') as Table | undefined)?.[1] : now;
  switch (quantity.quantity) {
    case 'stateValues':
      return chain.sum === 'finite' ? valuesByStep(world, chain)[0] : bellman(world, chain, values as Vector);
    case 'stateValuesByStep':
      return valuesByStep(world, chain);
    case 'actionValues':
      return next && lookahead(world, next);
    case 'advantages': {
      const actionValues = find('actionValues') as Table | undefined;
      return actionValues && now && differences(world, actionValues, now);
    }
    case 'discountedVisits':
      return visitEquations(world, chain, values as Vector);
    case 'expectedReturn':
      return now && dot(world.initial, now);
    case 'policyGradient': {
      const visits = find('discountedVisits') as Vector | undefined;
      const advantages = find('advantages') as Table | undefined;
      if (visits === undefined || advantages === undefined || chain.sum === 'finite') return undefined;
      const credit = advantages.map((row, s) =>
        row.map((entry, a) => visits[s].times(subject.probabilities[s][a].times(entry))),
      );
      return gradientOf(subject, credit);
    }
    case 'expectedTdErrors':
      return undefined;
  }
};

const readTable = (table: NumberTable, place: string, failures: Failure[]): Fractions | undefined => {
  if (typeof table !== 'string') {
    const rows = table.map((row, index) => readTable(row, `${place}[${index}]`, failures));
    return rows.every((row) => row !== undefined) ? rows : undefined;
  }
  const value = readValue(table);
  if (value !== undefined && isExact(value)) return value.exact;
  failures.push({ place, what: 'a quantity of the instance is a fraction', stated: table, found: 'no fraction' });
  return undefined;
};

const compare = (stated: Fractions, required: Fractions, place: string, what: string, failures: Failure[]): void => {
  if (isList(stated) && isList(required) && stated.length === required.length) {
    for (const [index, part] of stated.entries()) compare(part, required[index], `${place}[${index}]`, what, failures);
    return;
  }
  if (isList(stated) || isList(required)) {
    failures.push({ place, what: `${what} has another shape`, stated: String(stated), found: String(required) });
  } else if (stated.compare(required) !== 0) {
    failures.push({
      place,
      what: `${what} does not satisfy its equation`,
      stated: String(stated),
      found: String(required),
    });
  }
};

const isList = (values: Fractions): values is readonly Fractions[] => Array.isArray(values);
