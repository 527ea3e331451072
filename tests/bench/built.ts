/** A room as it is shipped: benchmarks measure what `npm run build` has written to dist, at native speed, and take only
 *  the types from src. */
export const built = async <Room>(index: string): Promise<Room> =>
  (await import(new URL(`../../dist/${index}`, import.meta.url).href)) as Room;
