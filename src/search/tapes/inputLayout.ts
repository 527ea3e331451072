import { type Bounded, bounded, isBounded, type Lanes, type Recorder } from '../../arithmetic/index.js';

/** Where the numbers of a case's inputs are, and what else its inputs are: cases of one layout differ in their numbers
 *  alone. */
export type Layout =
  | { readonly kind: 'number' }
  | { readonly kind: 'numbers'; readonly length: number }
  | { readonly kind: 'list'; readonly entries: readonly Layout[] }
  | { readonly kind: 'record'; readonly fields: readonly (readonly [name: string, layout: Layout])[] }
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'fixed'; readonly value: unknown };

/** The layout of a value; undefined where something in it cannot be looked through: a function, an object of a class. */
export const layoutOf = (value: unknown): Layout | undefined => {
  if (isBounded(value)) return { kind: 'number' };
  if (value === bounded) return { kind: 'arithmetic' };
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return { kind: 'fixed', value };
  if (Array.isArray(value)) return listLayout(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const fields: (readonly [string, Layout])[] = [];
  for (const [name, entry] of Object.entries(value)) {
    const layout = layoutOf(entry);
    if (layout === undefined) return undefined;
    fields.push([name, layout]);
  }
  return { kind: 'record', fields };
};

const listLayout = (value: readonly unknown[]): Layout | undefined => {
  if (value.length > 0 && value.every(isBounded)) return { kind: 'numbers', length: value.length };
  const entries: Layout[] = [];
  for (const entry of value) {
    const layout = layoutOf(entry);
    if (layout === undefined) return undefined;
    entries.push(layout);
  }
  return entries.every(({ kind }) => kind === 'fixed') ? { kind: 'fixed', value } : { kind: 'list', entries };
};

/** The value with a leaf of the recorder for each of its numbers. */
export const recordLeaves = (layout: Layout, value: unknown, recorder: Recorder): unknown => {
  switch (layout.kind) {
    case 'number':
      return recorder.leaf(value as Bounded);
    case 'numbers':
      return (value as readonly Bounded[]).map((entry) => recorder.leaf(entry));
    case 'list':
      return layout.entries.map((entry, i) => recordLeaves(entry, (value as readonly unknown[])[i], recorder));
    case 'record': {
      const record = value as Readonly<Record<string, unknown>>;
      return Object.fromEntries(
        layout.fields.map(([name, field]) => [name, recordLeaves(field, record[name], recorder)]),
      );
    }
    case 'arithmetic':
      return recorder.arithmetic;
    case 'fixed':
      return value;
  }
};

/** Writes the numbers of a value into a lane, in the order of `recordLeaves`.
 *  @returns the slot after them, or −1 where the value has another layout */
export const writeLeaves = (layout: Layout, value: unknown, lanes: Lanes, lane: number, slot: number): number => {
  switch (layout.kind) {
    case 'number':
      if (!isBounded(value)) return -1;
      lanes.write(slot, lane, value);
      return slot + 1;
    case 'numbers': {
      const { length } = layout;
      if (!Array.isArray(value) || value.length !== length) return -1;
      for (let i = 0; i < length; i++) {
        const entry = value[i] as unknown;
        if (!isBounded(entry)) return -1;
        lanes.write(slot + i, lane, entry);
      }
      return slot + length;
    }
    case 'list': {
      const { entries } = layout;
      if (!Array.isArray(value) || value.length !== entries.length) return -1;
      let next = slot;
      for (let i = 0; i < entries.length && next >= 0; i++) {
        next = writeLeaves(entries[i], value[i], lanes, lane, next);
      }
      return next;
    }
    case 'record':
      return writeFields(layout.fields, value, lanes, lane, slot);
    case 'arithmetic':
      return value === bounded ? slot : -1;
    case 'fixed':
      return isSame(layout.value, value) ? slot : -1;
  }
};

const writeFields = (
  fields: readonly (readonly [string, Layout])[],
  value: unknown,
  lanes: Lanes,
  lane: number,
  slot: number,
): number => {
  if (typeof value !== 'object' || value === null || isBounded(value)) return -1;
  let names = 0;
  for (const _name in value) names++;
  if (names !== fields.length) return -1;
  let next = slot;
  for (let i = 0; i < fields.length && next >= 0; i++) {
    const [name, layout] = fields[i];
    next = writeLeaves(layout, (value as Readonly<Record<string, unknown>>)[name], lanes, lane, next);
  }
  return next;
};

/** Whether two values that hold no numbers of an arithmetic are the same, lists entry by entry. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i])) return false;
  return true;
};
