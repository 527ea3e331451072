import fc from 'fast-check';
import { type Arithmetic, convert, type Rational, rational } from '../../src/arithmetic/index.js';
import { type Mdp, mdpFromTables, validateMdp } from '../../src/mdp/index.js';
import {
  linearPolicyFromTables,
  type SoftmaxPolicy,
  sharedTrunkPolicyFromTables,
  tabularPolicyFromTables,
  tiedPolicyFromTables,
} from '../../src/policies/index.js';

/** One small world with everything a learner may be asked to do in it; all numbers are fractions of small integers. */
export interface SmallCase {
  readonly mdp: Mdp<Rational>;
  /** One policy of each kind, with the same probabilities. */
  readonly policies: readonly SoftmaxPolicy<Rational>[];
  readonly expert: SoftmaxPolicy<Rational>;
  /** Any values, also at terminal states, where learners have to ignore them. */
  readonly stateValues: readonly Rational[];
  /** x(s), flat [S·2], and their weights. */
  readonly features: readonly Rational[];
  readonly weights: readonly Rational[];
  readonly rolloutSteps: number;
}

export interface SmallWorldOptions {
  readonly states?: readonly [number, number];
  readonly steps?: readonly [number, number];
  /** Probabilities that may be zero, the default, or not. */
  readonly support?: 'any' | 'full';
  /** 'always': every action leads to a later state, so that episodes end by themselves. */
  readonly termination?: 'some' | 'always';
  readonly horizon?: 'some' | 'none';
}

/** Worlds with stochastic moves, rewards on transitions, terminal states and missing actions. */
export const smallCases = (options: SmallWorldOptions = {}): fc.Arbitrary<SmallCase> =>
  // Without bias: fast-check's small numbers would make most rows deterministic, where gradients vanish.
  fc.noBias(fc.array(fc.nat({ max: 99_999 }), { minLength: 40, maxLength: 40 })).map((genes) => decode(options, genes));

/** Reads small numbers off a cyclic tape. */
const tapeOf = (genes: readonly number[]) => {
  let position = 0;
  const next = (from: number, to: number): number => {
    const gene = genes[position % genes.length] + 7 * Math.floor(position / genes.length);
    position++;
    return from + (gene % (to - from + 1));
  };
  const fraction = (from: number, to: number): Rational => rational.ratio(next(from, to), next(1, 3));
  /** A distribution over those of n entries that are allowed; zeros elsewhere. */
  const distribution = (allowed: readonly boolean[], least: number): Rational[] => {
    const weights = allowed.map((may) => (may ? next(least, 8) : 0));
    const total = weights.reduce((a, b) => a + b, 0);
    if (total === 0) return allowed.map((_, i) => (i === allowed.indexOf(true) ? rational.one : rational.zero));
    return weights.map((weight) => rational.ratio(weight, total));
  };
  return { next, fraction, distribution };
};

