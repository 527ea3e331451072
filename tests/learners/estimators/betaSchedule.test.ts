import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { betaSchedule } from '../../../src/learners/estimators/index.js';
import { published } from '../../vectors/published.js';
import { exact, shown } from './rollouts.js';

const { inputs, expected } = published('imitation-beta-schedule');
const { rampdown_rounds, rounds, exp_decay, exp_rounds } = inputs as {
  rampdown_rounds: number;
  rounds: number[];
  exp_decay: number;
  exp_rounds: number[];
};
const { linear, exp } = expected as { linear: (number | string)[]; exp: number[] };

describe('betaSchedule', () => {
  test('betaSchedule(…) is that of imitation-beta-schedule, linear and exponential', () => {
    const ramp = rounds.map((round) =>
      betaSchedule(rational, { kind: 'linear', rampdownRounds: rampdown_rounds }, round),
    );
    expect(shown(ramp)).toEqual(shown(exact(linear)));
    const [decay] = exact([exp_decay]);
    const decaying = exp_rounds.map((round) => betaSchedule(rational, { kind: 'exponential', decay }, round));
    expect(shown(decaying)).toEqual(shown(exact(exp)));
  });

  test('betaSchedule(…, 0) is 1: the first round is behaviour cloning', () => {
    expect(rational.format(betaSchedule(rational, { kind: 'linear', rampdownRounds: 1 }, 0))).toBe('1');
    expect(rational.format(betaSchedule(rational, { kind: 'exponential', decay: rational.zero }, 0))).toBe('1');
  });

  test.each([
    [-1, 3],
    [0.5, 3],
    [0, 0],
  ])('betaSchedule(…) is refused in round %s of %s', (round, rampdownRounds) => {
    expect(() => betaSchedule(rational, { kind: 'linear', rampdownRounds }, round)).toThrow(InvalidInput);
  });
});
