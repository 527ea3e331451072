import { readFileSync } from 'node:fs';

interface Vector {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly exact?: unknown;
}

const file = new URL('../../vectors/published.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

/** A published result, by its identifier. */
export const published = (id: string): Vector => {
  const vector = vectors.find((entry) => entry.id === id);
  if (vector === undefined) throw new Error(`no published vector ${id}`);
  return vector;
};
