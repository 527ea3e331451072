import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mutant } from './mutant.js';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The file that a mutant changes, as a module, and what then stands in it.
 *  @throws Error unless the text to change stands in its file exactly once */
export const changedModule = ({
  id,
  file,
  find,
  replace,
}: Mutant): { readonly url: string; readonly source: string } => {
  const path = join(projectRoot, 'dist', file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`mutant ${id}: its text stands ${parts.length - 1} times in ${file}`);
  return { url: pathToFileURL(path).href, source: parts.join(replace) };
};

/** From now on this process loads the built program with the mutant's change in it. */
export const changeOnLoad = (mutant: Mutant): void =>
  register('./changeOnLoad.mjs', { parentURL: import.meta.url, data: changedModule(mutant) });

/** How a worker is told that nothing is changed. */
export const unchanged = 'unchanged';

/** What a check says of one claim: enough to see that a change of the code has changed it. */
export interface Standing {
  readonly id: string;
  readonly verdict: string;
  readonly evidence: readonly { readonly kind: string; readonly foundBy?: string; readonly margin?: string }[];
}

const worker = fileURLToPath(new URL('standingsWorker.ts', import.meta.url));

/** Longest that the claims of one call may take each, milliseconds: a changed loop may never end. */
const longest = 30_000;

/** Checks claims of the catalogue with the built program, changed or not, in a process of their own. A claim that never
 *  ends takes those after it with it. */
export const standings = (mutant: Mutant | undefined, claims: readonly string[]): Promise<readonly Standing[]> =>
  new Promise((resolve, reject) => {
    // A change that can no longer be made would look like one that makes every claim throw.
    if (mutant !== undefined) changedModule(mutant);
    const args = ['--import', 'jiti/register', worker, mutant?.id ?? unchanged, ...claims];
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: longest * claims.length,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      const said = output.split('\n').slice(0, -1);
      const found = new Map(said.map((line) => [(JSON.parse(line) as Standing).id, JSON.parse(line) as Standing]));
      resolve(claims.map((id) => found.get(id) ?? noVerdict(id)));
    });
  });

/** Of a claim that cannot be evaluated. */
export const noVerdict = (id: string): Standing => ({ id, verdict: 'inconclusive', evidence: [] });

/** How a claim noticed a change. 'refuted': a claim that holds is false of the changed code. 'survives': a claim that is
 *  refuted no longer is, or not by its stored instance. 'margin': the stored instance is off by another amount.
 *  'throws': no verdict is reached any more, because it cannot be evaluated or because too few instances meet its premises. */
export type Kill = 'refuted' | 'survives' | 'margin' | 'throws';

/** @param before of the code as it is    @param after of the changed code */
export const killOf = (before: Standing, after: Standing): Kill | undefined => {
  if (after.verdict !== before.verdict) {
    if (after.verdict === 'inconclusive') return 'throws';
    return after.verdict === 'refuted' ? 'refuted' : 'survives';
  }
  const [was] = before.evidence;
  const [is] = after.evidence;
  if (was?.foundBy !== 'stored') return undefined;
  if (is?.foundBy !== 'stored') return 'survives';
  return is.margin === was.margin ? undefined : 'margin';
};
