import { join } from 'node:path';
import { projectRoot } from '../mutants/mutated.js';
import { built } from './built.js';
import { tightBounds } from './tightBounds.js';

const { checkClaim, performTask } = await built<typeof import('../../src/search/index.js')>('search/index.js');
const { loadClaimFile } =
  await built<typeof import('../../src/cli/claimFiles/loadClaims.js')>('cli/claimFiles/loadClaims.js');

/** Claims of the catalogue that random draws seldom refute, and one that they refute soon. */
const catalogued = [
  'ppo/two-epochs-lower-no-return',
  'ppo/surrogate-gain-is-a-return-gain',
  'ppo/surrogate-gain-within-the-clip-is-a-return-gain',
  'reinforce/unique-best-answer-gains',
];

const loaded = await Promise.all(
  catalogued.map(async (id) => (await loadClaimFile(join(projectRoot, 'properties', `${id}.ts`))).claims[0]),
);
const claims = [...loaded, ...tightBounds];
type Claim = (typeof claims)[number];

const seeds = 200;
const budget = 200_000;

/** Violations wanted before their share is told: it is then right within a tenth or so. */
const enough = 100;
const mostDrawn = 4_000_000;

/** Median cases to the first violation of independent draws, from the share of violations among many. */
const randomMedian = (claim: Claim): number => {
  let drawn = 0;
  let violated = 0;
  for (let batch = 0; violated < enough && drawn < mostDrawn; batch++) {
    const result = performTask(claim, 'float', { kind: 'screen', seed: 1, batch, size: 1_000 });
    drawn += result.drawn;
    violated += result.violated.length;
  }
  return Math.log(1 / 2) / Math.log(1 - violated / drawn);
};

/** The same of guided search, over many seeds. */
const guidedMedian = async (claim: Claim): Promise<number> => {
  const found: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const { verdict } = await checkClaim(claim, {
      runner: { parallel: 1, run: async (lane, task) => performTask(claim, lane, task) },
      seed,
      cases: budget,
      strategies: ['guided'],
      known: 'ignored',
      shrinkMilliseconds: 1,
      stored: [],
      engine: 'bench',
      now: () => performance.now(),
      stop: () => false,
      onProgress: () => undefined,
    });
    const [first] = verdict.evidence;
    found.push(first?.kind === 'counterexample' ? first.afterCases : Number.POSITIVE_INFINITY);
  }
  return found.sort((a, b) => a - b)[Math.floor((seeds - 1) / 2)];
};

const told = (cases: number): string => Math.round(cases).toLocaleString('en').padStart(9);

console.log(`cases to the first violation: median of random draws, and of guided search over ${seeds} seeds`);
console.log(`${''.padEnd(56)}   random    guided   times fewer`);
for (const claim of claims) {
  const random = randomMedian(claim);
  const guided = await guidedMedian(claim);
  console.log(`  ${claim.id.padEnd(54)}${told(random)} ${told(guided)}   ${(random / guided).toFixed(1)}`);
}
