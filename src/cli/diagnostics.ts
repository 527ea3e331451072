import { describeFault, type Fault, InvalidInput, visible, visibleParts } from '../errors/index.js';
import type { Page } from '../reports/index.js';

/** 'fault': only the five parts. 'debug': with the stack trace of whatever was thrown. */
export type Detail = 'fault' | 'debug';

/** What goes to standard error: faults, counted, and notes. */
export interface Diagnostics {
  /** A mistake of the user's, in five parts. `thrown` is what raised it, for --debug. */
  fault(fault: Fault, thrown?: unknown): void;
  /** Whatever was thrown: an `InvalidInput` as its fault, anything else as a failure of lakatos itself. */
  failure(thrown: unknown): void;
  /** Something worth knowing that is no mistake, said once however often it comes up. */
  note(text: string): void;
  /** The stack trace of what was thrown and is reported elsewhere; only with --debug. */
  trace(thrown: unknown): void;
  /** Faults and failures so far. */
  readonly count: number;
}

/** Takes a text, as a stream does. */
export interface Printed {
  write(text: string): unknown;
}

export const diagnosticsTo = (stream: Printed, page: Page, detail: Detail): Diagnostics => {
  const { colours } = page;
  let count = 0;
  const said = new Set<string>();
  const print = (text: string): void => void stream.write(`${text}\n`);
  const printStack = (thrown: unknown): void => {
    const trace = traceOf(thrown);
    if (detail === 'debug' && trace !== undefined) print(colours.dim(indent(trace)));
  };
  const fault = (parts: Fault, thrown?: unknown): void => {
    count++;
    const [headline, ...rest] = describeFault(visibleParts(parts)).split('\n');
    print([colours.red(headline), ...rest].join('\n'));
    printStack(thrown);
  };
  return {
    fault,
    failure: (thrown) =>
      thrown instanceof InvalidInput ? fault(thrown.fault, thrown) : fault(ownFault(thrown), thrown),
    note: (text) => {
      if (!said.has(text)) print(`${colours.yellow('!')} ${visible(text)}`);
      said.add(text);
    },
    trace: printStack,
    get count() {
      return count;
    },
  };
};

/** A failure that no input should cause. */
export const ownFault = (thrown: unknown): Fault => ({
  what: 'lakatos itself failed',
  where: firstFrame(thrown) ?? 'unknown place',
  seen: thrown instanceof Error ? `${thrown.name}: ${thrown.message.split('\n')[0]}` : String(thrown),
  expected: 'no failure, whatever the input',
  fix: 'run again with --debug and report the trace',
});

const firstFrame = (thrown: unknown): string | undefined =>
  traceOf(thrown)
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();

/** The innermost stack: a fault often wraps what the claim threw. */
const traceOf = (thrown: unknown): string | undefined => {
  if (!(thrown instanceof Error)) return undefined;
  return thrown.cause instanceof Error ? `${thrown.stack}\ncaused by ${thrown.cause.stack}` : thrown.stack;
};

const indent = (text: string): string => text.replaceAll(/^/gm, '    ');
