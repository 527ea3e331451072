import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidInput } from '../../errors/index.js';
import {
  figureSvg,
  printJson,
  scenarioHelp,
  scenariosText,
  seriesCsv,
  settingLines,
  simulationDocument,
  simulationText,
  vegaLiteOf,
} from '../../reports/index.js';
import { readParameters, simulate as run, type Simulation } from '../../scenarios/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { engine } from '../engine.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { readSeed } from '../options.js';
import { writeOutput } from '../outputFile.js';
import { findScenario } from '../scenarioFiles/findScenario.js';
import { type LoadedScenario, loadScenarios, noScenarios } from '../scenarioFiles/loadScenarios.js';
import { type ScenarioFolderOptions, scenariosFolder } from '../scenarioFiles/scenariosFolder.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface SimulateOptions extends Omit<SharedOptions, 'properties' | 'catalogue'>, ScenarioFolderOptions {
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly help?: boolean;
}

/** `lakatos simulate`: runs the training of one scenario, compares its numbers with the ones derived by hand, and writes
 *  its series and its figure; without a name it lists the scenarios.
 *  @param usage the command's own help, for --help without a name */
export const simulate = async (
  name: string | undefined,
  options: SimulateOptions,
  usage: string,
): Promise<ExitCode> => {
  const folder = scenariosFolder(options);
  const { page, diagnostics } = openSession(pageOptions(options));
  if (name === undefined) {
    if (options.help === true) {
      await write(process.stdout, usage);
      return exitCode.asExpected;
    }
    const { scenarios, faults } = await loadScenarios(folder);
    if (scenarios.length === 0) throw noScenarios(folder, faults);
    for (const { fault, thrown } of faults) diagnostics.fault(fault, thrown);
    await write(
      process.stdout,
      scenariosText(
        scenarios.map(({ scenario }) => ({ scenario, settings: settingLines(scenario) })),
        page,
      ),
    );
    return diagnostics.count > 0 ? exitCode.wrongInput : exitCode.asExpected;
  }
  const found = await findScenario(name, folder);
  if (options.help === true) {
    await write(process.stdout, scenarioHelp(shown(found), page));
    return exitCode.asExpected;
  }
  const { scenario } = found;
  const settings = readSettings(options.set ?? [], scenario.id);
  readParameters(scenario.parameters, settings, `lakatos simulate ${scenario.id}, --set`);
  const seed = readSeed('--seed', options.seed ?? '1');
  const output = outputFolder(options.output ?? join('.lakatos', 'simulations', scenario.id));
  const simulation = run(scenario, { settings, seed });
  const files = await writeFiles(simulation, output);
  await write(
    process.stdout,
    options.json === true
      ? printJson({ ...simulationDocument(simulation, engine()), files })
      : simulationText({ simulation, files }, page),
  );
  return simulation.answers.every(({ agrees }) => agrees) ? exitCode.asExpected : exitCode.contradiction;
};

const shown = ({ scenario, file }: LoadedScenario): LoadedScenario => ({ scenario, file: displayPath(file) });

/** What a page needs to know: the folder of claims plays no part here. */
const pageOptions = ({ color, debug, quiet }: SimulateOptions): SharedOptions => ({ color, debug, quiet });

/** Texts "name=value" by name. */
const readSettings = (texts: readonly string[], id: string): Readonly<Record<string, string>> => {
  const settings: Record<string, string> = {};
  const fault = (what: string, seen: string, fix: string): InvalidInput =>
    new InvalidInput({ what, where: `lakatos simulate ${id}, --set`, seen, expected: 'name=value', fix });
  for (const text of texts) {
    const parts = /^\s*([^=\s]+)\s*=(.*)$/s.exec(text);
    if (parts === null) {
      throw fault('a setting gives a parameter a value', text, `lakatos simulate ${id} --help lists the parameters`);
    }
    const [, name, value] = parts;
    if (Object.hasOwn(settings, name)) {
      throw fault('a parameter is set once', `${name}=${settings[name]} and ${text}`, `--set ${name}=${value.trim()}`);
    }
    settings[name] = value.trim();
  }
  return settings;
};

/** The folder for the files, made before any work is done for it.
 *  @throws InvalidInput when it cannot be made */
const outputFolder = (path: string): string => {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new Error('it is a file');
  } catch (thrown) {
    throw new InvalidInput({
      what: 'the output folder of a simulation must be writable',
      where: 'command line, --output',
      seen: `${path} (${thrown instanceof Error ? thrown.message.split(',')[0] : String(thrown)})`,
      expected: 'a folder, or a path where one can be made',
      fix: '--output results',
    });
  }
  return folder;
};

/** The series as JSON and as one CSV file a table, the figure as SVG and as the Vega-Lite it was drawn from. */
const writeFiles = async (simulation: Simulation, folder: string): Promise<string[]> => {
  const { series, figure } = simulation;
  const texts: Readonly<Record<string, string>> = {
    'series.json': printJson(simulationDocument(simulation, engine())),
    ...Object.fromEntries(Object.entries(series).map(([name, table]) => [`${name}.csv`, seriesCsv(table)])),
    'figure.vl.json': printJson(vegaLiteOf(figure, series)),
    'figure.svg': await figureSvg(figure, series),
  };
  return Object.entries(texts).map(([name, text]) => {
    const path = join(folder, name);
    writeOutput(path, text);
    return displayPath(path);
  });
};
