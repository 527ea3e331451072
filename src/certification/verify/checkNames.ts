import { rational } from '../../arithmetic/index.js';
import type { Certificate, NumberTable, Program, Quantity, UpdatedPolicy } from '../certificate/certificate.js';
import { checkWithin, type RunProgram } from './checkProgram.js';
import { compare } from './decimal.js';
import { combine } from './evaluate.js';
import type { Failure } from './failure.js';
import { enclose, exactly, isExact, readValue, type Value } from './value.js';

interface Context {
  readonly run: RunProgram;
  readonly digits: number;
  readonly failures: Failure[];
}

/** Checks that steps are what their names say: a step called stateValues(mdp, policy)[0] has the value that the quantity
 *  of this name states there, and the rows of an updated policy are what the program computes and sum to 1. */
export const checkNames = (certificate: Certificate, program: Program, run: RunProgram, digits: number): Failure[] => {
  const context: Context = { run, digits, failures: [] };
  for (const [step, name] of Object.entries(program.names)) checkName(step, name, certificate, context);
  certificate.quantities.forEach((quantity, index) => {
    if (quantity.quantity === 'updatedPolicy') checkUpdated(quantity, `quantities[${index}]`, context);
  });
  return context.failures;
};

const checkName = (
  step: string,
  name: string,
  { quantities }: Certificate,
  { run, digits, failures }: Context,
): void => {
  const place = `program.names.${step}`;
  const parts = /^(\w+)\((.+), (.+)\)((?:\[\d+\])*)$/.exec(name);
  const indices = [...(parts?.[4] ?? '').matchAll(/\d+/g)].map(([digit]) => Number(digit));
  const texts = quantities
    .filter((quantity) => parts !== null && isCalled(quantity, parts[1], parts[2], parts[3]))
    .map((quantity) => entryAt(quantity.values, indices));
  const value = run.numberAt(step);
  const fits = (text: string | undefined): boolean => {
    const trial: Failure[] = [];
    if (value === undefined || text === undefined) return false;
    checkWithin(value, text, place, name, { digits, failures: trial });
    return trial.length === 0;
  };
  if (!texts.some(fits)) {
    failures.push({
      place,
      what: 'a step is not what its name says',
      stated: name,
      found: texts.join(' or ') || 'no such quantity',
    });
  }
};

/** advantages(mdp, policy), or updatedPolicy(policy, 1). */
const isCalled = (quantity: Quantity, called: string, first: string, second: string): boolean =>
  quantity.quantity === called &&
  (quantity.quantity === 'updatedPolicy'
    ? quantity.of === first && String(quantity.updates) === second
    : quantity.mdp === first && quantity.of === second);

const entryAt = (table: Quantity['values'], indices: readonly number[]): string | undefined => {
  let part: NumberTable | readonly (readonly string[] | null)[] | null | undefined = table;
  for (const index of indices) {
    if (part === null || part === undefined || typeof part === 'string') return undefined;
    part = part[index];
  }
  return typeof part === 'string' ? part : undefined;
};

const checkUpdated = ({ values, steps }: UpdatedPolicy, place: string, { run, digits, failures }: Context): void => {
  values.forEach((row, state) => {
    const names = steps[state];
    if (row === null || row === undefined || names === null || names === undefined) return;
    let total: Value | undefined = exactly(rational.zero);
    row.forEach((text, action) => {
      const where = `${place}.values[${state}][${action}]`;
      const computed = names[action] === '' ? readValue(text) : run.numberAt(names[action] ?? '');
      if (computed === undefined) {
        failures.push({ place: where, what: 'a probability is computed by a step', stated: text, found: 'none' });
        return;
      }
      checkWithin(computed, text, where, 'a probability of the updated policy', { digits, failures });
      total = total && combine('sum', total, computed, digits);
    });
    if (!mayBeOne(total, digits)) {
      failures.push({
        place: `${place}.values[${state}]`,
        what: 'a row sums to 1',
        stated: row.join(' + '),
        found: 'another sum',
      });
    }
  });
};

const mayBeOne = (total: Value, digits: number): boolean => {
  if (isExact(total)) return total.exact.isOne();
  const { low, high } = total;
  const one = enclose(exactly(rational.one), digits).low;
  return compare(low, one) <= 0 && compare(one, high) <= 0;
};
