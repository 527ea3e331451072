import { createHash } from 'node:crypto';

/** Parts of a certificate that have a digest for each of their entries, so that a change is found near its place. */
const divided = new Set(['instance', 'quantities', 'conclusions', 'program', 'shapes', 'questions']);

/** SHA-256 of every part of a document but its digests, by place: "claim", "instance.mdp", "conclusions[0]".
 *  A digest guards against accidents (a digit lost in copying), not against somebody who writes a new one. */
export const digestsOf = (document: object): Record<string, string> => {
  const digests: Record<string, string> = {};
  for (const [name, part] of Object.entries(document)) {
    if (name === 'digests') continue;
    if (divided.has(name) && typeof part === 'object' && part !== null) {
      for (const [key, entry] of Object.entries(part)) {
        digests[Array.isArray(part) ? `${name}[${key}]` : `${name}.${key}`] = digestOf(entry);
      }
    } else digests[name] = digestOf(part);
  }
  return digests;
};

/** SHA-256 of the canonical text of a JSON value: keys sorted, no spaces, UTF-8. */
const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
};
