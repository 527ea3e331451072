#!/usr/bin/env node
import { Console } from 'node:console';
import { diagnosticsTo } from './diagnostics.js';
import { exitCode } from './exitCode.js';
import { runProgram } from './program.js';
import { pageFor } from './screen.js';
import { reserveOutput } from './standardOutput.js';

/** Whoever writes hears of it where it is a report; a message on standard error that cannot be written is lost. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Standard output is for reports: what a claim file prints goes to standard error. */
globalThis.console = new Console(process.stderr, process.stderr);
reserveOutput();

const argv = process.argv.slice(2);
try {
  process.exitCode = await runProgram(argv);
} catch (thrown) {
  const page = pageFor(process.stderr, argv.includes('--no-color') ? 'never' : 'automatic');
  diagnosticsTo(process.stderr, page, argv.includes('--debug') ? 'debug' : 'fault').failure(thrown);
  process.exitCode = exitCode.wrongInput;
}
