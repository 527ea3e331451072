import { sep } from 'node:path';
import {
  type CounterexampleEvidence,
  headOf,
  type StoredCounterexample,
  type Verdict,
  type WitnessEvidence,
} from '../claims/index.js';
import { type Fault, InvalidInput } from '../errors/index.js';
import { type CheckContext, checkClaim, type Runner, type Strategy } from '../search/index.js';
import type { Checkpoint } from './checkpoint.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import type { Diagnostics } from './diagnostics.js';
import { inShell } from './inShell.js';
import { keepCase, type NewCase } from './keepCase.js';
import type { ProgressLine } from './progressLine.js';
import { type ClaimProgress, progressOfMany } from './progressOfMany.js';
import type { Prover } from './prover/prover.js';
import { type StoredFile, storedCaseFile } from './storedCases.js';
import { TaskLost } from './workers/taskLost.js';
import type { Workforce } from './workers/workforce.js';
import { WrongWitness } from './workers/wrongWitness.js';

/** Everything that deciding the claims of one run needs. */
export interface Run {
  readonly seed: number;
  readonly cases?: number;
  readonly milliseconds?: number;
  /** Limit for simplifying one counterexample. */
  readonly shrinkMilliseconds: number;
  /** 'ignored' with --from-scratch. */
  readonly known: 'replayed' | 'ignored';
  /** Absent: all of them. */
  readonly strategies?: readonly Strategy[];
  readonly engine: string;
  /** Folder of the claims: counterexamples of claims in it are stored beside them. */
  readonly folder: string;
  /** Options that name this folder again, for the commands that a report suggests: " --catalogue". */
  readonly folderOption: string;
  readonly stored: readonly StoredFile[];
  readonly workers: Workforce;
  /** Claims that are decided at the same time. One that has a limit of time is decided alone. */
  readonly together: number;
  /** Absent with --no-proofs. */
  readonly prover?: Prover;
  readonly progress: ProgressLine;
  readonly diagnostics: Diagnostics;
  readonly checkpoint: Checkpoint;
  readonly isInterrupted: () => boolean;
}

/** The run as one claim sees it. */
type OneRun = Omit<Run, 'progress'> & { readonly progress: ClaimProgress };

/** Decides the claims, some of them together so that no worker waits for the next, until the last or an interruption.
 *  A claim that is wrong is reported and inconclusive; the others go on.
 *  @returns the verdicts in the order of the claims */
export const checkEach = async (claims: readonly LoadedClaim[], run: Run): Promise<Verdict[]> => {
  const verdicts: (Verdict | undefined)[] = claims.map(() => undefined);
  const progress = progressOfMany(claims, run.progress);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < claims.length && !run.isInterrupted()) {
      const index = next++;
      verdicts[index] = await decided(claims[index], { ...run, progress: progress.of(index) });
      progress.done(index);
    }
  };
  await Promise.all(Array.from({ length: run.together }, lane));
  return verdicts.filter((verdict) => verdict !== undefined);
};

/** The verdict of a run that is resumed, or else a new one. */
const decided = async (entry: LoadedClaim, run: OneRun): Promise<Verdict | undefined> => {
  const known = run.checkpoint.verdictOf(entry);
  if (known !== undefined) return known;
  const own = run.stored.filter(
    ({ counterexample }) => counterexample.claim === entry.claim.id && !run.checkpoint.wrote(counterexample),
  );
  const faults = run.diagnostics.count;
  const verdict = await checkOne(entry, own, run);
  if (verdict !== undefined && !run.isInterrupted() && run.diagnostics.count === faults) {
    run.checkpoint.noteVerdict(entry, verdict);
  }
  return verdict;
};

/** @returns undefined when the user's stop left nothing to say */
const checkOne = async (
  entry: LoadedClaim,
  stored: readonly StoredFile[],
  run: OneRun,
): Promise<Verdict | undefined> => {
  const started = Date.now();
  const runner = run.workers.runnerFor(entry);
  let early: StoredCounterexample | undefined;
  try {
    const { verdict, found } = await checkClaim(entry.claim, {
      runner,
      seed: run.seed,
      ...(run.cases === undefined ? {} : { cases: run.cases }),
      ...(run.milliseconds === undefined ? {} : { milliseconds: run.milliseconds }),
      shrinkMilliseconds: run.shrinkMilliseconds,
      stored: stored.map(({ counterexample }) => counterexample),
      known: run.known,
      ...(run.strategies === undefined ? {} : { strategies: run.strategies }),
      engine: run.engine,
      now: Date.now,
      stop: run.isInterrupted,
      onProgress: run.progress.update,
      onFound: async (counterexample) => {
        early = counterexample;
        await keep(entry, { found: counterexample }, runner, run);
      },
      ...proofs(entry, run),
    });
    const kept = found === undefined ? [] : await keep(entry, { found, from: early }, runner, run);
    return located(verdict, [...kept, ...stored], run);
  } catch (thrown) {
    run.progress.clear();
    if (thrown instanceof TaskLost && run.isInterrupted()) return undefined;
    const wrong = wrongFile(stored, thrown);
    if (wrong === undefined) return undecided(entry, reasonFor(entry, thrown, run.diagnostics), Date.now() - started);
    run.diagnostics.fault(wrong.fault, thrown);
    return checkOne(
      entry,
      stored.filter((other) => other !== wrong.entry),
      run,
    );
  }
};

