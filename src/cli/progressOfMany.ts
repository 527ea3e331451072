import type { Progress } from '../search/index.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import type { ProgressLine } from './progressLine.js';

/** The progress line as one of several claims sees it that are decided together. */
export type ClaimProgress = Pick<ProgressLine, 'update' | 'clear'>;

/** One line for several claims under way: it tells of the first of them, and when that is done of the next. */
export interface ProgressOfMany {
  of(index: number): ClaimProgress;
  done(index: number): void;
}

export const progressOfMany = (claims: readonly LoadedClaim[], line: ProgressLine): ProgressOfMany => {
  const latest = new Map<number, Progress | undefined>();
  let shown: number | undefined;

  const show = (): void => {
    const first = Math.min(...latest.keys());
    if (latest.size === 0 || first === shown) return;
    shown = first;
    const { claim } = claims[first];
    line.begin(claim.id, claim, first + 1, claims.length);
    const progress = latest.get(first);
    if (progress !== undefined) line.update(progress);
  };
  return {
    of: (index) => {
      latest.set(index, undefined);
      show();
      return {
        update: (progress) => {
          latest.set(index, progress);
          if (index === shown) line.update(progress);
        },
        clear: line.clear,
      };
    },
    done: (index) => {
      latest.delete(index);
      show();
    },
  };
};
