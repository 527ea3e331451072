import { InvalidInput } from '../../errors/index.js';
import type { Certificate } from '../certificate/certificate.js';
import { readAnswers, readWorld } from '../verify/readWorld.js';
import type { World } from '../verify/world.js';

/** The world of an instance, for formats that know nothing else.
 *  @throws InvalidInput unless there is exactly one */
export const onlyWorld = ({ instance, claim }: Certificate): World => {
  const worlds = Object.entries(instance).filter(([, { type }]) => type === 'mdp' || type === 'bandit');
  const [first] = worlds;
  if (worlds.length !== 1 || first === undefined) {
    throw new InvalidInput({
      what: 'this format holds one world',
      where: `counterexample of ${claim.id}`,
      seen: worlds.length === 0 ? 'no MDP and no answer set' : worlds.map(([name]) => name).join(', '),
      expected: 'an instance with one of them',
      fix: '--to json keeps every input',
    });
  }
  const [name, document] = first;
  return document.type === 'mdp' ? readWorld(document, name) : readAnswers(document, name);
};
