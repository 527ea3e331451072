import type { InputDocument } from '../../../claims/index.js';
import { readAnswers, readWorld } from '../../verify/readWorld.js';
import type { World } from '../../verify/world.js';
import { type Identifiers, literal } from './names.js';

type Table = { toString(): string } | readonly Table[];

/** The inputs of a claim as Python values: fractions, nested lists, dictionaries. */
export const instanceLines = (instance: Readonly<Record<string, InputDocument>>, names: Identifiers): string[] =>
  Object.entries(instance).flatMap(([name, document]) => [
    ...valueLines(names.of(`instance ${name}`, name), document, name),
    '',
  ]);

const valueLines = (variable: string, document: InputDocument, name: string): string[] => {
  switch (document.type) {
    case 'mdp':
      return worldLines(variable, readWorld(document, name), 'A Markov decision process');
    case 'bandit':
      return worldLines(
        variable,
        readAnswers(document, name),
        'An answer set: in state 0 each answer pays and ends the episode',
      );
    case 'tabularPolicy':
    case 'tiedPolicy':
    case 'linearPolicy':
    case 'sharedTrunkPolicy':
      return [
        `# A policy (${document.type}): probabilities[s][a] = π(a|s).`,
        `${variable} = {`,
        ...Object.entries(document).flatMap(([field, value]) =>
          field === 'type'
            ? []
            : [`    ${literal(field)}: ${field === 'observation' ? JSON.stringify(value) : table(value as Table)},`],
        ),
        '}',
      ];
    case 'stateValues':
      return ['# A value function, one entry a state.', `${variable} = ${table(document.values as Table)}`];
    case 'rewardTable':
      return ['# Another reward table, entry s·actions + a.', `${variable} = ${table(document.values as Table)}`];
    case 'featureMap':
      return ['# A feature map, row by row.', `${variable} = {"values": ${table(document.values as Table)}}`];
    case 'number':
      return [`${variable} = F(${literal(String(document.value))})`];
    case 'overseer':
      return [`# An overseer: ${document.kind}.`, ...overseerLines(variable, document)];
    default:
      return [
        `# ${document.type}: as JSON.`,
        `${variable} = json.loads(${literal(JSON.stringify(withoutType(document)))})`,
      ];
  }
};

const withoutType = ({ type: _type, ...rest }: InputDocument): object => rest;

const worldLines = (variable: string, world: World, title: string): string[] => {
  const { states, actions, horizon, terminal, available, transitionReward } = world;
  return [
    `# ${title}`,
    `${variable} = {`,
    `    "states": ${states},`,
    `    "actions": ${actions},`,
    "    # transition[s][a][s'] = P(s'|s,a)",
    `    "transition": ${table(world.transition)},`,
    '    # reward[s][a] = E[r | s, a]',
    `    "reward": ${table(world.reward)},`,
    ...(transitionReward === undefined ? [] : [`    "transitionReward": ${table(transitionReward)},`]),
    `    "initial": ${table(world.initial)},`,
    `    "discount": F(${literal(String(world.discount))}),`,
    `    "horizon": ${horizon ?? 'None'},`,
    `    "terminal": ${truths(terminal)},`,
    `    "available": [${available.map(truths).join(', ')}],`,
    '}',
  ];
};

const overseerLines = (variable: string, document: InputDocument): string[] => {
  const fields = Object.entries(document).filter(([field]) => field !== 'type');
  const value = (field: string, part: unknown): string => {
    if (field === 'proposals' || field === 'probabilities') return table(part as Table);
    if (field !== 'noise') return JSON.stringify(part);
    const levels = part as readonly (readonly { readonly offset: string; readonly probability: string }[])[];
    const level = (one: (typeof levels)[0][0]): string =>
      `{"offset": F(${literal(one.offset)}), "probability": F(${literal(one.probability)})}`;
    return `[${levels.map((list) => `[${list.map(level).join(', ')}]`).join(', ')}]`;
  };
  return [`${variable} = {${fields.map(([field, part]) => `${literal(field)}: ${value(field, part)}`).join(', ')}}`];
};

const truths = (values: readonly boolean[]): string =>
  `[${values.map((value) => (value ? 'True' : 'False')).join(', ')}]`;

const table = (value: Table): string => `fractions(${nested(value)})`;

const nested = (value: Table): string =>
  Array.isArray(value) ? `[${value.map(nested).join(', ')}]` : literal(String(value));
