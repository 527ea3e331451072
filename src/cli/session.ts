import { resolve } from 'node:path';
import { InvalidInput } from '../errors/index.js';
import { type Page, withoutCommands } from '../reports/index.js';
import { type Diagnostics, diagnosticsTo, type Printed } from './diagnostics.js';
import { catalogueFolder } from './engine.js';
import { inShell } from './inShell.js';
import { pageFor } from './screen.js';

/** Options that every command has, as the parser gives them. */
export interface SharedOptions {
  readonly properties?: string;
  readonly catalogue?: boolean;
  readonly debug?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** What a command works with besides its own options. */
export interface Session {
  /** The folder of claims, absolute. */
  readonly folder: string;
  /** The options that named it, with a space before: for commands that a report suggests. */
  readonly folderOption: string;
  /** Layout of standard output, and of standard error. */
  readonly page: Page;
  readonly errorPage: Page;
  readonly diagnostics: Diagnostics;
}

/** @param reader of what is printed: the log of a workflow takes lines of a certain form for commands
 *  @throws InvalidInput when two options contradict each other */
export const openSession = (options: SharedOptions, reader: 'person' | 'workflow' = 'person'): Session => {
  const colour = options.color === false ? 'never' : 'automatic';
  const errorPage = pageFor(process.stderr, colour);
  return {
    folder: folderOf(options),
    folderOption:
      options.catalogue === true
        ? ' --catalogue'
        : options.properties === undefined
          ? ''
          : ` --properties ${inShell(options.properties)}`,
    page: pageFor(process.stdout, colour),
    errorPage,
    diagnostics: diagnosticsTo(
      reader === 'workflow' ? workflowLog : process.stderr,
      errorPage,
      options.debug === true ? 'debug' : 'fault',
    ),
  };
};

/** Standard error, without commands to the runner. */
const workflowLog: Printed = { write: (text) => process.stderr.write(withoutCommands(text)) };

const folderOf = ({ properties, catalogue }: SharedOptions): string => {
  if (properties !== undefined && catalogue === true) {
    throw new InvalidInput({
      what: 'a check has one folder of claims',
      where: 'command line',
      seen: `--properties ${properties} and --catalogue`,
      expected: 'one of the two',
      fix: 'leave one of them out',
    });
  }
  return catalogue === true ? catalogueFolder : resolve(properties ?? 'properties');
};
