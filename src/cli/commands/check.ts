import { join, relative } from 'node:path';
import type { Verdict } from '../../claims/index.js';
import { require } from '../../errors/index.js';
import type { CheckAsked } from '../../reports/index.js';
import type { Strategy } from '../../search/index.js';
import { checkEach } from '../checkEach.js';
import { type Checkpoint, openCheckpoint } from '../checkpoint.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type SelectedClaims, selectClaims } from '../claimFiles/selectClaims.js';
import type { Diagnostics } from '../diagnostics.js';
import { engine } from '../engine.js';
import { checkExitCode, type ExitCode } from '../exitCode.js';
import { inShell } from '../inShell.js';
import { listenForInterruption } from '../interruption.js';
import { readCount, readDuration, readMemory, readSeed, readWord, readWorkers } from '../options.js';
import { type OutputFile, outputFolder, type ReporterName, reporters, reportFile } from '../outputFile.js';
import { type ProgressLine, progressLineFor } from '../progressLine.js';
import { startProver } from '../prover/prover.js';
import { publishCheck } from '../publishCheck.js';
import { openSession, type Session, type SharedOptions } from '../session.js';
import { readStoredCases, type StoredFile } from '../storedCases.js';
import { workforce } from '../workers/workforce.js';
import { writeCertificates } from '../writeCertificates.js';

export interface CheckOptions extends SharedOptions {
  readonly cases?: string;
  readonly time?: string;
  readonly shrinkTime?: string;
  readonly fromScratch?: boolean;
  /** Of `lakatos search`: names of strategies with commas between; all of them unless said. */
  readonly strategy?: string;
  readonly resume?: boolean;
  readonly seed?: string;
  readonly workers?: string;
  readonly workerMemory?: string;
  readonly json?: boolean;
  readonly reporter?: string;
  readonly output?: string;
  readonly certificates?: string;
  /** False with --no-proofs. */
  readonly proofs?: boolean;
}

/** Longest that one task may run before it is cut off, milliseconds; a claim's own time limit makes it shorter. */
const longestTask = 60_000;

/** Longest that one counterexample is simplified, milliseconds. */
const usualShrinking = 10_000;

/** `lakatos check`: stored cases first, then a search for each claim; the verdict table; the results on file. */
export const check = async (selectors: readonly string[], options: CheckOptions): Promise<ExitCode> => {
  const session = openSession(options, options.reporter === 'github' ? 'workflow' : 'person');
  const { diagnostics, folder, folderOption, errorPage } = session;
  const settings = readSettings(options);
  const file = openOutput(options, settings.reporter, session);
  const certificates = openCertificates(options, session);
  const selected = await selectClaims({ folder, selectors });
  reportFaults(selected, session);
  const stored = storedFor(selected, selectors, session);

  const isWatched = process.stderr.isTTY === true && options.quiet !== true;
  const progress = progressLineFor(process.stderr, errorPage, options, settings);
  const workers = workforce(settings.workers, taskLimit(settings.milliseconds), readMemory(options.workerMemory));
  const prover = options.proofs === false ? undefined : startProver(Date.now, workers.inTurn);
  const interruption = listenForInterruption(
    () => {
      progress.clear();
      diagnostics.note('finishing what is under way; Ctrl-C again leaves at once');
    },
    () => {
      workers.stop();
      prover?.stop();
    },
  );
  const started = Date.now();
  const checkpoint = checkpointFor(settings, selectors, options, session, progress);
  const verdicts = await checkEach(selected.claims, {
    ...settings,
    engine: engine(),
    folder,
    folderOption,
    stored,
    workers,
    together: settings.milliseconds === undefined ? settings.workers : 1,
    ...(prover === undefined ? {} : { prover }),
    progress,
    diagnostics,
    checkpoint,
    isInterrupted: () => interruption.requested,
  });
  progress.end();
  const stopping = Promise.all([workers.dismiss(), prover?.dismiss()]);
  if (interruption.requested) diagnostics.note(resumption(selected, verdicts));
  else checkpoint.clear();
  interruption.release();

  await publishCheck(
    { engine: engine(), seed: settings.seed, asked: askedFor(settings, options), verdicts },
    selected.claims,
    { quiet: options.quiet, reporter: settings.reporter, file },
    session,
  );
  if (certificates !== undefined) {
    await writeCertificates(certificates, selected.claims, verdicts, diagnostics);
  }
  if (isWatched) {
    const written = file === undefined ? '' : `, written to ${displayPath(file.path)}`;
    process.stderr.write(
      `${errorPage.colours.dim(`${((Date.now() - started) / 1000).toFixed(1)} s, seed ${settings.seed}${written}`)}\n`,
    );
  }
  await stopping;
  return checkExitCode({ interrupted: interruption.requested, faults: diagnostics.count, verdicts });
};

