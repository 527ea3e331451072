/** The names most like the one that was mistyped, best first: those within a third of its length in edits,
 *  and those that contain it.
 *  @example closest('ppo/clip', ['ppo/clipping-bounds', 'imitation/x'], 3) is ['ppo/clipping-bounds'] */
export const closest = (mistyped: string, names: readonly string[], most: number): string[] =>
  names
    .map((name) => ({ name, edits: name.includes(mistyped) ? 0 : editDistance(mistyped, name) }))
    .filter(({ edits }) => edits <= Math.max(2, Math.ceil(mistyped.length / 3)))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);

/** Levenshtein's distance: insertions, deletions and substitutions of one character that turn a into b. */
export const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[column] + 1, current[column - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
};
