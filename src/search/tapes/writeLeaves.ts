import { bounded, isBounded, type Lanes } from '../../arithmetic/index.js';
import type { Layout } from '../../claims/index.js';

/** Writes the numbers of a value into a lane, in the order of `replaced`.
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
