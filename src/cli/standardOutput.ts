/** Writes to standard output, also while it is reserved. */
export const writeToOutput = process.stdout.write.bind(process.stdout) as typeof process.stdout.write;

/** Keeps standard output for reports: what anything else writes there from now on, a claim for example, goes to standard
 *  error. */
export const reserveOutput = (): void => {
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
};