/** Seconds that the proofs of a claim may take unless it says otherwise. */
const proofSeconds = 30;

/** How long the proofs of a claim may take, milliseconds. */
export const proofLimit = ({ claim }: LoadedClaim): number => (claim.proofs?.seconds ?? proofSeconds) * 1_000;

const proofs = (entry: LoadedClaim, { prover, milliseconds }: OneRun): Pick<CheckContext, 'prove'> => {
  const limit = proofLimit(entry);
  return prover === undefined
    ? {}
    : { prove: () => prover.prove(entry, Math.min(limit, milliseconds ?? Number.POSITIVE_INFINITY)) };
};

/** The stored case whose instance turned out to be malformed: the claim is decided without it. */
const wrongFile = (
  stored: readonly StoredFile[],
  thrown: unknown,
): { readonly entry: StoredFile; readonly fault: Fault } | undefined => {
  if (!(thrown instanceof WrongWitness)) return undefined;
  const entry = stored.find(({ counterexample }) => counterexample.inputs === thrown.inputs);
  if (entry === undefined) return undefined;
  return { entry, fault: { ...thrown.fault, where: `${displayPath(entry.file)}, ${thrown.fault.where}` } };
};

/** Why there is no verdict, after saying so on standard error where it is somebody's mistake. */
const reasonFor = ({ file }: LoadedClaim, thrown: unknown, diagnostics: Diagnostics): string => {
  if (thrown instanceof TaskLost) {
    diagnostics.trace(thrown);
    return thrown.reason;
  }
  if (!(thrown instanceof InvalidInput)) {
    diagnostics.failure(thrown);
    return 'lakatos itself failed while deciding it: see the message on standard error';
  }
  const fault =
    thrown instanceof WrongWitness
      ? { ...thrown.fault, where: `${displayPath(file)}, examples, ${thrown.fault.where}` }
      : thrown.fault;
  diagnostics.fault(fault, thrown);
  return `${fault.what}: see the message on standard error`;
};

const undecided = ({ claim }: LoadedClaim, reason: string, milliseconds: number): Verdict => ({
  ...headOf(claim),
  verdict: 'inconclusive',
  agrees: false,
  evidence: [],
  reason,
  cases: 0,
  smallestMargin: null,
  seconds: Math.round(milliseconds) / 1000,
});

/** Stores a new counterexample beside the claims. Those of an installed package, or of a file elsewhere, are not ours
 *  to change. What cannot be stored is said, and the verdict stands. */
const keep = async (
  { claim, file }: LoadedClaim,
  one: NewCase,
  runner: Runner,
  { folder, diagnostics, progress, checkpoint }: OneRun,
): Promise<StoredFile[]> => {
  if (!file.startsWith(folder + sep) || file.includes(`${sep}node_modules${sep}`)) return [];
  try {
    checkpoint.noteCase(one.found);
    const keeping = await keepCase(folder, claim, one, runner);
    return keeping.action === 'written' ? [{ file: keeping.file, counterexample: one.found }] : [];
  } catch (thrown) {
    progress.clear();
    diagnostics.note(
      `the counterexample of ${claim.id} could not be stored under ${displayPath(folder)} (${whyNot(thrown)}); its verdict stands, and check finds it again`,
    );
    return [];
  }
};

/** "ENOSPC", "EACCES", …: what is the matter with the disk, in its own words. */
const whyNot = (thrown: unknown): string =>
  (thrown as NodeJS.ErrnoException).code ?? (thrown instanceof Error ? thrown.message : String(thrown));

/** Adds what only this room knows of a counterexample: its file, and the command that runs it again. */
const located = (verdict: Verdict, stored: readonly StoredFile[], { folder, folderOption }: OneRun): Verdict => ({
  ...verdict,
  evidence: verdict.evidence.map((evidence) => {
    if (evidence.kind !== 'counterexample' && evidence.kind !== 'witness') return evidence;
    const entry = stored.find(({ counterexample }) => counterexample.inputs === evidence.inputs);
    return {
      ...evidence,
      ...(entry === undefined ? {} : { file: displayPath(entry.file) }),
      replay: commandFor(verdict.id, evidence, entry, { folder, isStored: stored.length > 0 }) + folderOption,
    };
  }),
});

/** The command that runs an instance again. An id names the first stored file of its claim; what could not be stored has to
 *  be found again. */
const commandFor = (
  id: string,
  { foundBy, replay }: CounterexampleEvidence | WitnessEvidence,
  entry: StoredFile | undefined,
  { folder, isStored }: { readonly folder: string; readonly isStored: boolean },
): string => {
  if (entry !== undefined) {
    return entry.file === storedCaseFile(folder, id) ? replay : `lakatos replay ${inShell(displayPath(entry.file))}`;
  }
  return foundBy === 'stored' || isStored ? replay : `lakatos check ${id} --from-scratch`;
};
