#!/usr/bin/env node
import { Console } from 'node:console';
import { diagnosticsTo } from './diagnostics.js';
import { exitCode } from './exitCode.js';
import { runProgram } from './program.js';
import { pageFor } from './screen.js';

/** A reader that has seen enough (`lakatos list | head`) closes the pipe: that is its right. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Standard output is for reports: what a claim file prints while it is loaded goes to standard error. */
globalThis.console = new Console(process.stderr, process.stderr);

const argv = process.argv.slice(2);
try {
  process.exitCode = await runProgram(argv);
} catch (thrown) {
  const page = pageFor(process.stderr, argv.includes('--no-color') ? 'never' : 'automatic');
  diagnosticsTo(process.stderr, page, argv.includes('--debug') ? 'debug' : 'fault').failure(thrown);
  process.exitCode = exitCode.wrongInput;
}
