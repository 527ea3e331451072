export type { Answer, AnswerDefinition, Computed, HandDerived, PublishedRange } from './answers.js';
export { isScenario, scenario } from './define.js';
export type { Axis, Figure, Panel, Rule } from './figure.js';
export type {
  ChoiceParameter,
  FractionParameter,
  FractionsParameter,
  IntegerParameter,
  Parameter,
  Parameters,
  ParameterValues,
} from './parameters.js';
export { describeRange, formatValue, readParameters } from './readParameters.js';
export type {
  ResultCell,
  ResultTable,
  RunContext,
  Scenario,
  ScenarioDefinition,
  ScenarioRun,
  Worlds,
} from './scenario.js';
export type { PlainTable, Series, SeriesColumn, SeriesTable, SeriesValue } from './series.js';
export { type Simulation, type SimulationRequest, simulate } from './simulate.js';
