import type { Outside } from '../../claims/index.js';
import type { Earlier } from '../drawn.js';

/** The inputs of a written case that come before one, in rationals. */
export interface Among {
  readonly earlier: Earlier;
}

/** @param part the path from the input to the part: ".rewards[2]" */
export const outside = (part: string, seen: string, expected: string): Outside => ({ part, seen, expected });

/** The first part of a list that lies outside. */
export const firstOutside = <V>(
  values: readonly V[],
  outsideAt: (value: V, index: number) => Outside | undefined,
): Outside | undefined => {
  for (const [index, value] of values.entries()) {
    const found = outsideAt(value, index);
    if (found !== undefined) return found;
  }
  return undefined;
};
