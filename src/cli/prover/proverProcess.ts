import { Worker } from 'node:worker_threads';
import { proveClaim, remembering, type Solver, startZ3 } from '../../proving/index.js';
import { loadClaimFile } from '../claimFiles/loadClaims.js';
import { containClaims } from '../workers/containClaims.js';
import type { ProofReply, ProofRequest } from './message.js';

/** The entry of the prover process: one claim after the other, each answered shape by shape, the questions so far before
 *  each answer: a process that is killed at a later shape has sent those of the shapes before. It neither keeps time nor
 *  listens to Ctrl-C: whoever started it ends it. */
const send = (reply: ProofReply): void => void process.send?.(reply);

let solver: Promise<Solver> | undefined;

const prove = async ({ file, claim: id, questions }: ProofRequest): Promise<void> => {
  const { claims, faults } = await loadClaimFile(file);
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(faults[0]?.fault.what ?? `${file} no longer exports claim ${id}`);
  solver ??= startZ3().then(({ solver: started }) => started);
  const started = await solver;
  send({ kind: 'solver', name: started.name });
  const asked = remembering(started);
  for await (const outcome of proveClaim(claim, questions === 'wanted' ? asked : started)) {
    if (questions === 'wanted') send({ kind: 'questions', scripts: asked.contradictory });
    send({ kind: 'outcome', outcome });
  }
  send({ kind: 'done' });
};

const parent = process.ppid;
new Worker(new URL('./watchdog.js', import.meta.url), { workerData: { parent } }).unref();
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
containClaims();
process.on('message', (request: ProofRequest) => {
  prove(request).catch((thrown: unknown) => {
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message.split('\n')[0]}` : String(thrown);
    send({ kind: 'failure', message });
  });
});
