/** Arrays up to this length are copied from one that is kept. */
const longestKept = 1024;

/** A maker of fresh arrays filled with one number. A copy is faster than a loop, and has no holes: V8 reads its entries
 *  without looking for them.
 *  @param entry what they are filled with    @param alike a number of the kind that will be written into them: for doubles
 *         a fraction, so that V8 stores doubles from the start */
export const freshArrays = <T>(entry: T, alike: T): ((length: number) => T[]) => {
  const kept: T[][] = [];
  return (length) => {
    if (length > longestKept) return new Array<T>(length).fill(entry);
    kept[length] ??= packed(entry, alike, length);
    return kept[length].slice();
  };
};

const packed = <T>(entry: T, alike: T, length: number): T[] => {
  const array: T[] = [];
  for (let i = 0; i < length; i++) array.push(alike);
  return array.fill(entry);
};
