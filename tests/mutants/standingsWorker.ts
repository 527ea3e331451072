import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Claim } from '../../src/claims/index.js';
import type { CheckContext } from '../../src/search/index.js';
import { mutants } from './mutants.js';
import { changeOnLoad, noVerdict, projectRoot } from './mutated.js';

type Search = typeof import('../../src/search/index.js');
type Loading = typeof import('../../src/cli/claimFiles/loadClaims.js');

// node standingsWorker.ts MUTANT CLAIM …: what the built program with this change says of the claims, a line each.
const [id, ...claims] = process.argv.slice(2);
const mutant = mutants.find((one) => one.id === id);
if (mutant !== undefined) changeOnLoad(mutant);
const load = async <T>(path: string): Promise<T> =>
  (await import(pathToFileURL(join(projectRoot, 'dist', path)).href)) as T;
const { checkClaim, performTask } = await load<Search>('search/index.js');
const { loadClaimFile } = await load<Loading>('cli/claimFiles/loadClaims.js');

/** Few cases and no proofs: a claim that is wrong about a changed kernel is mostly wrong of many instances. */
const contextFor = (claim: Claim): CheckContext => {
  const stored = join(projectRoot, 'properties/counterexamples', `${claim.id}.json`);
  return {
    runner: {
      parallel: 1,
      run: async (lane, task) => structuredClone(performTask(claim, lane, task)),
    },
    seed: 1,
    cases: 100,
    milliseconds: 20_000,
    stored: existsSync(stored) ? [JSON.parse(readFileSync(stored, 'utf8'))] : [],
    engine: 'mutant',
    now: () => performance.now(),
    stop: () => false,
    onProgress: () => undefined,
  };
};

for (const claim of claims) {
  const [loaded] = (await loadClaimFile(join(projectRoot, 'properties', `${claim}.ts`))).claims;
  let standing = noVerdict(claim);
  try {
    if (loaded !== undefined) {
      const { verdict, evidence } = (await checkClaim(loaded, contextFor(loaded))).verdict;
      standing = { id: claim, verdict, evidence };
    }
  } catch {
    // A changed program may throw anything: there is no verdict then.
  }
  process.stdout.write(`${JSON.stringify(standing)}\n`);
}
