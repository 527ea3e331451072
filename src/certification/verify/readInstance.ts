import type { Rational } from '../../arithmetic/index.js';
import { requireKnownFields } from './readFields.js';
import { overseerNumbers } from './readOverseer.js';
import { readPolicy } from './readPolicy.js';
import { checkRollouts } from './readRollouts.js';
import { isTable, type NestedTable, readFractionAt, readNestedAt, readRowAt, UnreadableTable } from './readTables.js';
import { readAnswers, readWorld } from './readWorld.js';
import { requireEnding } from './requireEnding.js';
import type { Instance, StatedPolicy, World } from './world.js';

type Document = Readonly<Record<string, unknown>>;

/** Reads the documents of a certificate with nothing but fractions and lists. Together they must be an instance: worlds
 *  that can end, policies and critics of one of them, samples that can happen, and nothing that nobody reads.
 *  @throws UnreadableTable with the place of the first thing that is wrong */
export const readInstance = (documents: Readonly<Record<string, Document>>): Instance => {
  const worlds = worldsOf(documents);
  const policies = new Map<string, StatedPolicy>();
  const critics = new Map<string, readonly Rational[]>();
  const numbers = new Map<string, Rational>();
  const note = (path: string, table: NestedTable): void => {
    if (isTable(table)) for (const [index, part] of table.entries()) note(`${path}[${index}]`, part);
    else if (numbers.has(path)) throw new UnreadableTable(`instance.${path}`, path, 'a place of one number');
    else numbers.set(path, table);
  };
  for (const [name, document] of Object.entries(documents)) {
    const place = `instance.${name}`;
    switch (document.type) {
      case 'mdp':
      case 'bandit': {
        const world = worlds.get(name) as World;
        for (const field of ['transition', 'reward', 'transitionReward', 'initial', 'discount'] as const) {
          const table = world[field];
          if (table !== undefined) note(`${name}.${field}`, table as NestedTable);
        }
        break;
      }
      case 'tabularPolicy':
      case 'tiedPolicy':
      case 'linearPolicy':
      case 'sharedTrunkPolicy':
        policies.set(name, readPolicy(document, place, worlds.values()));
        for (const field of ['probabilities', 'features', 'trunk', 'policyHead', 'valueHead']) {
          if (document[field] !== undefined)
            note(`${name}.${field}`, readNestedAt(document[field], `${place}.${field}`));
        }
        break;
      case 'stateValues':
        critics.set(name, readCritic(document.values, `${place}.values`, worlds));
        note(name, readNestedAt(document.values, `${place}.values`));
        break;
      case 'rewardTable':
        note(name, readNestedAt(document.values, `${place}.values`));
        break;
      case 'featureMap':
        note(`${name}.values`, readNestedAt(document.values, `${place}.values`));
        break;
      case 'number':
        note(name, readFractionAt(document.value, `${place}.value`));
        break;
      case 'overseer':
        for (const [path, value] of overseerNumbers(document, place)) note(`${name}.${path}`, value);
        break;
      case 'rollouts':
        checkRollouts(document.episodes, `${place}.episodes`, worldBefore(name, documents, worlds));
        break;
      case 'integer':
        if (!Number.isSafeInteger(document.value)) {
          throw new UnreadableTable(`${place}.value`, document.value, 'a whole number');
        }
        break;
    }
  }
  return { worlds, policies, critics, numbers };
};

const worldsOf = (documents: Readonly<Record<string, Document>>): Map<string, World> => {
  const worlds = new Map<string, World>();
  for (const [name, document] of Object.entries(documents)) {
    const place = `instance.${name}`;
    requireKnownFields(document, place);
    if (document.type === 'bandit') worlds.set(name, readAnswers(document, place));
    if (document.type !== 'mdp') continue;
    if (document.schema !== 1) throw new UnreadableTable(`${place}.schema`, document.schema, '1');
    const world = readWorld(document, place);
    requireEnding(world, place);
    worlds.set(name, world);
  }
  return worlds;
};

/** Claims read a sample in the first world that is named before it. */
const worldBefore = (
  sample: string,
  documents: Readonly<Record<string, Document>>,
  worlds: ReadonlyMap<string, World>,
): World | undefined => {
  const names = Object.keys(documents);
  const first = names.slice(0, names.indexOf(sample)).find((name) => worlds.has(name));
  return first === undefined ? undefined : worlds.get(first);
};

const readCritic = (values: unknown, place: string, worlds: ReadonlyMap<string, World>): Rational[] => {
  const critic = readRowAt(values, place);
  const sizes = [...worlds.values()].map(({ states }) => states);
  if (sizes.length === 0 || sizes.includes(critic.length)) return critic;
  throw new UnreadableTable(place, values, `${sizes[0]} values, one for each state of the world`);
};
