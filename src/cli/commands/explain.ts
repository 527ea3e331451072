import { existsSync } from 'node:fs';
import type { Explanation } from '../../claims/index.js';
import { InvalidInput, visibleParts } from '../../errors/index.js';
import { explainText, explanationDocument, printJson } from '../../reports/index.js';
import { explainClaim } from '../../search/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import { selectOne } from '../claimFiles/selectOne.js';
import { engine } from '../engine.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { listenForInterruption } from '../interruption.js';
import { readCount, readDuration, readSeed, readWorkers } from '../options.js';
import { progressLineFor } from '../progressLine.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';
import { readStoredCase, type StoredFile, storedCaseFile } from '../storedCases.js';
import { TaskLost } from '../workers/taskLost.js';
import { workforce } from '../workers/workforce.js';

export interface ExplainOptions extends SharedOptions {
  readonly cases?: string;
  readonly time?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly pairs?: boolean;
  readonly json?: boolean;
}

/** Longest that one task may run before it is cut off, milliseconds. */
const longestTask = 60_000;

/** `lakatos explain`: each premise of a claim dropped in turn and a counterexample hunted without it, and what matters in
 *  the counterexamples. Exit code 0 when every question has its answer, 3 when one is undecided, 130 when interrupted. */
export const explain = async (id: string, options: ExplainOptions): Promise<ExitCode> => {
  const { folder, page, errorPage, diagnostics } = openSession(options);
  const seed = options.seed === undefined ? 1 : readSeed('--seed', options.seed);
  const cases = options.cases === undefined ? undefined : readCount('--cases', options.cases);
  const milliseconds = options.time === undefined ? undefined : readDuration('--time', options.time);
  const count = readWorkers(options.workers);
  const entry = await selectOne(id, folder);
  if (entry.claim.frequency !== undefined) throw withoutPremises(entry.claim.id);
  const stored = storedFor(entry, folder);

  const progress = progressLineFor(
    process.stderr,
    errorPage,
    options,
    milliseconds === undefined ? {} : { milliseconds },
  );
  const workers = workforce(count, longestTask);
  const interruption = listenForInterruption(
    () => {
      progress.clear();
      diagnostics.note('finishing what is under way; Ctrl-C again leaves at once');
    },
    () => workers.stop(),
  );
  try {
    const explained = await explainClaim(entry.claim, {
      runnerFor: (dropped) => workers.runnerFor(entry, dropped),
      drop: options.pairs === true ? 'pairs' : 'each',
      seed,
      ...(cases === undefined ? {} : { cases }),
      ...(milliseconds === undefined ? {} : { milliseconds }),
      stored: stored.map(({ counterexample }) => counterexample),
      engine: engine(),
      now: Date.now,
      stop: () => interruption.requested,
      onProgress: progress.update,
      onQuestion: (dropped, index, questions) =>
        progress.begin(
          dropped.length === 0 ? entry.claim.id : `without ${dropped.join(', ')}`,
          entry.claim,
          index,
          questions,
        ),
      lost: (thrown) => (thrown instanceof TaskLost ? thrown.reason : undefined),
    });
    progress.end();
    const explanation = located(explained, stored);
    await write(
      process.stdout,
      options.json === true
        ? printJson(explanationDocument({ engine: engine(), seed, explanation }))
        : explainText(visibleParts(explanation), page),
    );
    return interruption.requested ? exitCode.interrupted : codeFor(explanation);
  } finally {
    progress.end();
    interruption.release();
    await workers.dismiss();
  }
};

const storedFor = ({ claim }: LoadedClaim, folder: string): readonly StoredFile[] => {
  const file = storedCaseFile(folder, claim.id);
  return existsSync(file) ? [{ file, counterexample: readStoredCase(file) }] : [];
};

/** Names the file that a stored counterexample stands in. */
const located = (explanation: Explanation, stored: readonly StoredFile[]): Explanation => ({
  ...explanation,
  evidence: explanation.evidence.map((evidence) => {
    const entry = stored.find(
      ({ counterexample }) => evidence.kind === 'counterexample' && counterexample.inputs === evidence.inputs,
    );
    return entry === undefined ? evidence : { ...evidence, file: displayPath(entry.file) };
  }),
});

const codeFor = ({ verdict, premises }: Explanation): ExitCode =>
  verdict === 'inconclusive' || premises.some(({ status }) => status === 'undecided')
    ? exitCode.inconclusive
    : exitCode.asExpected;

const withoutPremises = (id: string): InvalidInput =>
  new InvalidInput({
    what: 'a claim about frequencies has no premises to drop',
    where: `lakatos explain ${id}`,
    seen: 'a claim that frequency({ … }) made',
    expected: 'a claim that claim({ … }) made',
    fix: `look at its verdict: lakatos check ${id}`,
  });
