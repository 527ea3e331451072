import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../claims/index.js';

/** The document of the last check in this folder. */
export const lastCheckPath = (): string => join(process.cwd(), '.lakatos', 'last-check.json');

/** What the last check in this folder said, by claim; empty where there was none, or where its document cannot be read. */
export const lastVerdicts = (): ReadonlyMap<string, Verdict> => {
  if (!existsSync(lastCheckPath())) return new Map();
  try {
    const { claims } = JSON.parse(readFileSync(lastCheckPath(), 'utf8')) as { claims: readonly Verdict[] };
    return new Map(claims.map((verdict) => [verdict.id, verdict]));
  } catch {
    return new Map();
  }
};
