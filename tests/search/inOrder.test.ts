import { describe, expect, it } from 'vitest';
import { fallsShort, inOrder } from '../../src/search/inOrder.js';

/** The batches that are started until `wanted` cases were handed out, in batches of 10. */
const started = async (wanted: number, parallel: number): Promise<number[]> => {
  const batches: number[] = [];
  let seen = 0;
  const start = (batch: number): Promise<number> => {
    batches.push(batch);
    return Promise.resolve(10);
  };
  const results = inOrder(start, parallel, (count, first) =>
    fallsShort(() => 10, { first, count, left: wanted - seen }),
  );
  while (seen < wanted) seen += (await results.next()).value?.result ?? 0;
  return batches;
};

describe('inOrder(start, parallel, isWanted)', () => {
  it.each([1, 2, 6, 40])('with %i under way starts no batch that nobody asks for', async (parallel) => {
    expect(await started(95, parallel)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await started(100, parallel)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await started(1, parallel)).toEqual([0]);
  });

  it('hands results out in the order of the batches, however they come', async () => {
    const done: ((value: string) => void)[] = [];
    const results = inOrder((batch) => new Promise<string>((resolve) => (done[batch] = resolve)), 3);
    const first = results.next();
    await Promise.resolve();
    done[2]('c');
    done[1]('b');
    done[0]('a');
    expect((await first).value).toEqual({ batch: 0, result: 'a' });
    expect((await results.next()).value).toEqual({ batch: 1, result: 'b' });
    expect((await results.next()).value).toEqual({ batch: 2, result: 'c' });
  });
});
