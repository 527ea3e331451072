import { type Rational, rational } from '../../../src/arithmetic/index.js';
import type { AdvantageRollout } from '../../../src/learners/estimators/index.js';
import { published } from '../../vectors/published.js';
import { errorAt, exact, power, same, samples } from './rollouts.js';

/** Any implementation of generalized advantage estimation, ours or a mutant. */
export type Gae = (rollout: AdvantageRollout<Rational>) => Rational[];

const { add, subtract, multiply } = rational;
const plus = (left: readonly Rational[], right: readonly Rational[]) => left.map((entry, i) => add(entry, right[i]));
const flags = (entries: readonly number[]) => entries.map((entry) => entry === 1);

/** Aₜ = Σ_k (γλ)^k·δ_{t+k} to the end of the episode: the definition, no recursion. */
const explicitSum = (rollout: AdvantageRollout<Rational>): Rational[] =>
  rollout.rewards.map((_, t) => {
    let sum = rational.zero;
    for (let k = 0; t + k < rollout.rewards.length; k++) {
      const decay = power(multiply(rollout.discount, rollout.gaeLambda), k);
      sum = add(sum, multiply(decay, errorAt(rollout, t + k)));
      if (rollout.terminated[t + k] || rollout.truncated[t + k]) break;
    }
    return sum;
  });

/** Gₜ of one episode, with the value of the last state where it was truncated. */
const bootstrappedReturn = (rollout: AdvantageRollout<Rational>): Rational[] => {
  const last = rollout.rewards.length - 1;
  const beyond = rollout.terminated[last] ? rational.zero : rollout.nextValues[last];
  return rollout.rewards.map((_, t) => {
    let sum = multiply(power(rollout.discount, last + 1 - t), beyond);
    for (let k = t; k <= last; k++) sum = add(sum, multiply(power(rollout.discount, k - t), rollout.rewards[k]));
    return sum;
  });
};

const rlax = (id: string) => (gae: Gae) => {
  const { inputs, exact: expected } = published(id);
  const { r_t, discount_t, values, lambda_ } = inputs as {
    r_t: number[][];
    discount_t: number[][];
    values: number[][];
    lambda_: number;
  };
  return r_t.every((rewards, row) =>
    same(
      gae({
        rewards: exact(rewards),
        values: exact(values[row].slice(0, -1)),
        nextValues: exact(values[row].slice(1)),
        terminated: discount_t[row].map((discount) => discount === 0),
        truncated: rewards.map(() => false),
        discount: exact([discount_t[row][0]])[0],
        gaeLambda: exact([lambda_])[0],
      }),
      exact((expected as string[][])[row]),
    ),
  );
};

const tianshouReturns = (gae: Gae): boolean => {
  const { inputs, exact: expected } = published('tianshou-gae-returns-terminated');
  const nextValues = exact(inputs.v_s_next as number[]);
  const values = [nextValues[nextValues.length - 1], ...nextValues.slice(0, -1)];
  const advantages = gae({
    rewards: exact(inputs.rew as number[]),
    values,
    nextValues,
    terminated: flags(inputs.terminated as number[]),
    truncated: flags(inputs.truncated as number[]),
    discount: exact([inputs.gamma as number])[0],
    gaeLambda: exact([inputs.gae_lambda as number])[0],
  });
  return same(plus(advantages, values), exact(expected as string[]));
};

const terminalIssue = (gae: Gae): boolean => {
  const { inputs, expected } = published('issue-gae-terminal-v-next');
  const advantages = gae({
    rewards: exact(inputs.r as number[]),
    values: exact(inputs.v as number[]),
    nextValues: exact(inputs.v_next as number[]),
    terminated: flags(inputs.terminated as number[]),
    truncated: [false, false, false],
    discount: rational.ratio(99, 100),
    gaeLambda: rational.ratio(19, 20),
  });
  return same(advantages.slice(-1), exact([(expected as { last_advantage: number }).last_advantage]));
};

const truncationReset = (gae: Gae): boolean => {
  const { inputs, expected } = published('derived-gae-truncation-reset');
  const { g1, half } = expected as { g1: number[]; half: string[] };
  return [
    { options: { discount: rational.one, gaeLambda: rational.one }, result: g1 },
    { options: { discount: rational.ratio(1, 2), gaeLambda: rational.ratio(1, 2) }, result: half },
  ].every(({ options, result }) =>
    same(
      gae({
        rewards: exact(inputs.r as number[]),
        values: exact(inputs.v as number[]),
        nextValues: exact(inputs.v_next as number[]),
        terminated: flags(inputs.terminated as number[]),
        truncated: flags(inputs.truncated as number[]),
        ...options,
      }),
      exact(result),
    ),
  );
};

/** What every implementation must satisfy, by name. */
export const gaeLaws: Readonly<Record<string, (gae: Gae) => boolean>> = {
  'rlax-gae-lambda1': rlax('rlax-gae-lambda1'),
  'rlax-gae-lambda0.7': rlax('rlax-gae-lambda0.7'),
  'tianshou-gae-returns-terminated': tianshouReturns,
  'issue-gae-terminal-v-next': terminalIssue,
  'derived-gae-truncation-reset': truncationReset,
  'explicit sum of (γλ)^k δ': (gae) => samples.every(({ both }) => same(gae(both), explicitSum(both))),
  'a batch of two episodes is the two, one after the other': (gae) =>
    samples.every(({ first, second, both }) => same(gae(both), [...gae(first), ...gae(second)])),
  'λ = 1: A + V is the return with bootstrap': (gae) =>
    samples.every(({ first }) => {
      const rollout = { ...first, gaeLambda: rational.one };
      return same(plus(gae(rollout), rollout.values), bootstrappedReturn(rollout));
    }),
  'λ = 0: A is the TD error': (gae) =>
    samples.every(({ both }) => {
      const rollout = { ...both, gaeLambda: rational.zero };
      return same(
        gae(rollout),
        rollout.rewards.map((_, t) => errorAt(rollout, t)),
      );
    }),
  'adding to V a potential that ends at 0 and to r its shaping changes nothing': (gae) =>
    samples.every(({ first }) => {
      const length = first.rewards.length;
      const potential = Array.from({ length: length + 1 }, (_, t) =>
        t === length && first.terminated[length - 1] ? rational.zero : rational.integer((t * t) % 3),
      );
      return same(
        gae(first),
        gae({
          ...first,
          rewards: first.rewards.map((reward, t) =>
            add(reward, subtract(multiply(first.discount, potential[t + 1]), potential[t])),
          ),
          values: first.values.map((value, t) => subtract(value, potential[t])),
          nextValues: first.nextValues.map((value, t) => subtract(value, potential[t + 1])),
        }),
      );
    }),
};

export const lawsBrokenBy = (gae: Gae): string[] =>
  Object.entries(gaeLaws)
    .filter(([, holds]) => !holds(gae))
    .map(([name]) => name);
