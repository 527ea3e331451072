import type { Arithmetic, Interval, Rational } from '../arithmetic/index.js';
import type { Source } from '../claims/index.js';
import type { RandomNumbers } from '../learners/index.js';
import type { Mdp } from '../mdp/index.js';
import type { AnswerDefinition } from './answers.js';
import type { Figure } from './figure.js';
import type { Parameters, ParameterValues } from './parameters.js';
import type { Series } from './series.js';

/** What a run may use besides its parameters. */
export interface RunContext {
  /** Seed of everything random, for sampled updates. */
  readonly seed: string;
  /** A stream of uniform numbers in [0, 1), for `sampleEpisode`: streams of other names are independent of it. */
  readonly random: (name: string) => RandomNumbers;
}

/** A cell of the printed table. */
export type ResultCell = string | number | Rational | Interval;

/** The table that is printed: the few numbers a reader wants. */
export interface ResultTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultCell[])[];
}

/** What came of a run. */
export interface ScenarioRun {
  readonly table: ResultTable;
  readonly series: Series;
  readonly figure: Figure;
}

/** The worlds of a scenario in any arithmetic, by name. */
export type Worlds<V> = <T>(arithmetic: Arithmetic<T>, parameters: V) => Readonly<Record<string, Mdp<T>>>;

export interface ScenarioDefinition<P extends Parameters> {
  /** Kebab case, the name of its file: "coin-run". */
  readonly id: string;
  readonly title: string;
  /** A paragraph: who argued what with this world, what happens in it, what it shows. */
  readonly story: string;
  /** Sentences that argue with this world. */
  readonly sources: readonly Source[];
  readonly parameters: P;
  readonly worlds: Worlds<ParameterValues<P>>;
  /** By question. */
  readonly answers: Readonly<Record<string, AnswerDefinition<ParameterValues<P>>>>;
  /** Trains. A pure function: the same parameters and seed give the same numbers on every machine, so its arithmetic is
   *  `rational`, `interval(digits)` or `portable`. */
  readonly run: (parameters: ParameterValues<P>, context: RunContext) => ScenarioRun;
  /** Ids of the claims that this world is an example of, or a counterexample to. */
  readonly illustrates: readonly string[];
}

/** A scenario whose parameters are no longer typed: what everything but its author works with. */
export type Scenario = ScenarioDefinition<Parameters> & { readonly lakatosScenario: 1 };
