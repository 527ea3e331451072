import pc from 'picocolors';
import { InvalidInput } from '../errors/index.js';
import type { Page } from '../reports/index.js';
import { writeToOutput } from './standardOutput.js';

/** Whether to print colours: NO_COLOR and --no-color forbid them, FORCE_COLOR asks for them, a terminal gets them. */
const wantsColour = (stream: NodeJS.WriteStream, choice: 'never' | 'automatic'): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (choice === 'never' || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
};

/** How to lay out text on a stream: a terminal has a width, a pipe has none and wants one line an entry. */
export const pageFor = (stream: NodeJS.WriteStream, colour: 'never' | 'automatic'): Page => ({
  layout: stream.isTTY === true ? 'screen' : 'stream',
  width: stream.isTTY === true ? Math.min(Math.max(stream.columns || 80, 60), 200) : 200,
  colours: pc.createColors(wantsColour(stream, colour)),
});

/** Writes and waits until the text has left: a pipe that is read slowly must not lose the end of a report.
 *  @throws InvalidInput when it cannot be written: the disk that it goes to is full */
export const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const send = stream === process.stdout ? writeToOutput : stream.write.bind(stream);
    send(text, (error?: Error | null) => (error == null || isClosedPipe(error) ? resolve() : reject(unwritten(error))));
  });

const unwritten = (error: Error): InvalidInput =>
  new InvalidInput({
    what: 'standard output must take the report',
    where: 'standard output',
    seen: error.message.split('\n')[0],
    expected: 'a terminal, a pipe, or a file with room for it',
    fix: 'make room, or name a file elsewhere with --output',
  });

/** `lakatos list | head` closes the pipe early; that is no failure. */
const isClosedPipe = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';
