import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kill } from './mutated.js';

/** Mutant → claim → how the claim noticed it. */
export type Kills = Readonly<Record<string, Readonly<Record<string, Kill>>>>;

export const killsPath = fileURLToPath(new URL('./kills.json', import.meta.url));

/** As `npm run mutants` last found them. */
export const readKills = (): Kills =>
  existsSync(killsPath) ? (JSON.parse(readFileSync(killsPath, 'utf8')) as Kills) : {};
