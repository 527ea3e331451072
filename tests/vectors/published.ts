import { readFileSync } from 'node:fs';

/** A worked example from a paper, a book, a library's own tests or an issue thread, with its source. */
export interface PublishedVector {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  /** The same in fractions, where they are known. */
  readonly exact?: unknown;
  readonly tolerance: { readonly kind: 'abs' | 'rel'; readonly value: number };
}

const vectors = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as PublishedVector[];

export const published = (id: string): PublishedVector => {
  const vector = vectors.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`no published vector ${id}`);
  return vector;
};

export const publishedOfKind = (kind: string): PublishedVector[] => vectors.filter((vector) => vector.kind === kind);
