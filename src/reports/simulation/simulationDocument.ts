import type { Simulation } from '../../scenarios/index.js';

/** What `series.json` holds and `lakatos simulate --json` prints. Exact numbers are strings, doubles are numbers. */
export const simulationDocument = (
  { scenario, seed, parameters, answers, table, series }: Simulation,
  engine: string,
): object => ({
  schema: 1,
  engine,
  scenario: {
    id: scenario.id,
    title: scenario.title,
    story: scenario.story,
    sources: scenario.sources,
    illustrates: scenario.illustrates,
  },
  seed,
  parameters,
  answers,
  table,
  series,
});
