import type { Command } from 'commander';
import type { CheckOptions } from './commands/check.js';
import type { ExplainOptions } from './commands/explain.js';
import type { ExportOptions } from './commands/export.js';
import type { ListOptions } from './commands/list.js';
import type { ReplayOptions } from './commands/replay.js';
import type { ReportOptions } from './commands/report.js';
import type { SimulateOptions } from './commands/simulate.js';
import type { VerifyOptions } from './commands/verify.js';
import type { ExitCode } from './exitCode.js';
import type { SharedOptions } from './session.js';

const exitCodes = `
Exit codes:
  0    every verdict is what its claim expects
  1    a verdict contradicts what its claim expects
  2    the input or the command line is wrong (the other claims are checked all the same)
  3    a verdict was expected, and the claim is inconclusive
  130  interrupted
  Where several are due: 130, then 2, then 1, then 3.
`;

const simulationExitCodes = `
Exit codes:
  0    every computed answer is the one that was derived by hand
  1    one of them is not
  2    the scenario, a parameter or the command line is wrong
`;

/** The commands and their options. What is not built is not offered. */
export const addCommands = (program: Command, finish: (code: ExitCode) => void): void => {
  shared(program.command('check'))
    .description('decide claims: stored cases first, then a search for counterexamples')
    .argument('[id or path...]', 'ids, beginnings of ids ("ppo"), claim files or folders; all claims if none is given')
    .option('--cases <n>', 'cases that must meet the premises, for each claim')
    .option(
      '--time <duration>',
      'time limit for the search of each claim, such as 500ms, 30s or 10m (a number alone: seconds)',
    )
    .option('--shrink-time <duration>', 'time limit for simplifying one counterexample (default: 10s)')
    .option('--resume', 'go on with a check that was interrupted: its verdicts are taken over')
    .option('--from-scratch', 'ignore stored cases and examples: see what the search finds by itself')
    .option('--seed <n>', 'seed of everything random (default: 1, so that runs repeat)')
    .option('--workers <n>', 'worker threads (default: one a core); results do not depend on it')
    .option('--worker-memory <mb>', 'memory of one worker, in megabytes (default: 2048)')
    .option('--no-proofs', 'leave out the search for proofs that claims ask for')
    .option('--json', 'print one JSON document instead of the table')
    .option('--reporter <name>', 'terminal, json, junit, github (annotations of the lines of claims) or html')
    .option('--output <path>', 'write the report to a file (.json, .xml, .html, .txt) and the table to standard output')
    .option('--certificates <dir>', 'write a certificate of every refuted and every proved claim into a folder')
    .addHelpText('after', exitCodes)
    .action(async (selectors: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.js');
      finish(await check(selectors, options));
    });
  shared(program.command('search'))
    .description('hunt for a counterexample of one claim, and store what is found')
    .argument('<id>', 'the id of a claim')
    .option('--strategy <names>', 'random, guided, exhaustive, smt, with commas between, or all', 'all')
    .option('--cases <n>', 'cases to look at (default: 200,000; with --time until the time is over)')
    .option('--time <duration>', 'time limit, such as 500ms, 30s or 10m (a number alone: seconds)')
    .option('--shrink-time <duration>', 'time limit for simplifying the counterexample (default: 10s)')
    .option('--seed <n>', 'seed of everything random (default: 1, so that runs repeat)')
    .option('--workers <n>', 'worker threads (default: one a core); results do not depend on it')
    .option('--resume', 'take over what an interrupted search of the same options has decided')
    .option('--json', 'print one JSON document')
    .addHelpText('after', exitCodes)
    .action(async (id: string, options: CheckOptions) => {
      const { search } = await import('./commands/search.js');
      finish(await search(id, options));
    });
  shared(program.command('list'))
    .description('print claims and scenarios with sources')
    .argument('[id or path...]', 'as for check')
    .option('--json', 'print one JSON document')
    .action(async (selectors: string[], options: ListOptions) => {
      const { list } = await import('./commands/list.js');
      finish(await list(selectors, options));
    });
  shared(program.command('replay'))
    .description('run a stored counterexample again, in doubles and exactly')
    .argument('<file or id>', 'a counterexample file, or the id of its claim')
    .option('--batch <n>', 'run each case of this batch of the search alone: which one hangs, or loses its worker?')
    .option('--size <n>', 'cases of the batch (default: as the search draws it)')
    .option('--seed <n>', 'seed of the batch (default: 1)')
    .option('--worker-memory <mb>', 'memory of one worker, in megabytes (default: 2048)')
    .option('--json', 'print one JSON document')
    .action(async (target: string, options: ReplayOptions) => {
      const { replay } = await import('./commands/replay.js');
      finish(await replay(target, options));
    });
  shared(program.command('explain'))
    .description('drop each premise of a claim and hunt without it; vary what its counterexamples consist of')
    .argument('<id>', 'the id of a claim')
    .option('--pairs', 'also drop every two premises together')
    .option('--cases <n>', 'cases that must meet the premises that are kept, for each hunt')
    .option('--time <duration>', 'time limit for each hunt, such as 500ms, 30s or 10m (a number alone: seconds)')
    .option('--seed <n>', 'seed of everything random (default: 1, so that runs repeat)')
    .option('--workers <n>', 'worker threads (default: one a core); results do not depend on it')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.js');
      finish(await explain(id, options));
    });
  shared(program.command('export'))
    .description('write a counterexample, or a proof, for other programs and readers')
    .argument('<file or id>', 'a certificate, a counterexample file, or the id of its claim')
    .requiredOption('--to <form>', 'json (a certificate), python, markdown, drn or gymnasium; a proof has json only')
    .option('--output <path>', 'write to a file instead of standard output')
    .action(async (target: string, options: ExportOptions) => {
      const { exportCase } = await import('./commands/export.js');
      finish(await exportCase(target, options));
    });
  shared(program.command('verify'))
    .description('check a certificate by a second method, and compare it with its claim where that is at hand')
    .argument('<certificate>', 'a file that check --certificates or export --to json wrote')
    .option('--json', 'print one JSON document')
    .action(async (target: string, options: VerifyOptions) => {
      const { verify } = await import('./commands/verify.js');
      finish(await verify(target, options));
    });
  display(program.command('report'))
    .description('write the last check as one HTML file')
    .argument('[file]', 'what check --json printed; the last check in this folder if none is given')
    .option('--output <path>', 'the file to write (default: lakatos-report.html)')
    .action(async (file: string | undefined, options: ReportOptions) => {
      const { report } = await import('./commands/report.js');
      finish(await report(file, options));
    });
  const simulation = program.command('simulate');
  display(simulation)
    .description('train in a small world of known answers')
    .argument('[scenario]', 'the id of a scenario, or its file')
    .helpOption(false)
    .option('--set <name=value...>', 'parameters; simulate <scenario> --help lists them')
    .option('--seed <n>', 'seed of everything random (default: 1, so that runs repeat)')
    .option('--json', 'print one JSON document instead of the table')
    .option('--output <dir>', 'folder of series and figure (default: .lakatos/simulations/<scenario>)')
    .option('--scenarios <dir>', 'folder of the scenarios (default: scenarios)')
    .option('--catalogue', 'the scenarios that come with lakatos')
    .option('-h, --help', 'print this help, or the parameters of a scenario')
    .action(async (name: string | undefined, options: SimulateOptions) => {
      const { simulate } = await import('./commands/simulate.js');
      finish(await simulate(name, options, simulation.helpInformation() + simulationExitCodes));
    });
  shared(program.command('new'))
    .description('write a claim that already runs')
    .argument('<id>', 'topic/what-the-claim-concludes')
    .action(async (id: string, options: SharedOptions) => {
      const { newClaim } = await import('./commands/new.js');
      finish(await newClaim(id, options));
    });
};

const shared = (command: Command): Command =>
  display(
    command
      .option('--properties <dir>', 'folder of the claims (default: properties)')
      .option('--catalogue', 'the claims that come with lakatos'),
  );

/** How a command prints. */
const display = (command: Command): Command =>
  command
    .option('--quiet', 'no progress, and only what needs attention')
    .option('--no-color', 'no colours (also: NO_COLOR)')
    .option('--debug', 'print stack traces');
