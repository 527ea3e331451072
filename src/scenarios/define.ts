import { InvalidInput, seen } from '../errors/index.js';
import type { Parameters } from './parameters.js';
import { describeRange, readParameters } from './readParameters.js';
import type { Scenario, ScenarioDefinition } from './scenario.js';

/** Describes a small world to train in: its parameters, the answers that are known by hand, and the training run.
 *
 *  @param definition the scenario as data; its functions must be pure
 *  @returns the scenario, for the default export of a file under `scenarios/`
 *  @throws InvalidInput with the place, when a part is missing or misspelt, or a default is out of its own range */
export const scenario = <const P extends Parameters>(definition: ScenarioDefinition<P>): Scenario => {
  checkDefinition(definition);
  return Object.freeze({ ...definition, lakatosScenario: 1 as const }) as unknown as Scenario;
};

/** True for what `scenario` returns, also when it comes from another copy of this module. */
export const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && (value as { lakatosScenario?: unknown }).lakatosScenario === 1;

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const parameterName = /^[a-z][A-Za-z0-9]*$/;
const fieldNames = ['id', 'title', 'story', 'sources', 'parameters', 'worlds', 'answers', 'run', 'illustrates'];
const example = '{ id, title, story, sources, parameters, worlds, answers, run, illustrates }';

const checkDefinition = (definition: unknown): void => {
  if (typeof definition !== 'object' || definition === null) {
    throw fault('a scenario is defined by an object', 'scenario(…)', definition, example);
  }
  const record = definition as Readonly<Record<string, unknown>>;
  const where = typeof record.id === 'string' ? `scenario ${record.id}` : 'scenario(…)';
  for (const name of Object.keys(record)) {
    if (!fieldNames.includes(name)) {
      throw fault(`a scenario has no field "${name}"`, where, name, fieldNames.join(', '));
    }
  }
  if (!(typeof record.id === 'string' && idPattern.test(record.id))) {
    throw fault('a scenario needs an id in kebab case', 'scenario(…).id', record.id, 'lower-case words: "coin-run"');
  }
  requireText(record.title, `${where}.title`);
  requireText(record.story, `${where}.story`);
  for (const name of ['worlds', 'run']) requireFunction(record[name], `${where}.${name}`);
  for (const [i, source] of requireList(record.sources, `${where}.sources`).entries()) {
    const { document, quote } = (source ?? {}) as Readonly<Record<string, unknown>>;
    requireText(document, `${where}.sources[${i}].document`);
    requireText(quote, `${where}.sources[${i}].quote`);
  }
  for (const [i, id] of requireList(record.illustrates, `${where}.illustrates`).entries()) {
    requireText(id, `${where}.illustrates[${i}]`);
  }
  checkParameters(record.parameters, where);
  const answers = requireRecord(
    record.answers,
    `${where}.answers`,
    '{ question: { derivation, handDerived, computed } }',
  );
  for (const [question, answer] of Object.entries(answers)) {
    const parts = (answer ?? {}) as Readonly<Record<string, unknown>>;
    requireText(parts.derivation, `${where}.answers["${question}"].derivation`);
    requireFunction(parts.computed, `${where}.answers["${question}"].computed`);
    if (parts.handDerived === undefined) {
      throw fault(
        'an answer says what was derived by hand',
        `${where}.answers["${question}"].handDerived`,
        parts.handDerived,
        '"3/2", "0.4121", words, or a function of the parameters',
      );
    }
  }
};

const checkParameters = (value: unknown, where: string): void => {
  const parameters = requireRecord(value, `${where}.parameters`, '{ name: { kind, default, description, … } }');
  for (const [name, parameter] of Object.entries(parameters)) {
    const place = `${where}.parameters.${name}`;
    if (!parameterName.test(name)) throw fault('a parameter is named in camel case', place, name, '"stepSize"');
    const { kind, description } = (parameter ?? {}) as Readonly<Record<string, unknown>>;
    const kinds = ['integer', 'fraction', 'fractions', 'choice'];
    if (!kinds.includes(kind as string)) throw fault('a parameter has a kind', `${place}.kind`, kind, kinds.join(', '));
    requireText(description, `${place}.description`);
  }
  for (const [name, parameter] of Object.entries(parameters as Parameters)) {
    try {
      readParameters({ [name]: parameter }, {}, `${where}.parameters, default of`);
    } catch (thrown) {
      if (!(thrown instanceof InvalidInput)) throw thrown;
      throw fault(
        'the default of a parameter lies in its own range',
        `${where}.parameters.${name}.default`,
        parameter.default,
        describeRange(parameter),
      );
    }
  }
};

const fault = (what: string, where: string, value: unknown, expected: string): InvalidInput =>
  new InvalidInput({ what, where, seen: seen(value), expected, fix: `write ${expected}` });

const requireText = (value: unknown, where: string): void => {
  if (!(typeof value === 'string' && value.trim() !== '')) {
    throw fault('a scenario says this in words', where, value, 'a non-empty string');
  }
};

const requireFunction = (value: unknown, where: string): void => {
  if (typeof value !== 'function') throw fault('this part of a scenario is a function', where, value, 'a function');
};

const requireList = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw fault('this part of a scenario is a list', where, value, 'an array, [] if empty');
  return value;
};

const requireRecord = (value: unknown, where: string, expected: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fault('this part of a scenario names its entries', where, value, expected);
  }
  return value as Readonly<Record<string, unknown>>;
};
