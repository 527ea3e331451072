import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Claim } from '../../src/claims/index.js';
import type { CheckContext } from '../../src/search/index.js';
import { noVerdict } from './mutated.js';

type Search = typeof import('../../src/search/index.js');
type Loading = typeof import('../../src/cli/claimFiles/loadClaims.js');

// node standingsWorker.ts FOLDER CLAIM …: what the program that is built in FOLDER says of the claims, a line each.
const [folder, ...claims] = process.argv.slice(2);
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(folder, 'dist', path)).href)) as T;
const { checkClaim, performTask } = await load<Search>('search/index.js');
const { loadClaimFile } = await load<Loading>('cli/claimFiles/loadClaims.js');

/** Few cases and no proofs: a claim that is wrong about a changed kernel is mostly wrong of many instances. */
const contextFor = (claim: Claim): CheckContext => {
  const stored = join(folder, 'properties/counterexamples', `${claim.id}.json`);
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

for (const id of claims) {
  const [loaded] = (await loadClaimFile(join(folder, 'properties', `${id}.ts`))).claims;
  let standing = noVerdict(id);
  try {
    if (loaded !== undefined) {
      const { verdict, evidence } = (await checkClaim(loaded, contextFor(loaded))).verdict;
      standing = { id, verdict, evidence };
    }
  } catch {
    // A changed program may throw anything: there is no verdict then.
  }
  process.stdout.write(`${JSON.stringify(standing)}\n`);
}