const decode = (options: SmallWorldOptions, genes: readonly number[]): SmallCase => {
  const { next, fraction, distribution } = tapeOf(genes);
  const least = options.support === 'full' ? 1 : 0;
  const states = next(...(options.states ?? [2, 3]));
  const actions = 2;
  const always = options.termination === 'always';
  const terminal = Array.from({ length: states }, (_, s) => s === states - 1 && (always || next(0, 1) === 1));
  const available = Array.from({ length: states * actions }, (_, i) => {
    const state = Math.floor(i / actions);
    return !terminal[state] && (i % actions === 0 || next(0, 8) > 0);
  });
  const transition: Rational[] = [];
  const transitionReward: Rational[] = [];
  for (let i = 0; i < states * actions; i++) {
    const state = Math.floor(i / actions);
    const within = Array.from({ length: states }, (_, to) => available[i] && (!always || to > state));
    transition.push(...(available[i] ? distribution(within, 0) : within.map(() => rational.zero)));
    transitionReward.push(...within.map(() => (available[i] ? fraction(-3, 3) : rational.zero)));
  }
  const reward = Array.from({ length: states * actions }, (_, i) =>
    within(states).reduce(
      (mean, to) =>
        rational.add(mean, rational.multiply(transition[i * states + to], transitionReward[i * states + to])),
      rational.zero,
    ),
  );
  const withHorizon = options.horizon !== 'none' && next(0, 3) === 0;
  const endless = !always && !withHorizon;
  const mdp = mdpFromTables(rational, {
    states,
    actions,
    transition,
    reward,
    transitionReward,
    initial: distribution(
      within(states).map((s) => !terminal[s] || s === 0),
      0,
    ),
    discount: [
      rational.zero,
      rational.ratio(1, 2),
      rational.ratio(2, 3),
      endless ? rational.ratio(3, 4) : rational.one,
    ][next(0, 3)],
    horizon: withHorizon ? next(1, 3) : undefined,
    terminal,
    available,
  });
  validateMdp(mdp);
  const rows = () =>
    within(states).flatMap((s) => {
      const allowed = available.slice(s * actions, (s + 1) * actions);
      return terminal[s] ? allowed.map(() => rational.zero) : distribution(allowed, least);
    });
  const probabilities = rows();
  const numbers = (length: number): Rational[] => Array.from({ length }, () => fraction(-2, 2));
  const tables = { states, actions, probabilities };
  return {
    mdp,
    policies: [
      tabularPolicyFromTables(rational, tables),
      tiedPolicyFromTables(rational, { ...tables, observation: within(states).map((s) => Math.min(s, next(0, 1))) }),
      linearPolicyFromTables(rational, { ...tables, dimension: 2, features: numbers(states * actions * 2) }),
      sharedTrunkPolicyFromTables(rational, {
        ...tables,
        dimension: 2,
        trunk: numbers(states * 2),
        policyHead: numbers(2 * actions),
        valueHead: numbers(2),
      }),
    ],
    expert: tabularPolicyFromTables(rational, { states, actions, probabilities: rows() }),
    stateValues: numbers(states),
    features: numbers(states * 2),
    weights: numbers(2),
    rolloutSteps: next(...(options.steps ?? [1, 3])),
  };
};

const within = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** The same world in another arithmetic. */
export const mdpIn = <T>(A: Arithmetic<T>, mdp: Mdp<Rational>): Mdp<T> => {
  const all = (table: readonly Rational[]): T[] => table.map((entry) => convert(rational, entry, A));
  return mdpFromTables(A, {
    ...mdp,
    transition: all(mdp.transition),
    reward: all(mdp.reward),
    transitionReward: mdp.transitionReward && all(mdp.transitionReward),
    initial: all(mdp.initial),
    discount: convert(rational, mdp.discount, A),
  });
};

/** The same policy in another arithmetic. */
export const policyIn = <T>(A: Arithmetic<T>, policy: SoftmaxPolicy<Rational>): SoftmaxPolicy<T> => {
  const all = (table: readonly Rational[]): T[] => table.map((entry) => convert(rational, entry, A));
  const tables = { states: policy.states, actions: policy.actions, probabilities: all(policy.probabilities) };
  switch (policy.kind) {
    case 'tabular':
      return tabularPolicyFromTables(A, tables);
    case 'tied':
      return tiedPolicyFromTables(A, { ...tables, observation: policy.observation });
    case 'linear':
      return linearPolicyFromTables(A, { ...tables, dimension: policy.dimension, features: all(policy.features) });
    case 'sharedTrunk':
      return sharedTrunkPolicyFromTables(A, {
        ...tables,
        dimension: policy.dimension,
        trunk: all(policy.trunk),
        policyHead: all(policy.policyHead),
        valueHead: all(policy.valueHead),
      });
  }
};

export const shown = (vector: readonly Rational[] | undefined): string[] | undefined =>
  vector?.map((entry) => rational.format(entry));
