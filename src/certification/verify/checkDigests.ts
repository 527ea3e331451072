import { digestsOf } from '../certificate/digests.js';
import type { Failure } from './failure.js';

/** Compares the digests of a document's parts with those that are written down. */
export const checkDigests = (document: { readonly digests: Readonly<Record<string, string>> }): Failure[] => {
  const found = digestsOf(document);
  const places = new Set([...Object.keys(found), ...Object.keys(document.digests)]);
  return [...places].flatMap((place) => {
    const [stated, computed] = [document.digests[place], found[place]];
    if (stated === computed) return [];
    return [{ place, what: 'its digest is another', stated: stated ?? 'none', found: computed ?? 'no such part' }];
  });
};