interface Settings {
  readonly seed: number;
  readonly cases?: number;
  readonly milliseconds?: number;
  readonly shrinkMilliseconds: number;
  readonly known: 'replayed' | 'ignored';
  readonly strategies?: readonly Strategy[];
  readonly workers: number;
  readonly reporter?: ReporterName;
}

const strategyNames: readonly Strategy[] = ['random', 'guided', 'exhaustive', 'smt'];

const readStrategies = (text: string): readonly Strategy[] =>
  text.split(',').map((name) => readWord('--strategy', name.trim(), strategyNames));

const readSettings = ({
  seed,
  cases,
  time,
  shrinkTime,
  fromScratch,
  strategy,
  workers,
  json,
  reporter,
}: CheckOptions): Settings => ({
  seed: seed === undefined ? 1 : readSeed('--seed', seed),
  ...(cases === undefined ? {} : { cases: readCount('--cases', cases) }),
  ...(time === undefined ? {} : { milliseconds: readDuration('--time', time) }),
  shrinkMilliseconds: shrinkTime === undefined ? usualShrinking : readDuration('--shrink-time', shrinkTime),
  known: fromScratch === true ? 'ignored' : 'replayed',
  ...(strategy === undefined || strategy === 'all' ? {} : { strategies: readStrategies(strategy) }),
  workers: readWorkers(workers),
  ...readReporter(json, reporter),
});

const readReporter = (json: boolean | undefined, reporter: string | undefined): Pick<Settings, 'reporter'> => {
  const name = reporter === undefined ? undefined : readWord('--reporter', reporter, reporters);
  require(json !== true || name === undefined || name === 'json', () => ({
    what: 'standard output takes one report',
    where: 'command line',
    seen: `--json and --reporter ${name}`,
    expected: 'one of the two',
    fix: 'leave one of them out',
  }));
  if (json === true) return { reporter: 'json' };
  return name === undefined ? {} : { reporter: name };
};

/** What the report says of the settings: those that the user chose and that verdicts depend on. */
const askedFor = (
  { cases, milliseconds, shrinkMilliseconds, known, strategies }: Settings,
  { proofs }: CheckOptions,
): CheckAsked => ({
  ...(cases === undefined ? {} : { cases }),
  ...(milliseconds === undefined ? {} : { milliseconds }),
  ...(shrinkMilliseconds === usualShrinking ? {} : { shrinkMilliseconds }),
  ...(known === 'ignored' ? { fromScratch: true } : {}),
  ...(proofs === false ? { proofs } : {}),
  ...(strategies === undefined ? {} : { strategies }),
});

const taskLimit = (milliseconds: number | undefined): number =>
  milliseconds === undefined ? longestTask : Math.min(longestTask, milliseconds + 5_000);

/** An output path that cannot be written is wrong input, but the claims are checked and the table printed all the same. */
const openOutput = (
  { output }: CheckOptions,
  reporter: Settings['reporter'],
  { diagnostics }: Session,
): OutputFile | undefined => {
  return output === undefined ? undefined : orFault(() => reportFile(output, reporter), diagnostics);
};

