/** A text on one line in which nothing acts on a terminal or on a reader of its output: control characters, among them
 *  the ends of lines, and lone surrogates stand as they are written in a string, "\\u001b".
 *  @example visible('a\nb') is 'a\\u000ab' */
export const visible = (text: string): string => text.replaceAll(unseen, escaped);

/** A text of several lines in which nothing else acts on a terminal. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** One character as it is written in a string: "\\u001b". */
export const escaped = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** Control characters, line and paragraph separators, marks that turn the direction of a text, lone surrogates. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** The same value with every text in it visible, names of fields too: what is neither a list nor a plain record stays as
 *  it is. */
export const visibleParts = <T>(value: T): T => mapped(value) as T;

const mapped = (value: unknown): unknown => {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [visible(name), mapped(part)]));
};
