import pc from 'picocolors';
import type {
  CasesEvidence,
  CounterexampleEvidence,
  ProofEvidence,
  StatisticalEvidence,
  Verdict,
} from '../../src/claims/index.js';
import type { Page } from '../../src/reports/index.js';

export const screen = (width: number): Page => ({ layout: 'screen', width, colours: pc.createColors(false) });
export const coloured = (width: number): Page => ({ layout: 'screen', width, colours: pc.createColors(true) });
export const stream: Page = { layout: 'stream', width: 200, colours: pc.createColors(false) };

export const mdp = {
  type: 'mdp',
  schema: 1,
  states: 3,
  actions: 2,
  discount: '1/2',
  initial: [1, 0, 1],
  terminal: [1],
  transition: [
    [
      [1, 2, 0],
      [0, 1, 0],
    ],
    null,
    [[0, 0, 1], null],
  ],
  reward: [['1', '-3/4'], null, ['0', null]],
};

export const counterexample = (parts: Partial<CounterexampleEvidence> = {}): CounterexampleEvidence => ({
  kind: 'counterexample',
  inputs: {
    mdp,
    policy: {
      type: 'tabularPolicy',
      probabilities: [
        ['1/3', '2/3'],
        ['0', '0'],
        ['1', '0'],
      ],
    },
  },
  clause: 'no ratio exceeds 1 + ε',
  margin: '-3/64',
  margins: [{ clause: 'no ratio exceeds 1 + ε', of: 'entry 1', margin: '-3/64', satisfied: false }],
  arithmetic: 'rational',
  foundBy: 'search',
  afterCases: 1300,
  shrinking: { steps: 24, neighboursThatPass: 31, complete: true },
  size: { states: 3, actions: 2 },
  replay: 'lakatos replay ppo/clipping-bounds-the-ratio',
  ...parts,
});

export const cases = (parts: Partial<CasesEvidence> = {}): CasesEvidence => ({
  kind: 'cases',
  cases: 20_000,
  strategies: { random: 20_000 },
  method: 'screened',
  drawn: 20_000,
  generator: 'mdp: MDPs with 2–5 states and 2–3 actions, rewards in {−3, …, 3}; policy: full-support policies',
  decidedByBound: 19_690,
  decidedExactly: 310,
  ties: 0,
  undecided: 0,
  failureRateBound: 1.498e-4,
  smallestMargin: '0',
  smallestMarginClause: 'no value falls',
  tight: true,
  acceptance: { 'the reward is sparse': 0.4312 },
  ...parts,
});

export const verdict = (parts: Partial<Verdict> & Pick<Verdict, 'id'>): Verdict => ({
  title: 'After PPO’s epochs every probability ratio lies in the clip range',
  source: { document: 'schulman2017', quote: 'clip(ρ, 1 − ε, 1 + ε)' },
  wording: {
    quantifier: 'all',
    formula: '1 − ε ≤ ρ ≤ 1 + ε',
    inputs: { mdp: 'MDPs with 2–5 states and 2–3 actions', policy: 'full-support policies' },
    premises: ['the reward is sparse'],
    clauses: ['no ratio exceeds 1 + ε'],
    neighbours: ['ppo/one-step-stays-close'],
  },
  expect: 'holds',
  verdict: 'survived',
  agrees: true,
  evidence: [cases()],
  cases: 20_000,
  smallestMargin: '0',
  seconds: 1.25,
  ...parts,
});

export const proof = (answers: readonly number[]): ProofEvidence => ({
  kind: 'proof',
  shapes: answers.map((count) => ({
    size: { answers: count },
    covers: 'all rewards, every full-support policy',
    structures: 1,
    paths: 2,
    identities: 0,
    queries: 3,
  })),
  solver: 'Z3 4.13',
  queries: 3 * answers.length,
  seconds: 0.5,
});

export const statistics = (parts: Partial<StatisticalEvidence> = {}): StatisticalEvidence => ({
  kind: 'statistical',
  runs: 3_976,
  budget: 100_000,
  estimate: 0.421026,
  interval: [0.37509, 0.46756],
  confidence: 0.999999,
  relation: 'atLeast',
  bound: '3/8',
  method: 'betting',
  arithmetic: 'float64',
  generator: 'bandit: answer sets with 2–4 answers, rewards in {0, …, 3}, one best',
  ...parts,
});

/** Verdicts by statistics: one that survived, one that is refuted. */
export const frequencies: readonly Verdict[] = [
  verdict({ id: 'lock-in/never-tries', evidence: [statistics()], cases: 3_976, smallestMargin: null }),
  verdict({
    id: 'lock-in/always-tries',
    expect: 'refuted',
    verdict: 'refuted',
    evidence: [statistics({ relation: 'atMost', interval: [0.37509, 0.46756], generator: null })],
    cases: 3_976,
    smallestMargin: null,
  }),
];

/** One verdict of each kind, agreeing and not, with names long enough to be wrapped. */
export const verdicts: readonly Verdict[] = [
  verdict({ id: 'imitation/behaviour-cloning-of-a-maximising-overseer-reproduces-its-argmax' }),
  verdict({
    id: 'imitation/limited-search-reaches-the-best-answer',
    expect: 'refuted',
    verdict: 'refuted',
    evidence: [counterexample({ inputs: { bandit: { type: 'bandit', rewards: ['0', '1', '1/2'] } }, margin: '-1/4' })],
    smallestMargin: '-1/4',
    cases: 3,
  }),
  verdict({
    id: 'ppo/clipping-bounds-the-ratio',
    verdict: 'refuted',
    agrees: false,
    evidence: [
      counterexample({
        arithmetic: 'interval',
        digits: 20,
        margin: '[-0.02245933120185456465, -0.02245933120185456463]',
        file: 'properties/counterexamples/ppo/clipping-bounds-the-ratio.json',
      }),
    ],
    smallestMargin: '[-0.02245933120185456465, -0.02245933120185456463]',
  }),
  verdict({
    id: 'ppo/two-epochs-lower-no-return',
    expect: 'refuted',
    verdict: 'inconclusive',
    agrees: false,
    evidence: [cases({ cases: 120, drawn: 40_000 })],
    reason: 'too few cases meet the premises: 120 of 40000; build the premise into a generator, or weaken it',
    notes: ['stored case 1 no longer violates the claim'],
    cases: 120,
    smallestMargin: null,
  }),
  verdict({
    id: 'reinforce/estimator-is-unbiased',
    verdict: 'proved',
    evidence: [proof([2, 3, 4]), cases()],
  }),
  verdict({ id: 'reinforce/expected-step-raises-expected-reward', evidence: [cases({ ties: 312 })] }),
];
