/** The inputs of a claim as nobody can change them: lists and records are frozen, all the way down, so that no statement
 *  changes what the next one reads. Numbers, functions and instances of classes are left as they are.
 *  @returns the same value */
export const frozen = <V>(value: V): V => {
  freeze(value);
  return value;
};

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || done.has(value)) return;
  if (Array.isArray(value)) {
    done.add(Object.freeze(value));
    for (const entry of value) freeze(entry);
    return;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return;
  done.add(Object.freeze(value));
  for (const name in value) freeze((value as Readonly<Record<string, unknown>>)[name]);
};

/** What was frozen before: a world may be the same in every case. */
const done = new WeakSet<object>();
