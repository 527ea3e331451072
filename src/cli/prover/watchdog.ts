import { workerData } from 'node:worker_threads';

/** A thread beside the prover's own, which may be deep in a claim or in the solver and hear nothing: it ends the process
 *  when the one that started it is gone. */
const millisecondsBetweenLooks = 500;

const { parent } = workerData as { readonly parent: number };
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, millisecondsBetweenLooks);
