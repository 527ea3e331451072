import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { validateMdp } from '../../src/mdp/index.js';
import {
  figureSvg,
  scenarioHelp,
  simulateSchema,
  simulationDocument,
  simulationText,
} from '../../src/reports/index.js';
import { isScenario, type Scenario, type Simulation } from '../../src/scenarios/index.js';
import { screen } from '../reports/fixtures.js';
import { loadScenario, runWith, scenarioFiles, valuesOf } from './support.js';

const scenarios = new Map<string, Scenario>();
for (const file of scenarioFiles) scenarios.set(file, await loadScenario(file));

const properties = fileURLToPath(new URL('../../properties/', import.meta.url));
const claimIds = new Set(
  readdirSync(properties, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, '')),
);
const quotes = JSON.parse(readFileSync(new URL('./quotes.json', import.meta.url), 'utf8')) as {
  document: string;
  position: number;
  quote: string;
}[];

const validate = new Ajv({ strict: false }).compile(simulateSchema);

/** The tags of an XML text, checked to close in the order in which they opened. */
const tagsOf = (xml: string): string[] => {
  const open: string[] = [];
  const tags: string[] = [];
  for (const [, closes, name, , selfCloses] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    tags.push(name);
    if (closes === '/') expect(open.pop()).toBe(name);
    else if (selfCloses !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  return tags;
};

const textsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map((match) => match[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join('\n');

describe.each([...scenarios])('scenarios/%s', (file, scenario) => {
  let simulation: Simulation;

  it('exports a scenario whose id is its name', () => {
    expect(isScenario(scenario)).toBe(true);
    expect(scenario.id).toBe(basename(file, '.ts'));
  });

  it('computes every answer that was derived by hand', () => {
    simulation = runWith(scenario);
    expect(simulation.answers.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(simulation.answers.length).toBeGreaterThan(0);
  });

  it('trains to the same numbers again', () => {
    const settings: Record<string, string> = 'updates' in scenario.parameters ? { updates: '40' } : {};
    const [once, again] = [0, 1].map(() => runWith({ ...scenario, answers: {} }, settings));
    expect(again).toEqual(once);
  });

  it('is a document that its schema accepts', () => {
    expect(validate(simulationDocument(simulation, '0.1.0')), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([80, 120])('prints within %d columns of a terminal', (width) => {
    const text = simulationText({ simulation, files: [] }, screen(width));
    const help = scenarioHelp({ scenario, file: `scenarios/${file}` }, screen(width));
    const tooWide = `${text}\n${help}`.split('\n').filter((line) => stringWidth(line) > width);
    // the id of a claim is never broken: it must be copied whole
    expect(tooWide.filter((line) => !scenario.illustrates.includes(line.trim().replace(/^claims +/, '')))).toEqual([]);
  });

  it('has worlds that are valid', () => {
    for (const [name, mdp] of Object.entries(scenario.worlds(rational, valuesOf(scenario)))) {
      expect(() => validateMdp(mdp, name)).not.toThrow();
    }
  });

  it('illustrates claims that exist', () => {
    expect(scenario.illustrates.filter((id) => !claimIds.has(id))).toEqual([]);
    expect(scenario.illustrates.length).toBeGreaterThan(0);
  });

  it('quotes sentences that stand in their documents', () => {
    for (const { document, quote } of scenario.sources) {
      expect(quotes).toContainEqual(expect.objectContaining({ document, quote }));
    }
  });

  it('has a figure: well-formed SVG whose axes have titles', async () => {
    const { figure, series } = simulation;
    const svg = await figureSvg(figure, series);
    expect(tagsOf(svg)).toContain('svg');
    expect(svg.replaceAll(/&(amp|lt|gt|quot|#\d+);/g, '')).not.toContain('&');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const texts = textsOf(svg);
    expect(texts).toContain(figure.title);
    for (const { title, table, x, y } of figure.panels) {
      expect(texts).toContain(title);
      for (const axis of [x, y]) {
        const { label, unit } = series[table].columns.find(({ name }) => name === axis.column)!;
        expect(texts).toContain(unit === undefined ? label : `${label} (${unit})`);
      }
    }
  });
});

describe('tests/scenarios/quotes.json', () => {
  it('has no quote that no scenario uses', () => {
    const used = new Set([...scenarios.values()].flatMap(({ sources }) => sources.map(({ quote }) => quote)));
    expect(quotes.filter(({ quote }) => !used.has(quote))).toEqual([]);
  });
});
