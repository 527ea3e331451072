import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A sentence that a claim is about, and where it stands: the position of its first character in the document. */
export interface Quote {
  readonly document: string;
  readonly position: number;
  readonly quote: string;
}

const folder = fileURLToPath(new URL('./quotes/', import.meta.url));

/** The quotes of every topic, one file a topic. */
export const readQuotes = (): readonly Quote[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Quote[]);
