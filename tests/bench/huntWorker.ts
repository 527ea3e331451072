import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mutants } from '../mutants/mutants.js';
import { changeOnLoad, projectRoot } from '../mutants/mutated.js';

type Search = typeof import('../../src/search/index.js');
type Loading = typeof import('../../src/cli/claimFiles/loadClaims.js');

/** What hunting one claim by one strategy from one seed came to; one line of output each. */
export interface HuntRow {
  readonly claim: string;
  readonly strategy: string;
  readonly seed: number;
  /** Cases up to the counterexample, null where none was found. */
  readonly cases: number | null;
  readonly milliseconds: number;
  readonly size: { readonly states: number; readonly actions: number } | null;
}

// node huntWorker.ts MUTANT SEEDS CASES CLAIM …: hunts with the built program with this change, without stored cases.
const [id, seeds, cases, ...claims] = process.argv.slice(2);
const mutant = mutants.find((one) => one.id === id);
if (mutant !== undefined) changeOnLoad(mutant);
const load = async <T>(path: string): Promise<T> =>
  (await import(pathToFileURL(join(projectRoot, 'dist', path)).href)) as T;
const { checkClaim, performTask } = await load<Search>('search/index.js');
const { loadClaimFile } = await load<Loading>('cli/claimFiles/loadClaims.js');

const strategies = { random: ['random'], guided: ['guided'], mixed: ['random', 'guided'] } as const;

for (const hunted of claims) {
  const loaded = await loadClaimFile(join(projectRoot, 'properties', `${hunted}.ts`));
  const {
    examples: _none,
    exhaust: _no,
    ...claim
  } = loaded.claims[0] as (typeof loaded.claims)[number] & { exhaust?: unknown };
  for (const [strategy, names] of Object.entries(strategies)) {
    for (let seed = 1; seed <= Number(seeds); seed++) {
      const started = performance.now();
      const { verdict } = await checkClaim(
        claim as never,
        {
          runner: {
            parallel: 1,
            run: async (lane: never, task: never) => performTask(claim as never, lane, task) as never,
          },
          seed,
          cases: claim.cases ?? Number(cases),
          strategies: names,
          stored: [],
          engine: 'bench',
          now: () => performance.now(),
          stop: () => false,
          onProgress: () => undefined,
        } as never,
      );
      const [first] = verdict.evidence;
      const found = first?.kind === 'counterexample' ? first : undefined;
      const row: HuntRow = {
        claim: hunted,
        strategy,
        seed,
        cases: found?.afterCases ?? null,
        milliseconds: performance.now() - started,
        size: found?.size ?? null,
      };
      console.log(JSON.stringify(row));
    }
  }
}
