import stringWidth from 'string-width';

/** Lines of at most `width` columns, broken after spaces, slashes and hyphens; a longer piece is cut.
 *  @returns at least one line; joined they are the text again, but for spaces at the breaks */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ /]|[\p{L}\p{N}]-)/u).flatMap((word) => cut(word, width))) {
    if (line !== '' && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
};

/** A piece that is itself too wide, cut into parts that fit. */
const cut = (piece: string, width: number): string[] => {
  if (stringWidth(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [''];
  for (const character of piece) {
    if (stringWidth(parts[parts.length - 1] + character) > width) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
};

/** The text with spaces after it, `width` columns in all. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Lines under a hanging indent: the label stands before the first line. */
export const hang = (label: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 ? label : ' '.repeat(stringWidth(label))) + line);
