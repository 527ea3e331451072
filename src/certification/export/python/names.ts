import { definitions } from './definitions.js';
import { functions } from './functions.js';
import { enclosures, fractionTables, reporting } from './prelude.js';

/** Words of the language, and what every Python knows by name. */
const words = [
  'False None True and as assert async await break class continue def del elif else except finally for from global if',
  'import in is lambda nonlocal not or pass raise return try while with yield json math F values confirmed',
  'plain show show_input conclude',
].flatMap((line) => line.split(' '));

/** What the fixed parts of a script define, assign or call. */
const globalsOf = (text: string): string[] =>
  [...text.matchAll(/\b(?:def|class) (\w+)|^(\w+) =|(\w+)\(/gm)].flatMap((match) => match.slice(1).filter(Boolean));

const calledLater = 'dict( enumerate( isinstance( list( map( print( set( str( any( F( json( math( sys(';

/** Words that a Python script of ours must not use as a variable. */
const taken = new Set([
  ...words,
  ...[definitions, enclosures, fractionTables, reporting, calledLater, ...Object.values(functions)].flatMap(globalsOf),
]);

/** Gives every meaning a Python identifier of its own. */
export interface Identifiers {
  /** The identifier of a key, made from `wish` when the key is new. */
  of(key: string, wish: string): string;
}

export const identifiers = (): Identifiers => {
  const known = new Map<string, string>();
  const used = new Set(taken);
  return {
    of: (key, wish) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const base =
        wish
          .replaceAll(/\W+/g, '_')
          .replace(/^(?=\d)/, '_')
          .replace(/_+$/, '') || 'value';
      let name = base;
      for (let copy = 2; used.has(name); copy++) name = `${base}_${copy}`;
      used.add(name);
      known.set(key, name);
      return name;
    },
  };
};

/** A text as a Python literal: JSON's escapes are Python's. */
export const literal = (text: string): string => JSON.stringify(text);

/** A comment, wrapped at 100 columns. */
export const comment = (text: string): string[] => {
  const lines: string[] = ['#'];
  for (const word of text.split(/\s+/)) {
    if (`${lines[lines.length - 1]} ${word}`.length > 100) lines.push('#');
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines;
};
