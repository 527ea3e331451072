import { Command, CommanderError } from 'commander';
import { InvalidInput } from '../errors/index.js';
import { addCommands } from './commandLine.js';
import { commandLineFault } from './commandLineFault.js';
import { engine } from './engine.js';
import { type ExitCode, exitCode } from './exitCode.js';
import { write } from './screen.js';

const examples = `
Examples:
  lakatos new my-topic/my-claim     write a first claim that already runs
  lakatos check                     decide every claim in properties/
  lakatos replay my-topic/my-claim  run a stored counterexample again, exactly
`;

/** Runs one command line. A command is loaded only when it is used, and with it what it needs.
 *  @param argv the arguments after the name of the program
 *  @throws InvalidInput for a command line that cannot be read; whatever the command throws */
export const runProgram = async (argv: readonly string[]): Promise<ExitCode> => {
  let code: ExitCode = exitCode.asExpected;
  let help = '';
  const program = new Command('lakatos')
    .description('Proofs and refutations for claims about reinforcement learning.')
    .version(engine(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples);
  addCommands(program, (result) => {
    code = result;
  });
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({
        writeErr: () => undefined,
        writeOut: (text) => {
          help += text;
        },
      });
  }
  if (argv.length === 0) {
    program.outputHelp();
    await write(process.stdout, help);
    return code;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode !== 0) throw new InvalidInput(commandLineFault(thrown, program, argv));
    await write(process.stdout, help);
  }
  return code;
};
