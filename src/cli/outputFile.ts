import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { InvalidInput, require, seen } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';

/** The forms in which `check` reports. */
export const reporters = ['terminal', 'json', 'junit', 'github', 'html'] as const;
export type ReporterName = (typeof reporters)[number];

/** Where a report goes besides standard output. */
export interface OutputFile {
  readonly path: string;
  readonly format: ReporterName;
}

/** The file of a report of `check`.
 *  @throws InvalidInput for an ending of something that is no report, and when it cannot be written */
export const reportFile = (path: string, reporter: ReporterName | undefined): OutputFile => {
  const ending = extname(path);
  require(['', '.txt', ...Object.keys(formatByEnding)].includes(ending.toLowerCase()), () => ({
    what: 'the ending of a report says its form',
    where: 'command line, --output',
    seen: seen(ending),
    expected: '.json, .xml (JUnit), .html, or .txt and no ending for the table',
    fix: '--output results.html',
  }));
  return outputFile(path, reporter);
};

/** @param path as the user gave it: an ending that is known says the form
 *  @param reporter the reporter asked for, of a file with another ending
 *  @throws InvalidInput when the file cannot be written, before any work is done for it */
export const outputFile = (path: string, reporter: ReporterName | undefined): OutputFile => {
  const file = resolve(path);
  const format = formatByEnding[extname(path).toLowerCase()] ?? reporter ?? 'terminal';
  try {
    const existing = statSync(file, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new Error('it is a folder');
    if (existing !== undefined) accessSync(file, constants.W_OK);
    if (existing === undefined || existing.isFile()) tryFolder(dirname(file));
  } catch (thrown) {
    throw unwritable(path, '--output', thrown);
  }
  return { path: file, format };
};

/** A folder that files will be written into, made where it is missing.
 *  @param path as the user gave it to the option
 *  @returns its absolute path
 *  @throws InvalidInput when nothing can be written into it, before any work is done for it */
export const outputFolder = (path: string, option: string): string => {
  const folder = resolve(path);
  try {
    tryFolder(folder);
  } catch (thrown) {
    throw unwritable(path, option, thrown);
  }
  return folder;
};

/** A file is written whole beside its place, and moved there: only a folder that takes a new file will do. */
const tryFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const trial = join(folder, `.lakatos-${process.pid}`);
  writeFileSync(trial, '');
  rmSync(trial);
};

const formatByEnding: Readonly<Record<string, ReporterName>> = {
  '.json': 'json',
  '.xml': 'junit',
  '.html': 'html',
};

/** Writes a whole file or none of it; to a pipe or a device as it is.
 *  @param option that named the path
 *  @throws InvalidInput when it cannot */
export const writeOutput = (path: string, text: string, option = '--output'): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) writeFileSync(path, text);
    else writeFileAtomic.sync(path, text);
  } catch (thrown) {
    throw unwritable(displayPath(path), option, thrown);
  }
};

const unwritable = (path: string, option: string, thrown: unknown): InvalidInput =>
  (thrown as NodeJS.ErrnoException | null)?.code === 'ENAMETOOLONG'
    ? tooLong(path, option)
    : cannotWrite(path, option, thrown);

/** File systems take 255 bytes; a file that is written whole stands under a longer name at first. */
const tooLong = (path: string, option: string): InvalidInput =>
  new InvalidInput({
    what: 'a name must be short enough for a file',
    where: `command line, ${option}`,
    seen: seen(basename(path)),
    expected: 'at most some 240 bytes',
    fix: option === '--output' ? 'name a shorter path' : 'shorten the id of the claim',
  });

const cannotWrite = (path: string, option: string, thrown: unknown): InvalidInput =>
  new InvalidInput({
    what: 'the output path must be writable',
    where: `command line, ${option}`,
    seen: `${path} (${thrown instanceof Error ? thrown.message.split(',')[0] : String(thrown)})`,
    expected:
      option === '--output' ? 'a path to a file that can be written' : 'a folder that files can be written into',
    fix: option === '--output' ? '--output results.json' : `${option} results`,
  });
