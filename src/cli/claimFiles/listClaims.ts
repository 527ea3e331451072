import type { Claim } from '../../claims/index.js';
import { listing } from './listing.js';
import type { Loaded, Selectable } from './select.js';

/** What a claim says of itself. */
export interface ClaimEntry extends Selectable {
  readonly claim: Pick<Claim, 'id' | 'title' | 'expect' | 'source' | 'neighbours'>;
}

/** What the claims of some files say of themselves. */
export const listClaims = async (files: readonly string[]): Promise<Loaded<ClaimEntry>> => {
  const { entries, faults } = await listing<ClaimEntry>(files, async () => {
    const { loadClaims } = await import('./loadClaims.js');
    const { claims, faults } = await loadClaims(files);
    return {
      entries: claims.map(({ claim: { id, title, expect, source, neighbours }, file }) => ({
        claim: { id, title, expect, source: { document: source.document, quote: source.quote }, neighbours },
        file,
      })),
      faults,
    };
  });
  return { claims: entries, faults };
};
