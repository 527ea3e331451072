import type { Command, CommanderError } from 'commander';
import type { Fault } from '../errors/index.js';
import { closest } from '../errors/index.js';

/** What is wrong with a command line, in five parts. */
export const commandLineFault = (
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): Fault => {
  const command = program.commands.find((candidate) => argv.includes(candidate.name()));
  const name = command === undefined ? 'lakatos' : `lakatos ${command.name()}`;
  const value = /'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error: /, '');
  const known = optionsOf(command ?? program);
  switch (code) {
    case 'commander.unknownOption': {
      const [similar] = closest(value, known, 1);
      return {
        what: 'this command has no such option',
        where: name,
        seen: value,
        expected: known.join(', '),
        fix: similar === undefined ? `${name} --help` : `${name} ${similar}`,
      };
    }
    case 'commander.unknownCommand': {
      const names = program.commands.map((candidate) => candidate.name());
      const [similar] = closest(value, names, 1);
      return {
        what: 'there is no such command',
        where: 'lakatos',
        seen: value,
        expected: names.join(', '),
        fix: `lakatos ${similar ?? 'check'}`,
      };
    }
    case 'commander.missingArgument':
      return {
        what: 'this command needs an argument',
        where: name,
        seen: 'nothing',
        expected: `<${value}>`,
        fix: `${name} --help`,
      };
    case 'commander.optionMissingArgument':
      return {
        what: 'this option needs a value',
        where: name,
        seen: 'nothing after it',
        expected: value,
        fix: `${name} --help`,
      };
    default:
      return {
        what: 'the command line cannot be read',
        where: name,
        seen: argv.join(' '),
        expected: message.replace(/^error: /, ''),
        fix: `${name} --help`,
      };
  }
};

const optionsOf = (command: Command): string[] => command.options.flatMap(({ long }) => (long == null ? [] : [long]));
