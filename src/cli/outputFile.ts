import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { InvalidInput } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';

/** The forms in which `check` reports. */
export const reporters = ['terminal', 'json', 'junit', 'github'] as const;
export type ReporterName = (typeof reporters)[number];

/** Where a report goes besides standard output. */
export interface OutputFile {
  readonly path: string;
  readonly format: ReporterName;
}

/** @param path as the user gave it    @param reporter the reporter asked for; absent: by the path's ending
 *  @throws InvalidInput when the file cannot be written, before any work is done for it */
export const outputFile = (path: string, reporter: ReporterName | undefined): OutputFile => {
  const file = resolve(path);
  const format = reporter ?? formatByEnding[extname(path)] ?? 'terminal';
  try {
    mkdirSync(dirname(file), { recursive: true });
    const existing = statSync(file, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new Error('it is a folder');
    accessSync(existing === undefined ? dirname(file) : file, constants.W_OK);
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
  return { path: file, format };
};

const formatByEnding: Readonly<Record<string, ReporterName>> = { '.json': 'json', '.xml': 'junit' };

/** Writes a whole file or none of it.
 *  @throws InvalidInput when it cannot */
export const writeOutput = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, text);
  } catch (thrown) {
    throw unwritable(displayPath(path), thrown);
  }
};

const unwritable = (path: string, thrown: unknown): InvalidInput =>
  new InvalidInput({
    what: 'the output path must be writable',
    where: 'command line, --output',
    seen: `${path} (${thrown instanceof Error ? thrown.message.split(',')[0] : String(thrown)})`,
    expected: 'a path to a file that can be written',
    fix: '--output results.json',
  });
