import { existsSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import { closest, type Fault, InvalidInput, visible } from '../../errors/index.js';
import { readText } from '../readText.js';
import { displayPath, findClaimFiles, isFolder } from './findClaimFiles.js';
import type { FoundFiles } from './listModules.js';
import type { FileFault } from './loadClaims.js';

/** What the user asked for. */
export interface Selection {
  /** The folder of claims, absolute. */
  readonly folder: string;
  /** Ids, beginnings of ids, and paths of files or folders; none means every claim of the folder. */
  readonly selectors: readonly string[];
}

/** As much of a claim as can be asked for. */
export interface Selectable {
  readonly claim: { readonly id: string };
  /** Absolute path of the file that exports it. */
  readonly file: string;
}

/** What a set of claim files gives, and what is wrong with the rest. */
export interface Loaded<C extends Selectable> {
  readonly claims: readonly C[];
  readonly faults: readonly FileFault[];
}

export interface Selected<C extends Selectable> extends Loaded<C> {
  /** Selectors that name nothing. */
  readonly unknown: readonly Fault[];
  /** The ids that were loaded. */
  readonly ids: ReadonlySet<string>;
  /** 'folder': every id of the folder is among them. 'files': only those of the files asked for. */
  readonly loaded: 'folder' | 'files';
}

/** Loads the folder and picks the claims asked for, in the order of their files.
 *
 *  A selector is a whole id, its last part, its beginning ("ppo", "ppo/", "ppo/first"), or the path of a file or
 *  folder; what is no id of the folder and exists is a path. With selectors the faults of other files are left out, unless
 *  a selector may have meant one of those: a file that says its name, or lies where its claims do.
 *  @throws InvalidInput when the folder is missing or empty and something in it is asked for */
export const select = async <C extends Selectable>(
  { folder, selectors }: Selection,
  load: (files: readonly string[]) => Promise<Loaded<C>>,
): Promise<Selected<C>> => {
  if (!isFolder(folder) && selectors.some(isHere))
    return select({ folder, selectors: selectors.map(pathIfHere) }, load);
  const paths = selectors.filter(isPath).map((path) => resolve(path));
  const names = selectors.filter((selector) => !isPath(selector));
  const needsFolder = names.length > 0 || selectors.length === 0;
  const found = [...paths.map(filesAt), ...(needsFolder ? [findClaimFiles(folder)] : [])];
  const files = await load([...new Set(found.flatMap(({ files }) => files))].sort());
  const loaded = { claims: files.claims, faults: [...faultsOnce(found), ...files.faults] };
  const ids = new Set(loaded.claims.map(({ claim }) => claim.id));
  if (selectors.length === 0) return { ...loaded, unknown: [], ids, loaded: 'folder' };
  const isUnknownPath = (name: string): boolean => isHere(name) && matching(name, loaded.claims).length === 0;
  if (names.some(isUnknownPath)) {
    return select({ folder, selectors: selectors.map((name) => (isUnknownPath(name) ? resolve(name) : name)) }, load);
  }

  const chosen = new Set<C>();
  const unknown: Fault[] = [];
  for (const name of names) {
    const matches = matching(name, loaded.claims);
    for (const match of matches) chosen.add(match);
    if (matches.length === 0) unknown.push(unknownClaim(name, [...ids], folder, loaded.faults));
  }
  const isMeant = (file: string): boolean => names.some((name) => mayMean(name, file, folder));
  const isUnder = (file: string): boolean => paths.some((path) => file === path || file.startsWith(path + sep));
  return {
    claims: loaded.claims.filter((entry) => chosen.has(entry) || isUnder(entry.file)),
    faults: loaded.faults.filter(({ file }) => isUnder(file) || unknown.length > 0 || isMeant(file)),
    unknown,
    ids,
    loaded: needsFolder ? 'folder' : 'files',
  };
};

const filesAt = (path: string): FoundFiles => {
  if (isFolder(path)) return findClaimFiles(path);
  return moduleEnding.test(path)
    ? { files: [path], faults: [] }
    : { files: [], faults: [{ file: path, fault: noModule(path) }] };
};

const moduleEnding = /\.[cm]?[tj]sx?$/;

/** The loader would try to make something of it all the same. */
const noModule = (path: string): Fault => ({
  what: 'a claim file must be TypeScript or JavaScript',
  where: displayPath(path),
  seen: extname(path) === '' ? 'a name without an ending' : `the ending ${visible(extname(path))}`,
  expected: 'a file *.ts, *.mts, *.cts, *.js, *.mjs or *.cjs that default-exports a claim',
  fix: 'name a claim file, or a claim by its id: lakatos list prints the ids',
});

/** What cannot be read, said once where it lies in two of the folders. */
const faultsOnce = (found: readonly FoundFiles[]): readonly FileFault[] => [
  ...new Map(found.flatMap(({ faults }) => faults.map((one) => [one.file, one] as const))).values(),
];

/** Something that could be an id, and exists as a path. */
const isHere = (selector: string): boolean => !saysPath(selector) && existsSync(resolve(selector));

const pathIfHere = (selector: string): string => (isHere(selector) ? resolve(selector) : selector);

const saysPath = (selector: string): boolean =>
  /\.m?[tj]s$/.test(selector) || /^\.{0,2}\//.test(selector) || selector === '.';

/** Something with a claim file's ending, or that says it is a path, and exists. */
const isPath = (selector: string): boolean => {
  if (!saysPath(selector)) return false;
  if (existsSync(resolve(selector))) return true;
  throw new InvalidInput({
    what: 'a path on the command line must exist',
    where: 'command line',
    seen: selector,
    expected: 'a claim file, or a folder of claim files',
    fix: 'correct the path, or name the claim by its id: lakatos list prints the ids',
  });
};

/** Whether a file that could not be loaded may hold a claim that a name asks for: it lies in the folder of that name, or
 *  has the name, or an id that begins with it, between quotation marks. */
const mayMean = (name: string, file: string, folder: string): boolean => {
  const bare = name.replace(/\/$/, '');
  if (relative(folder, file).replaceAll(sep, '/').startsWith(`${bare}/`)) return true;
  const text = readText(file) ?? '';
  return ["'", '"', '`'].some((mark) => text.includes(`${mark}${bare}${mark}`) || text.includes(`${mark}${bare}/`));
};

/** The whole id first, then its last part, then its beginning, up to a slash or after one: the first rule that finds
 *  something decides. */
const matching = <C extends Selectable>(name: string, claims: readonly C[]): readonly C[] => {
  const beginning = name.endsWith('/') ? name : `${name}/`;
  const rules = [
    (id: string) => id === name,
    (id: string) => id.endsWith(`/${name}`),
    (id: string) => id.startsWith(beginning),
    (id: string) => name.includes('/') && id.startsWith(name),
  ];
  for (const rule of rules) {
    const matches = claims.filter(({ claim }) => rule(claim.id));
    if (matches.length > 0) return matches;
  }
  return [];
};

const unknownClaim = (name: string, ids: readonly string[], folder: string, faults: readonly FileFault[]): Fault => {
  const similar = closest(name, ids, 3);
  const broken = faults.length > 0 ? `; ${faults.length} claim file(s) there could not be loaded` : '';
  return {
    what: 'no claim has this id',
    where: `command line, claims of ${displayPath(folder)}`,
    seen: name,
    expected: similar.length > 0 ? similar.join(', ') : `one of the ${ids.length} ids there${broken}`,
    fix: similar.length > 0 ? `lakatos check ${similar[0]}` : 'lakatos list prints the ids',
  };
};
