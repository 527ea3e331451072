import { closest, type Fault, InvalidInput, seen } from '../../errors/index.js';
import { readText } from '../readText.js';
import { unreadable } from '../unreadable.js';
import { displayPath } from './findClaimFiles.js';
import { LoadingTooLong } from './withinTime.js';

/** What a file defines. */
export type FileKind = 'claim' | 'scenario';

/** What went wrong while a file of claims or scenarios was imported, in five parts, with its line. */
export const importFault = (
  file: string,
  thrown: unknown,
  exports: readonly string[],
  kind: FileKind = 'claim',
): Fault =>
  endlessFault(file, thrown, kind) ??
  unreadableFault(file, thrown, kind) ??
  syntaxFault(file, thrown, kind) ??
  definitionFault(file, thrown) ??
  unknownModuleFault(file, thrown, kind) ??
  unknownNameFault(file, thrown, exports, kind) ?? {
    what: `a ${kind} file must not throw when it is loaded`,
    where: placeIn(file, thrown),
    seen: thrown instanceof Error ? `${thrown.name}: ${thrown.message.split('\n')[0]}` : seen(thrown),
    expected: `a module that only defines and exports ${kind}s`,
    fix: 'correct this line; --debug prints the stack trace',
  };

const endlessFault = (file: string, thrown: unknown, kind: FileKind): Fault | undefined =>
  thrown instanceof LoadingTooLong
    ? {
        what: `a ${kind} file must load at once`,
        where: displayPath(file),
        seen: thrown.message,
        expected: `a module that only defines and exports ${kind}s`,
        fix: 'look for a loop that does not end, or for an await of something that never comes, at the top level',
      }
    : undefined;

/** The file itself could not be read; what it reads in turn is another matter. */
const unreadableFault = (file: string, thrown: unknown, kind: FileKind): Fault | undefined => {
  const { code, path, syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
  const isOfSystem = code !== undefined && syscall !== undefined;
  return isOfSystem && (path === file || (path === undefined && readText(file) === undefined))
    ? unreadable(`a ${kind} file must be readable`, file, thrown)
    : undefined;
};

/** `file:line` of the innermost stack frame in a claim file, or the file alone. */
export const placeIn = (file: string, thrown: unknown): string => {
  const line = lineIn(file, thrown);
  return line === undefined ? displayPath(file) : `${displayPath(file)}:${line}`;
};

/** The line of the innermost stack frame that lies in the file. */
export const lineIn = (file: string, thrown: unknown): number | undefined => {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const start = stack.indexOf(`${file}:`);
  const line = start < 0 ? Number.NaN : Number.parseInt(stack.slice(start + file.length + 1), 10);
  return Number.isNaN(line) ? undefined : line;
};

/** The loader words these "ParseError: Unexpected token, expected ","\n /path/file.ts:5:7". */
const syntaxFault = (file: string, thrown: unknown, kind: FileKind): Fault | undefined => {
  const message = thrown instanceof Error ? thrown.message : '';
  const parts = /ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)/.exec(message);
  if (parts === null && !(thrown instanceof SyntaxError)) return undefined;
  const [path, line, column] = parts === null ? [file, undefined, undefined] : [parts[2], Number(parts[3]), parts[4]];
  const shown = line === undefined ? undefined : lineOf(path, line);
  return {
    what: `a ${kind} file must be valid TypeScript or JavaScript`,
    where: line === undefined ? displayPath(path) : `${displayPath(path)}:${line}:${column}`,
    ...complaint(shown, parts === null ? message.split('\n')[0] : parts[1]),
    fix: 'correct the syntax of this line, or of the one before it',
  };
};

/** What stands there, and what the parser says of it; it seldom knows what it expected. */
const complaint = (shown: string | undefined, says: string): Pick<Fault, 'seen' | 'expected'> => {
  const line = shown === undefined || shown === '' ? 'the end of the file' : shown;
  const wanted = /^Unexpected token, expected (.+)$/.exec(says);
  return wanted === null
    ? { seen: `${line} (${says})`, expected: 'TypeScript or JavaScript' }
    : { seen: line, expected: wanted[1] };
};

/** `claim(…)` refused its definition: say in which file, at which line. */
const definitionFault = (file: string, thrown: unknown): Fault | undefined =>
  thrown instanceof InvalidInput
    ? { ...thrown.fault, where: `${placeIn(file, thrown)}, ${thrown.fault.where}` }
    : undefined;

const unknownModuleFault = (file: string, thrown: unknown, kind: FileKind): Fault | undefined => {
  const parts = thrown instanceof Error ? /Cannot find (?:module|package) '([^']+)'/.exec(thrown.message) : null;
  if (parts === null) return undefined;
  const name = parts[1];
  const line = lineThatSays(file, name);
  return {
    what: `a ${kind} file imports something that cannot be found`,
    where: line === undefined ? displayPath(file) : `${displayPath(file)}:${line}`,
    seen: seen(name),
    expected: "'lakatos', a file that exists, or a package installed in this project",
    fix: name.startsWith('.') || name.startsWith('/') ? 'correct the path' : `npm install ${name}`,
  };
};

/** Importing a name that lakatos does not have gives undefined; calling it then fails in words that help nobody. */
const unknownNameFault = (
  file: string,
  thrown: unknown,
  exports: readonly string[],
  kind: FileKind,
): Fault | undefined => {
  const parts = thrown instanceof TypeError ? /_lakatos\w*\.(\w+)\b/.exec(thrown.message) : null;
  if (parts === null || exports.includes(parts[1])) return undefined;
  const similar = closest(parts[1], exports, 3);
  return {
    what: `a ${kind} file uses a name that lakatos does not export`,
    where: placeIn(file, thrown),
    seen: parts[1],
    expected: similar.length === 0 ? 'a name that lakatos exports' : similar.join(', '),
    fix: similar.length === 0 ? 'see the names in the README' : `import { ${similar[0]} } from 'lakatos'`,
  };
};

const lineOf = (file: string, line: number): string | undefined => readLines(file)[line - 1]?.trim();

const lineThatSays = (file: string, text: string): number | undefined => {
  const index = readLines(file).findIndex((line) => /\b(from|import|require)\b/.test(line) && line.includes(text));
  return index < 0 ? undefined : index + 1;
};

const readLines = (file: string): string[] => (readText(file) ?? '').split('\n');
