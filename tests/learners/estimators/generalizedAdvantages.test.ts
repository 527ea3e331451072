import { describe, expect, test } from 'vitest';
import { type Rational, rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import {
  type AdvantageRollout,
  generalizedAdvantages,
  lambdaReturns,
  stepDiscounts,
} from '../../../src/learners/estimators/index.js';
import { type Gae, gaeLaws, lawsBrokenBy } from './gaeLaws.js';
import { exact, same, samples } from './rollouts.js';

const { add, subtract, multiply, zero } = rational;
const ours: Gae = (rollout) => generalizedAdvantages(rational, rollout);

describe('generalizedAdvantages', () => {
  test.each(Object.keys(gaeLaws))('generalizedAdvantages(…) obeys: %s', (law) => {
    expect(gaeLaws[law](ours)).toBe(true);
  });

  test('generalizedAdvantages(…) + values is the λ-return, the last step bootstrapping', () => {
    for (const { first } of samples) {
      const returns = lambdaReturns(rational, {
        rewards: first.rewards,
        discounts: stepDiscounts(rational, first.discount, first.terminated),
        nextValues: first.nextValues,
        lambda: first.gaeLambda,
      });
      const sums = ours(first).map((advantage, t) => add(advantage, first.values[t]));
      expect(same(sums, returns)).toBe(true);
    }
  });

  test('generalizedAdvantages(sequences of different lengths) is refused with the lengths', () => {
    const rollout = { ...samples[0].both, values: exact([1]) };
    expect(() => ours(rollout)).toThrow(InvalidInput);
    expect(() => ours(rollout)).toThrow(/1 values/);
    expect(() => ours({ ...samples[0].both, truncated: [] })).toThrow(/0 truncated/);
  });
});

/** The reference recursion with its parts open to mutation. */
interface Parts {
  /** What γ multiplies in δₜ. */
  readonly bootstrap?: (rollout: AdvantageRollout<Rational>, t: number) => Rational;
  /** Whether the trace runs on from t to t + 1. */
  readonly runsOn?: (rollout: AdvantageRollout<Rational>, t: number) => boolean;
  readonly reward?: (rollout: AdvantageRollout<Rational>, t: number) => Rational;
  readonly baseline?: (rollout: AdvantageRollout<Rational>, t: number) => Rational;
  /** γ's and λ's power at the last step, where the paper's eq. 11 has a misprint. */
  readonly lastPower?: 0 | 2;
}

const ended = ({ terminated, truncated }: AdvantageRollout<Rational>, t: number): boolean =>
  terminated[t] === true || truncated[t] === true;

const gaeOf = (parts: Parts): Gae => {
  const bootstrap = parts.bootstrap ?? ((rollout, t) => (rollout.terminated[t] ? zero : rollout.nextValues[t]));
  const runsOn = parts.runsOn ?? ((rollout, t) => !ended(rollout, t));
  const reward = parts.reward ?? ((rollout, t) => rollout.rewards[t]);
  const baseline = parts.baseline ?? ((rollout, t) => rollout.values[t]);
  return (rollout) => {
    const decay = multiply(rollout.discount, rollout.gaeLambda);
    const advantages: Rational[] = [];
    for (let t = rollout.rewards.length - 1; t >= 0; t--) {
      const target = add(reward(rollout, t), multiply(rollout.discount, bootstrap(rollout, t)));
      let advantage = subtract(target, baseline(rollout, t));
      if (ended(rollout, t) && parts.lastPower === 2) advantage = multiply(multiply(decay, decay), advantage);
      const next = advantages[0];
      if (next !== undefined && runsOn(rollout, t)) advantage = add(advantage, multiply(decay, next));
      advantages.unshift(advantage);
    }
    return advantages;
  };
};

const mutants: readonly { id: string; what: string; parts: Parts; killedBy: readonly string[] }[] = [
  {
    id: 'M01',
    what: 'bootstraps after a termination',
    parts: { bootstrap: ({ nextValues }, t) => nextValues[t] },
    killedBy: ['rlax-gae-lambda1', 'tianshou-gae-returns-terminated', 'issue-gae-terminal-v-next'],
  },
  {
    id: 'M02',
    what: 'does not bootstrap after a truncation',
    parts: { bootstrap: (rollout, t) => (ended(rollout, t) ? zero : rollout.nextValues[t]) },
    killedBy: ['derived-gae-truncation-reset', 'λ = 1: A + V is the return with bootstrap'],
  },
  {
    id: 'M03',
    what: 'lets the trace run across an episode end',
    parts: { runsOn: () => true },
    killedBy: ['a batch of two episodes is the two, one after the other', 'rlax-gae-lambda1', 'rlax-gae-lambda0.7'],
  },
  {
    id: 'M04',
    what: 'cuts the trace one step late',
    parts: { runsOn: (rollout, t) => !ended(rollout, t + 1) },
    killedBy: ['a batch of two episodes is the two, one after the other', 'rlax-gae-lambda1'],
  },
  {
    id: 'M05',
    what: 'bootstraps the last step from the state before',
    parts: {
      bootstrap: ({ terminated, nextValues, values }, t) =>
        terminated[t] ? zero : t === values.length - 1 ? values[t] : nextValues[t],
    },
    killedBy: ['λ = 1: A + V is the return with bootstrap', 'derived-gae-truncation-reset'],
  },
  {
    id: 'M06',
    what: 'bootstraps a truncation from the state before',
    parts: {
      bootstrap: ({ terminated, truncated, nextValues, values }, t) =>
        terminated[t] ? zero : truncated[t] ? values[t] : nextValues[t],
    },
    killedBy: ['derived-gae-truncation-reset', 'λ = 1: A + V is the return with bootstrap'],
  },
  {
    id: 'M07, M38',
    what: 'bootstraps a truncation from the first state of the next episode',
    parts: {
      bootstrap: ({ terminated, truncated, nextValues, values }, t) =>
        terminated[t] ? zero : truncated[t] && t + 1 < values.length ? values[t + 1] : nextValues[t],
    },
    killedBy: ['a batch of two episodes is the two, one after the other', 'derived-gae-truncation-reset'],
  },
  {
    id: 'M08',
    what: 'masks −V(s) together with the bootstrap',
    parts: { baseline: ({ terminated, values }, t) => (terminated[t] ? zero : values[t]) },
    killedBy: ['issue-gae-terminal-v-next', 'λ = 1: A + V is the return with bootstrap'],
  },
  {
    id: 'M10',
    what: 'stores the reward one step late',
    parts: { reward: ({ rewards }, t) => (t === 0 ? zero : rewards[t - 1]) },
    killedBy: [
      'rlax-gae-lambda1',
      'rlax-gae-lambda0.7',
      'tianshou-gae-returns-terminated',
      'derived-gae-truncation-reset',
    ],
  },
  {
    id: 'eq. 11 as printed',
    what: 'raises γλ to T − t + 1 at the last step',
    parts: { lastPower: 2 },
    killedBy: ['λ = 0: A is the TD error', 'explicit sum of (γλ)^k δ'],
  },
];

describe('the laws of generalizedAdvantages', () => {
  test.each(mutants)('kill $id, which $what', ({ parts, killedBy }) => {
    expect(lawsBrokenBy(gaeOf(parts))).toEqual(expect.arrayContaining([...killedBy]));
  });

  test('kill M09: advantages of an older critic with values of a newer one are no returns', () => {
    const stale: Gae = (rollout) => ours({ ...rollout, values: rollout.values.map(() => zero) });
    expect(lawsBrokenBy(stale)).toContain('λ = 1: A + V is the return with bootstrap');
  });

  test('pass the unmutated recursion, and M01 where the value of a terminal state is already 0', () => {
    expect(lawsBrokenBy(gaeOf({}))).toEqual([]);
    const zeroed: Gae = (rollout) =>
      gaeOf({ bootstrap: ({ nextValues }, t) => nextValues[t] })({
        ...rollout,
        nextValues: rollout.nextValues.map((value, t) => (rollout.terminated[t] ? zero : value)),
      });
    expect(lawsBrokenBy(zeroed)).toEqual([]);
  });
});
