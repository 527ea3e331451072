import { type Arithmetic, type Bounded, bounded, isBounded } from '../arithmetic/index.js';

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

/** What takes the place of the arithmetic, and of each number, of a value. */
export interface Replacement<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly number: (number: Bounded) => T;
}

/** A copy of a value with other numbers, those of its lists and records in their order. Nobody can change it. */
export const replaced = <T>(layout: Layout, value: unknown, by: Replacement<T>): unknown => {
  switch (layout.kind) {
    case 'number':
      return by.number(value as Bounded);
    case 'numbers':
      return Object.freeze((value as readonly Bounded[]).map((entry) => by.number(entry)));
    case 'list':
      return Object.freeze(layout.entries.map((entry, i) => replaced(entry, (value as readonly unknown[])[i], by)));
    case 'record': {
      const record = value as Readonly<Record<string, unknown>>;
      return Object.freeze(
        Object.fromEntries(layout.fields.map(([name, field]) => [name, replaced(field, record[name], by)])),
      );
    }
    case 'arithmetic':
      return by.arithmetic;
    case 'fixed':
      return value;
  }
};
