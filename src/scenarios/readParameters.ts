import { type Rational, rational, readNumber } from '../arithmetic/index.js';
import { InvalidInput, seen } from '../errors/index.js';
import type {
  Bounds,
  ChoiceParameter,
  FractionsParameter,
  IntegerParameter,
  Parameter,
  Parameters,
} from './parameters.js';

/** Values of a scenario's parameters, from text: those that are set, and the defaults of the others.
 *
 *  @param settings texts by the names of parameters, as on a command line
 *  @param where how a message calls the place of the settings: "lakatos simulate coin-run, --set"
 *  @throws InvalidInput for a parameter that does not exist, a text that cannot be read, a value out of range */
export const readParameters = (
  parameters: Parameters,
  settings: Readonly<Record<string, string>>,
  where: string,
): Readonly<Record<string, unknown>> => {
  for (const [name, text] of Object.entries(settings)) {
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(parameters, name, text, where);
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const text = settings[name] ?? String(parameter.default);
      return [name, readValue(parameter, text, { name, where: `${where} ${name}` })];
    }),
  );
};

/** "an integer from 1 to 300", "an exact number above 0", "one of reinforce, ppo". */
export const describeRange = (parameter: Parameter): string => {
  switch (parameter.kind) {
    case 'integer':
      return `an integer from ${parameter.from} to ${parameter.to}`;
    case 'fraction':
      return `an exact number${describeBounds(parameter)}`;
    case 'fractions': {
      const [least, most] = parameter.length;
      const count = least === most ? String(least) : `${least} to ${most}`;
      return `${count} exact numbers${describeBounds(parameter)}, separated by commas`;
    }
    case 'choice':
      return `one of ${parameter.of.join(', ')}`;
  }
};

/** The value as people write it: "1/5", "97,2,1". */
export const formatValue = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(',') : String(value);

interface Place {
  readonly name: string;
  readonly where: string;
}

const readValue = (parameter: Parameter, text: string, place: Place): unknown => {
  switch (parameter.kind) {
    case 'integer':
      return readInteger(parameter, text, place);
    case 'fraction':
      return readWithin(parameter, text, text, parameter, place);
    case 'fractions':
      return readList(parameter, text, place);
    case 'choice':
      return readChoice(parameter, text, place);
  }
};

const readInteger = (parameter: IntegerParameter, text: string, place: Place): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
  if (Number.isSafeInteger(value) && parameter.from <= value && value <= parameter.to) return value;
  throw wrongValue(parameter, text, place);
};

const readChoice = (parameter: ChoiceParameter, text: string, place: Place): string => {
  if (parameter.of.includes(text)) return text;
  throw wrongValue(parameter, text, place);
};

const readList = (parameter: FractionsParameter, text: string, place: Place): readonly Rational[] => {
  const parts = text.split(',');
  const [least, most] = parameter.length;
  if (!(least <= parts.length && parts.length <= most)) throw wrongValue(parameter, text, place);
  return parts.map((part) => readWithin(parameter, part, text, parameter, place));
};

const readWithin = (bounds: Bounds, part: string, text: string, parameter: Parameter, place: Place): Rational => {
  let value: Rational;
  try {
    value = readNumber(rational, part.trim(), place.where);
  } catch (thrown) {
    if (thrown instanceof InvalidInput) throw wrongValue(parameter, text, place);
    throw thrown;
  }
  const against = (bound: number | string): -1 | 0 | 1 =>
    rational.sign(rational.subtract(value, readNumber(rational, bound))) as -1 | 0 | 1;
  const within =
    (bounds.from === undefined || against(bounds.from) >= 0) &&
    (bounds.to === undefined || against(bounds.to) <= 0) &&
    (bounds.above === undefined || against(bounds.above) > 0) &&
    (bounds.below === undefined || against(bounds.below) < 0);
  if (!within) throw wrongValue(parameter, text, place);
  return value;
};

const describeBounds = ({ from, to, above, below }: Bounds): string => {
  const low = from !== undefined ? ` from ${from}` : above !== undefined ? ` above ${above}` : '';
  const high = to !== undefined ? ` to ${to}` : below !== undefined ? ` below ${below}` : '';
  return low !== '' && high !== '' && !(from !== undefined && to !== undefined) ? `${low} and${high}` : `${low}${high}`;
};

const wrongValue = (parameter: Parameter, text: string, { name, where }: Place): InvalidInput =>
  new InvalidInput({
    what: `the parameter ${name} takes ${describeRange(parameter)}`,
    where,
    seen: seen(text),
    expected: describeRange(parameter),
    fix: `--set ${name}=${parameter.default}`,
  });

const unknownParameter = (parameters: Parameters, name: string, text: string, where: string): InvalidInput => {
  const names = Object.keys(parameters);
  return new InvalidInput({
    what: 'this scenario has no such parameter',
    where,
    seen: `${name}=${text}`,
    expected: names.length === 0 ? 'no settings: it has no parameters' : names.join(', '),
    fix: names.length === 0 ? 'leave the setting out' : `--set ${names[0]}=${parameters[names[0]].default}`,
  });
};
