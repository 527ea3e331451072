import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** Lines of a claim's own output that are let through: a claim is called thousands of times. */
const printedLines = 20;

/** At once: what a thread leaves to its own streams is lost when it is busy, and then ended. */
const print = (text: Buffer | string): void => {
  try {
    writeSync(2, String(text));
  } catch {
    // Nobody reads it.
  }
};

/** Keeps a claim that runs in this thread or process from disturbing the run. What it prints must not end up in the
 *  report on standard output, nor bury the messages on standard error; and one that ends the process would leave its
 *  task waiting without a word. */
export const containClaims = (): void => {
  let lines = 0;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines++;
      if (lines <= printedLines) print(chunk);
      if (lines === printedLines) print('! further output of this claim is left out\n');
      done();
    },
  });
  globalThis.console = new Console(output, output);
  process.stdout.write = output.write.bind(output) as typeof process.stdout.write;
  process.exit = (code) => {
    throw new Error(`a claim called process.exit(${code ?? ''})`);
  };
};
