import { readFileSync } from 'node:fs';
import { InvalidInput } from '../errors/index.js';
import { displayPath, findClaimFiles } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { loadClaims } from './claimFiles/loadClaims.js';
import type { Session, SharedOptions } from './session.js';

/** The claim of a certificate, or why there is none to compare it with. */
export type ClaimAtHand = { readonly claim: LoadedClaim } | { readonly missing: string };

/** Looks a claim up by its whole id in the folder of claims: first in the files that say it, else in all of them. Where no
 *  folder was named, a certificate may also be read far from its claim: that there is none is then no mistake.
 *  @throws InvalidInput when a folder was named and does not hold the claim */
export const claimAtHand = async (
  id: string,
  { folder, folderOption }: Session,
  options: SharedOptions,
): Promise<ClaimAtHand> => {
  const isNamed = options.properties !== undefined || options.catalogue === true;
  const place = displayPath(folder);
  if (!isNamed && !holdsClaims(folder)) return { missing: `there is no folder of claims ${place}` };
  const { files } = findClaimFiles(folder);
  const isAsked = ({ claim }: LoadedClaim): boolean => claim.id === id;
  const named = (await loadClaims(files.filter((file) => says(file, id)))).claims.find(isAsked);
  if (named !== undefined) return { claim: named };
  const { claims, faults } = await loadClaims(files);
  const claim = claims.find(isAsked);
  if (claim !== undefined) return { claim };
  const broken = faults.length === 0 ? '' : ` that can be loaded (${faults.length} cannot)`;
  if (!isNamed) return { missing: `no claim in ${place}${broken} has its id` };
  throw new InvalidInput({
    what: 'the claim of a certificate is looked up by its id',
    where: `command line,${folderOption}`,
    seen: `no claim${broken} with the id ${id}`,
    expected: `one in ${place}`,
    fix: 'name the folder of its claim, or verify the certificate by itself where there is no folder of claims',
  });
};

const says = (file: string, id: string): boolean => {
  try {
    return readFileSync(file, 'utf8').includes(id);
  } catch {
    return false;
  }
};

const holdsClaims = (folder: string): boolean => {
  try {
    return findClaimFiles(folder).files.length > 0;
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return false;
    throw thrown;
  }
};
