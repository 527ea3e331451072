/** Keeps up to `parallel` batches under way and hands their results out in the order of the batches.
 *  @param isWanted whether one more is to be started while so many are under way, from batch `first` on: a batch that nobody
 *         asks for is work for nothing; absent: always */
export async function* inOrder<R>(
  start: (batch: number) => Promise<R>,
  parallel: number,
  isWanted: (underWay: number, first: number) => boolean = () => true,
): AsyncGenerator<{ batch: number; result: R }> {
  const underWay: Promise<R>[] = [];
  for (let batch = 0; ; batch++) {
    while (underWay.length === 0 || (underWay.length < parallel && isWanted(underWay.length, batch))) {
      const promise = start(batch + underWay.length);
      promise.catch(() => undefined);
      underWay.push(promise);
    }
    yield { batch, result: await underWay.shift()! };
  }
}

/** Whether the batches from `first` on, so many of them, hold fewer cases than are left to see. */
export const fallsShort = (
  sizeOf: (batch: number) => number,
  { first, count, left }: { readonly first: number; readonly count: number; readonly left: number },
): boolean => {
  let cases = 0;
  for (let batch = first; batch < first + count; batch++) cases += sizeOf(batch);
  return cases < left;
};
