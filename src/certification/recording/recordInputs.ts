import type { InputDocument } from '../../claims/index.js';
import { frozen } from '../frozen.js';
import { readInput } from '../readInput.js';
import { placeOfEntry } from './places.js';
import { Recorded } from './recorded.js';
import type { Recording } from './recording.js';

/** Reads an instance so that each of its numbers is an input of the program, named by its place.
 *  @param names the inputs of the claim, in order    @param inputs their documents
 *  @throws InvalidInput when a document is malformed */
export const recordInputs = <E>(
  recording: Recording<E>,
  names: readonly string[],
  inputs: Readonly<Record<string, InputDocument>>,
): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value = readInput(inputs[name], recording.arithmetic, values, `inputs.${name}`);
    values[name] = asInputs(recording, value, name);
  }
  recording.tape.forgetFacts();
  return frozen(values);
};

/** The value with every number that is not yet an input turned into one. Numbers that an input shares with an earlier
 *  one, such as the rewards of a rollout, keep their first place. */
const asInputs = <E>(recording: Recording<E>, value: unknown, path: string): unknown => {
  if (value instanceof Recorded) {
    const isInput = recording.tape.steps[value.step].kind === 'input';
    return isInput || value.exact === undefined ? value : recording.input(path, value.exact);
  }
  if (Array.isArray(value)) return value.map((entry, index) => asInputs(recording, entry, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null || value === recording.arithmetic) return value;
  const owner = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(owner).map(([field, part]) => [field, fieldAsInputs(recording, owner, field, part, path)]),
  );
};

const fieldAsInputs = <E>(
  recording: Recording<E>,
  owner: Readonly<Record<string, unknown>>,
  field: string,
  part: unknown,
  path: string,
): unknown =>
  Array.isArray(part)
    ? part.map((entry, index) => asInputs(recording, entry, placeOfEntry(`${path}.${field}`, owner, field, index)))
    : asInputs(recording, part, `${path}.${field}`);
