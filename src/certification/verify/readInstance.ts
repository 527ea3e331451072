import { type Rational, rational } from '../../arithmetic/index.js';
import { readCountAt, readFractionAt, readListAt, readRowAt, UnreadableTable } from './readTables.js';
import { readAnswers, readWorld } from './readWorld.js';
import type { Instance, StatedPolicy, World } from './world.js';

type Document = Readonly<Record<string, unknown>>;

/** Reads the documents of a certificate with nothing but fractions and lists.
 *  @throws UnreadableTable with the place of the first thing that is wrong */
export const readInstance = (documents: Readonly<Record<string, Document>>): Instance => {
  const worlds = new Map<string, World>();
  const policies = new Map<string, StatedPolicy>();
  const critics = new Map<string, readonly Rational[]>();
  const numbers = new Map<string, Rational>();
  const note = (path: string, table: Table): void => {
    if (isList(table)) for (const [index, part] of table.entries()) note(`${path}[${index}]`, part);
    else numbers.set(path, table);
  };
  for (const [name, document] of Object.entries(documents)) {
    const place = `instance.${name}`;
    switch (document.type) {
      case 'mdp':
      case 'bandit': {
        const world = document.type === 'mdp' ? readWorld(document, place) : readAnswers(document, place);
        worlds.set(name, world);
        for (const field of ['transition', 'reward', 'transitionReward', 'initial', 'discount'] as const) {
          const table = world[field];
          if (table !== undefined) note(`${name}.${field}`, table as Table);
        }
        break;
      }
      case 'tabularPolicy':
      case 'tiedPolicy':
      case 'linearPolicy':
      case 'sharedTrunkPolicy': {
        const policy = readPolicy(document, place);
        policies.set(name, policy);
        for (const field of ['probabilities', 'features', 'trunk', 'policyHead', 'valueHead']) {
          if (document[field] !== undefined) note(`${name}.${field}`, readTable(document[field], `${place}.${field}`));
        }
        break;
      }
      case 'stateValues':
        critics.set(name, readRowAt(document.values, `${place}.values`));
        note(name, readTable(document.values, `${place}.values`));
        break;
      case 'rewardTable':
        note(name, readTable(document.values, `${place}.values`));
        break;
      case 'featureMap':
        note(`${name}.values`, readTable(document.values, `${place}.values`));
        break;
      case 'number':
        note(name, readFractionAt(document.value, `${place}.value`));
        break;
      case 'overseer':
        noteOverseer(document, name, place, note);
        break;
      case 'rollouts':
        checkRollouts(document, place, worlds);
        break;
      case 'integer':
      case 'json':
        break;
      default:
        throw new UnreadableTable(`${place}.type`, document.type, 'a type of input that this version knows');
    }
  }
  return { worlds, policies, critics, numbers };
};

type Table = Rational | readonly Table[];

const isList = (table: Table): table is readonly Table[] => Array.isArray(table);

const readTable = (value: unknown, place: string): Table =>
  Array.isArray(value)
    ? value.map((part, index) => readTable(part, `${place}[${index}]`))
    : readFractionAt(value, place);

const readPolicy = (document: Document, place: string): StatedPolicy => {
  const rows = readListAt(document.probabilities, `${place}.probabilities`);
  const probabilities = rows.map((row, s) => {
    const where = `${place}.probabilities[${s}]`;
    const entries = readRowAt(row, where, (rows[0] as readonly unknown[]).length);
    const total = entries.reduce(rational.add, rational.zero);
    const isDistribution = entries.every((entry) => entry.sign() >= 0) && (total.isOne() || total.isZero());
    if (!isDistribution)
      throw new UnreadableTable(where, row, 'probabilities that sum to 1, or zeros where an episode ends');
    return entries;
  });
  return {
    type: document.type as string,
    probabilities,
    ...(document.observation === undefined
      ? {}
      : {
          observation: readListAt(document.observation, `${place}.observation`, rows.length).map((entry, s) =>
            readCountAt(entry, `${place}.observation[${s}]`),
          ),
        }),
    ...(document.features === undefined
      ? {}
      : { features: readTable(document.features, `${place}.features`) as StatedPolicy['features'] }),
  };
};

const noteOverseer = (
  document: Document,
  name: string,
  place: string,
  note: (path: string, table: Table) => void,
): void => {
  for (const field of ['proposals', 'probabilities']) {
    if (document[field] !== undefined) note(`${name}.${field}`, readTable(document[field], `${place}.${field}`));
  }
  if (document.noise === undefined) return;
  readListAt(document.noise, `${place}.noise`).forEach((levels, answer) => {
    readListAt(levels, `${place}.noise[${answer}]`).forEach((level, index) => {
      for (const field of ['offset', 'probability']) {
        const path = `noise[${answer}][${index}].${field}`;
        note(`${name}.${path}`, readFractionAt((level as Document)[field], `${place}.${path}`));
      }
    });
  });
};

/** Every step of a rollout must be possible in the world that it was taken in, the first one named. */
const checkRollouts = (document: Document, place: string, worlds: ReadonlyMap<string, World>): void => {
  const [world] = worlds.values();
  readListAt(document.episodes, `${place}.episodes`).forEach((episode, index) => {
    const where = `${place}.episodes[${index}]`;
    const { states, actions } = episode as Document;
    const taken = readListAt(actions, `${where}.actions`).map((a, t) => readCountAt(a, `${where}.actions[${t}]`));
    const seen = readListAt(states, `${where}.states`, taken.length + 1).map((s, t) =>
      readCountAt(s, `${where}.states[${t}]`),
    );
    taken.forEach((action, t) => {
      const probability = world?.transition[seen[t]]?.[action]?.[seen[t + 1]];
      if (probability === undefined || probability.isZero()) {
        throw new UnreadableTable(
          `${where}, step ${t}`,
          [seen[t], action, seen[t + 1]],
          'a step that the world can make',
        );
      }
    });
  });
};
