/** A text as a terminal may show it: control characters, and those that turn the direction of writing or are not seen,
 *  as their code points "\u{1b}". Line breaks and tabs stay. */
export const visible = (text: string): string =>
  text.replaceAll(hidden, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);

const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
