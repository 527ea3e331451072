import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ProofAttempt, ProofSize, ProvedShape } from '../../claims/index.js';
import { type ShapeOutcome, sizesOf } from '../../proving/index.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import type { Turnstile } from '../workers/lanePool.js';
import type { ProofReply, ProofRequest } from './message.js';

/** The process that looks for proofs. It is started with the first claim that asks for one, and serves until it has to
 *  be killed: a solver cannot be interrupted any other way. */
export interface Prover {
  /** What was settled within the time; shapes that were not are open, with the reason.
   *  @param limit milliseconds, after which the process is killed */
  prove(claim: LoadedClaim, limit: number): Promise<ProofAttempt>;
  /** The same, with the questions behind it as SMT-LIB scripts. */
  proveWithQuestions(claim: LoadedClaim, limit: number): Promise<ProofWithQuestions>;
  /** Kills the process; the attempt that is running ends with what it has. */
  stop(): void;
  /** Kills the process and waits until it is gone. */
  dismiss(): Promise<void>;
}

export interface ProofWithQuestions extends ProofAttempt {
  /** Scripts that the solver found contradictory. */
  readonly questions: readonly string[];
}

/** Heap of the process, in megabytes: terms that fill it end the proof, not the run. */
const heapLimit = 2_048;

/** Attempts are made one after the other.
 *  @param now the clock, milliseconds    @param inTurn waits for room, before the clock of an attempt starts
 *  @param entry the program of the process; another one in tests */
export const startProver = (
  now: () => number,
  inTurn: Turnstile = (work) => work(),
  entry: URL = new URL('./proverProcess.js', import.meta.url),
): Prover => {
  let last: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  let child: ChildProcess | undefined;
  let whyKilled: string | undefined;

  const kill = (why: string): void => {
    whyKilled ??= why;
    child?.kill('SIGKILL');
  };
  const leave = (): void => void child?.kill('SIGKILL');

  const running = (): ChildProcess => {
    if (child !== undefined) return child;
    const started = fork(entry, {
      execArgv: [`--max-old-space-size=${heapLimit}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = started;
    whyKilled = undefined;
    process.once('exit', leave);
    started.once('exit', () => {
      process.off('exit', leave);
      if (child === started) child = undefined;
    });
    return started;
  };

  const attempt = (claim: LoadedClaim, limit: number, questions: ProofRequest['questions']) => {
    const made = last.then(() => inTurn(() => attemptNow(claim, limit, questions)));
    last = made.catch(() => undefined);
    return made;
  };

  const attemptNow = async (
    claim: LoadedClaim,
    limit: number,
    questions: ProofRequest['questions'],
  ): Promise<ProofWithQuestions> => {
    if (isStopped) {
      return { solver: 'Z3', questions: [], ...sorted([], sizesOf(claim.claim), 'it was stopped'), seconds: 0 };
    }
    const begun = now();
    const process = running();
    const timer = setTimeout(() => kill(`no answer within ${limit / 1000} s`), limit);
    try {
      const heard = await listen(process, claim, questions, () => whyKilled);
      return { ...heard, seconds: Math.round(now() - begun) / 1000 };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    prove: async (claim, limit) => {
      const { questions: _counted, ...found } = await attempt(claim, limit, 'counted');
      return found;
    },
    proveWithQuestions: (claim, limit) => attempt(claim, limit, 'wanted'),
    stop: () => {
      isStopped = true;
      kill('it was stopped');
    },
    dismiss: async () => {
      if (child === undefined) return;
      const gone = once(child, 'exit');
      kill('it was stopped');
      await gone;
    },
  };
};

/** Sends one claim and collects what comes back, until the last shape or the end of the process. */
const listen = (
  child: ChildProcess,
  { claim, file }: LoadedClaim,
  questions: ProofRequest['questions'],
  whyKilled: () => string | undefined,
): Promise<Omit<ProofWithQuestions, 'seconds'>> =>
  new Promise((resolve) => {
    let solver = 'Z3';
    const outcomes: ShapeOutcome[] = [];
    let scripts: readonly string[] = [];

    const finish = (reason?: string): void => {
      child.off('message', onReply);
      child.off('exit', onExit);
      resolve({ solver, questions: scripts, ...sorted(outcomes, sizesOf(claim), reason) });
    };
    const onReply = (reply: ProofReply): void => {
      if (reply.kind === 'solver') solver = reply.name;
      if (reply.kind === 'outcome') outcomes.push(reply.outcome);
      if (reply.kind === 'questions') scripts = reply.scripts;
      if (reply.kind === 'done') finish();
      if (reply.kind === 'failure') finish(`the proof search failed: ${reply.message}`);
    };
    const onExit = (code: number | null, signal: string | null): void =>
      finish(whyKilled() ?? `the solver process ended by itself (${signal ?? `exit code ${code}`})`);

    child.on('message', onReply);
    child.once('exit', onExit);
    const request: ProofRequest = { file, claim: claim.id, questions };
    child.send(request, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });

/** @param reason why the shapes without an outcome have none; absent when a model made them pointless */
const sorted = (
  outcomes: readonly ShapeOutcome[],
  sizes: readonly ProofSize[],
  reason: string | undefined,
): Omit<ProofAttempt, 'seconds' | 'solver'> => {
  const proved: ProvedShape[] = [];
  const open: { size: ProofSize; reason: string }[] = [];
  let model: ProofAttempt['model'];
  for (const outcome of outcomes) {
    if (outcome.kind === 'proved') proved.push(outcome.shape);
    else if (outcome.kind === 'open') open.push({ size: outcome.size, reason: outcome.reason });
    else model = { size: outcome.size, of: outcome.of, candidates: outcome.candidates };
  }
  if (reason !== undefined) for (const size of sizes.slice(outcomes.length)) open.push({ size, reason });
  return { proved, open, ...(model === undefined ? {} : { model }) };
};
