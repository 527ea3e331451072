import { InvalidInput } from '../../errors/index.js';
import type { LoadedClaim } from './loadClaims.js';
import { selectClaims } from './selectClaims.js';

/** The one claim that a command is about.
 *  @throws InvalidInput when the id names no claim, or more than one */
export const selectOne = async (id: string, folder: string): Promise<LoadedClaim> => {
  const { claims, unknown, faults } = await selectClaims({ folder, selectors: [id] });
  if (claims.length === 1) return claims[0];
  if (claims.length === 0) throw new InvalidInput(faults[0]?.fault ?? unknown[0]);
  throw new InvalidInput({
    what: 'this command is about one claim',
    where: 'command line',
    seen: `${id}, which ${claims.length} ids begin with`,
    expected: 'a whole id',
    fix: `name one whole id, for example ${claims[0].claim.id}`,
  });
};