const openCertificates = ({ certificates }: CheckOptions, { diagnostics }: Session): string | undefined =>
  certificates === undefined ? undefined : orFault(() => outputFolder(certificates, '--certificates'), diagnostics);

const orFault = <T>(open: () => T, diagnostics: Diagnostics): T | undefined => {
  try {
    return open();
  } catch (thrown) {
    diagnostics.failure(thrown);
    return undefined;
  }
};

const reportFaults = ({ faults, unknown, claims, ids, loaded }: SelectedClaims, { diagnostics }: Session): void => {
  for (const { fault, thrown } of faults) diagnostics.fault(fault, thrown);
  for (const fault of unknown) diagnostics.fault(fault);
  if (faults.length > 0 || loaded === 'files') return;
  for (const { claim } of claims) {
    for (const neighbour of claim.neighbours ?? []) {
      if (!ids.has(neighbour))
        diagnostics.note(`claim ${claim.id} names a neighbour that does not exist: ${neighbour}`);
    }
  }
};

/** The stored cases of the selected claims. Files that are wrong are faults; files of no claim are worth a note. */
const storedFor = (
  { claims, ids, faults }: SelectedClaims,
  selectors: readonly string[],
  { folder, diagnostics }: Session,
): readonly StoredFile[] => {
  const stored = readStoredCases(folder);
  const chosen = new Set(claims.map(({ claim }) => claim.id));
  const isEverything = selectors.length === 0;
  for (const { file, fault } of stored.faults) {
    const id = relative(join(folder, 'counterexamples'), file)
      .replace(/\.json$/, '')
      .replaceAll('\\', '/');
    if (isEverything || chosen.has(id)) diagnostics.fault(fault);
  }
  for (const { file, counterexample } of stored.entries) {
    if (isEverything && faults.length === 0 && !ids.has(counterexample.claim)) {
      diagnostics.note(
        `${displayPath(file)} belongs to claim ${counterexample.claim}, which does not exist; it is kept`,
      );
    }
  }
  return stored.entries.filter(({ counterexample }) => chosen.has(counterexample.claim));
};

/** Verdicts are kept as they are decided; they depend on these settings, and not on the number of workers. Each selection
 *  of claims has a file of its own, so that other checks in this folder, also at the same time, leave it alone. */
const checkpointFor = (
  { seed, cases, milliseconds, shrinkMilliseconds, known, strategies }: Settings,
  selectors: readonly string[],
  { proofs, resume }: CheckOptions,
  { folder, diagnostics }: Session,
  progress: ProgressLine,
): Checkpoint =>
  openCheckpoint(
    join(process.cwd(), '.lakatos', 'interrupted'),
    {
      settings: [
        ...[engine(), folder, seed, cases, milliseconds, shrinkMilliseconds, known, proofs !== false, strategies],
        [...selectors].sort(),
      ],
      folder,
      from: resume === true ? 'resume' : 'start',
    },
    {
      onNothing: (why) => diagnostics.note(`there is nothing to resume (${why}): the check starts from the beginning`),
      onUnwritable: () => {
        progress.clear();
        diagnostics.note('progress cannot be kept in .lakatos/: if this check is interrupted, it cannot be resumed');
      },
    },
  );

/** How to go on after Ctrl-C: the same command, which takes over the verdicts so far. */
const resumption = ({ claims }: SelectedClaims, verdicts: readonly Verdict[]): string => {
  const decided = verdicts.filter(({ verdict }) => verdict !== 'inconclusive').length;
  const command = process.argv
    .slice(2)
    .filter((argument) => argument !== '--resume')
    .map(inShell);
  return decided === claims.length
    ? 'interrupted; every claim had its verdict'
    : `interrupted after ${decided} of ${claims.length} claims; go on with: lakatos ${command.join(' ')} --resume`;
};
