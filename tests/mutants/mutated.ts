import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.js';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The built program with one change, in a folder of its own with a copy of the catalogue: what it stores stays there.
 *  @throws Error unless the text to change stands in its file exactly once */
export const mutatedCopy = ({ id, file, find, replace }: Mutant): string => {
  const folder = mkdtempSync(join(tmpdir(), `lakatos-mutant-${id}-`));
  cpSync(join(projectRoot, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(projectRoot, 'properties'), join(folder, 'properties'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const path = join(folder, 'dist', file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`mutant ${id}: its text stands ${parts.length - 1} times in ${file}`);
  writeFileSync(path, parts.join(replace));
  return folder;
};

export const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What a check says of one claim: enough to see that a change of the code has changed it. */
export interface Standing {
  readonly id: string;
  readonly expect: string;
  readonly verdict: string;
  readonly agrees: boolean;
  readonly smallestMargin: string | null;
  readonly evidence: readonly { readonly kind: string; readonly foundBy?: string; readonly margin?: string }[];
}

/** Few cases and no proofs: a claim that is wrong about a changed kernel is mostly wrong of many instances. */
const quickly = ['--json', '--no-proofs', '--cases', '100', '--time', '20s', '--workers', '1'];

/** Checks claims of the catalogue with the program in this folder. It is given their files: ids would make it read all. */
export const standings = (folder: string, claims: readonly string[]): Promise<readonly Standing[]> =>
  new Promise((resolve, reject) => {
    const files = claims.map((claim) => `properties/${claim}.ts`);
    const child = spawn(process.execPath, [join(folder, 'dist/cli/main.js'), 'check', ...files, ...quickly], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      try {
        resolve((JSON.parse(output) as { claims: readonly Standing[] }).claims);
      } catch {
        reject(new Error(`the check in ${folder} ended with code ${code} and no report`));
      }
    });
  });

/** How a claim noticed a change. 'refuted': a claim that holds is false of the changed code. 'survives': a claim that is
 *  refuted no longer is, or not by its stored instance. 'margin': the stored instance is off by another amount.
 *  'throws': no verdict is
 *  reached any more, because it cannot be evaluated or because too few instances meet its premises. */
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
