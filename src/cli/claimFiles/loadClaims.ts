import { type Claim, isClaim } from '../../claims/index.js';
import { type Fault, seen } from '../../errors/index.js';
import { importFault } from './claimFileFault.js';
import { displayPath } from './findClaimFiles.js';
import { importClaimFile, importTogether } from './importClaimFile.js';
import type { Loaded } from './select.js';

export interface LoadedClaim {
  readonly claim: Claim;
  /** Absolute path of the file that exports it. */
  readonly file: string;
}

export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
  readonly thrown?: unknown;
}

/** Loads claim files: the claims are in the order of the files. A file that is wrong becomes a fault; the others are loaded all the same. */
export const loadClaims = async (files: readonly string[]): Promise<Loaded<LoadedClaim>> => {
  const claims: LoadedClaim[] = [];
  const faults: FileFault[] = [];
  const together = await importTogether(files);
  for (const file of files) {
    const exported = together.get(file);
    const loaded = exported === undefined ? await loadClaimFile(file) : claimsOf(file, exported);
    faults.push(...loaded.faults);
    for (const claim of loaded.claims) {
      const other = claims.find((earlier) => earlier.claim.id === claim.id);
      if (other === undefined) claims.push({ claim, file });
      else faults.push({ file, fault: duplicate(claim.id, other.file, file) });
    }
  }
  return { claims, faults };
};

interface LoadedFile {
  readonly claims: readonly Claim[];
  readonly faults: readonly FileFault[];
}

/** The claims that one file exports by default. */
export const loadClaimFile = async (file: string): Promise<LoadedFile> => {
  let exported: unknown;
  try {
    exported = await importClaimFile(file);
  } catch (thrown) {
    const names = Object.keys(await import('../../index.js'));
    return { claims: [], faults: [{ file, fault: importFault(file, thrown, names), thrown }] };
  }
  return claimsOf(file, exported);
};

const claimsOf = (file: string, exported: unknown): LoadedFile => {
  const entries = defaultExport(exported);
  if (entries === undefined) return { claims: [], faults: [{ file, fault: withoutDefault(file, exported) }] };
  const wrong = entries.flatMap((entry, index) =>
    isClaim(entry) ? [] : [notAClaim(file, entry, entries.length === 1 ? '' : `[${index}]`)],
  );
  const left = Object.entries(exported as object).filter(([, value]) => isClaim(value) && !entries.includes(value));
  const faults = [...wrong, ...left.map(([name]) => notByDefault(file, name))];
  return { claims: entries.filter(isClaim), faults: faults.map((fault) => ({ file, fault })) };
};

/** The default export as a list; for a CommonJS file what it assigns to module.exports. */
const defaultExport = (exported: unknown): readonly unknown[] | undefined => {
  const value =
    isClaim(exported) || Array.isArray(exported) ? exported : (exported as { readonly default?: unknown }).default;
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
};

const withoutDefault = (file: string, exported: unknown): Fault => {
  const names = Object.keys(exported as object);
  return {
    what: 'a claim file must have a default export',
    where: displayPath(file),
    seen: names.length === 0 ? 'no export' : `exports named ${names.join(', ')}`,
    expected: 'export default claim({ … }), or a list of claims',
    fix:
      names.length === 0
        ? 'put "export default" before claim({ … })'
        : 'export the claim by default; a file that claims share starts with an underscore',
  };
};

/** A claim that nobody checks. */
const notByDefault = (file: string, name: string): Fault => ({
  what: 'a claim file exports its claims by default',
  where: displayPath(file),
  seen: `a claim exported as ${name} alone`,
  expected: 'export default claim({ … }), or a list of claims',
  fix: 'put it into the list that is exported by default; a file that claims share starts with an underscore',
});

const notAClaim = (file: string, value: unknown, entry: string): Fault => ({
  what: 'a claim file must export claims',
  where: `${displayPath(file)}, default export${entry}`,
  seen: seen(value),
  expected: 'what claim({ id, title, source, forAll, then, expect }) returns',
  fix: "wrap the definition: import { claim } from 'lakatos'; export default claim({ … })",
});

const duplicate = (id: string, first: string, second: string): Fault => ({
  what: 'two claims must not have the same id',
  where: displayPath(second),
  seen: `"${id}", which ${displayPath(first)} has already`,
  expected: 'an id of its own',
  fix: 'rename one of them; the first is checked, this one is left out',
});
