import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadClaimFile } from '../../../src/cli/claimFiles/loadClaims.js';
import { guide } from '../../../src/search/strategies/guide.js';

const file = fileURLToPath(new URL('../../../properties/reinforce/unique-best-answer-gains.ts', import.meta.url));

it('guide(claim, …) follows slopes: a median of less than 90 cases where random draws need 281, and other guides 148', async () => {
  const { claims } = await loadClaimFile(file);
  const drawn = Array.from(
    { length: 61 },
    (_, seed) => guide(claims[0], { kind: 'guide', seed, run: 0, size: 2_000 }).drawn,
  );
  expect(drawn.sort((a, b) => a - b)[30]).toBeLessThan(90);
});
