import { expect, it } from 'vitest';
import { batchSize } from '../../src/search/index.js';

it('grows, and no batch is larger than a sixteenth of the cases before it', () => {
  let before = 0;
  let latest = 0;
  for (let batch = 0; batch < 500; batch++) {
    const size = batchSize(batch);
    expect(size).toBeGreaterThanOrEqual(latest);
    if (size > 500) expect(16 * size).toBeLessThanOrEqual(before);
    latest = size;
    before += size;
  }
  expect(latest).toBe(16_000);
});

it('begins with batches that fill the usual budget of random cases exactly', () => {
  let before = 0;
  for (let batch = 0; batch < 16; batch++) before += batchSize(batch);
  expect(before).toBe(8_000);
});
