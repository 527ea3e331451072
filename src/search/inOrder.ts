/** Keeps `parallel` batches under way and hands their results out in the order of the batches. */
export async function* inOrder<R>(
  start: (batch: number) => Promise<R>,
  parallel: number,
): AsyncGenerator<{ batch: number; result: R }> {
  const underWay: Promise<R>[] = [];
  for (let batch = 0; ; batch++) {
    while (underWay.length < parallel) {
      const promise = start(batch + underWay.length);
      promise.catch(() => undefined);
      underWay.push(promise);
    }
    yield { batch, result: await underWay.shift()! };
  }
}
