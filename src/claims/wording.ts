import type { Claim, Expectation, Source } from './claim.js';
import type { Input } from './input.js';

/** What a claim says, in the words and symbols of its file: for readers of a report, who may not have that file. */
export interface Wording {
  /** 'all': of every instance that meets the premises. 'some': there is one. 'runs': of the mean of sampled runs. */
  readonly quantifier: 'all' | 'some' | 'runs';
  readonly formula?: string;
  /** Input → what its generator draws. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly premises: readonly string[];
  /** Names of the clauses; of runs, what their mean is claimed to be. */
  readonly clauses: readonly string[];
  readonly neighbours: readonly string[];
  readonly remark?: string;
  /** Why a search from scratch is not expected to find the counterexample. */
  readonly byConstruction?: string;
}

/** What every verdict begins with. */
export interface VerdictHead {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly expect: Expectation;
  readonly wording: Wording;
}

export const headOf = (claim: Claim): VerdictHead => ({
  id: claim.id,
  title: claim.title,
  source: { document: claim.source.document, quote: claim.source.quote },
  expect: claim.expect,
  wording: wordingOf(claim),
});

/** What an input is drawn from, in words: of a fast-check arbitrary nothing is known. */
export const describeGenerator = (generator: object): string =>
  'lakatosInput' in generator ? (generator as Input).description : 'what a fast-check arbitrary draws';

const wordingOf = (claim: Claim): Wording => ({
  quantifier: claim.frequency === undefined ? (claim.quantifier ?? 'all') : 'runs',
  ...(claim.formula === undefined ? {} : { formula: claim.formula }),
  inputs: Object.fromEntries(
    Object.entries(claim.forAll).map(([name, generator]) => [name, describeGenerator(generator)]),
  ),
  premises: Object.keys(claim.given ?? {}),
  clauses: clausesOf(claim),
  neighbours: claim.neighbours ?? [],
  ...(claim.remark === undefined ? {} : { remark: claim.remark }),
  ...(claim.byConstruction === undefined ? {} : { byConstruction: claim.byConstruction }),
});

/** An existence claim is kept as the clause that denies it. */
const clausesOf = ({ frequency, quantifier, then }: Claim): string[] =>
  frequency === undefined
    ? Object.keys(then).map((name) => (quantifier === 'some' ? name.replace(/^not: /, '') : name))
    : [`the mean of the runs is at ${frequency.relation === 'atLeast' ? 'least' : 'most'} ${String(frequency.bound)}`];
