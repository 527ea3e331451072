/** A word of a command line as a shell reads it: in quotes where it holds anything but plain characters. */
export const inShell = (word: string): string =>
  /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
