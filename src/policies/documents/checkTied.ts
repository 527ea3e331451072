import { type Rational, rational } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import { pair } from '../../mdp/index.js';
import type { TiedPolicy } from '../policy.js';

/** @throws InvalidInput unless states of one observation could share their logits: on the actions that both take,
 *          their probabilities are proportional */
export const checkTied = (policy: TiedPolicy<Rational>, where: string): void => {
  const { states, observation } = policy;
  for (let state = 0; state < states; state++) {
    for (let other = state + 1; other < states; other++) {
      if (observation[other] === observation[state]) checkProportional(policy, state, other, where);
    }
  }
};

const checkProportional = (policy: TiedPolicy<Rational>, state: number, other: number, where: string): void => {
  const { actions, probabilities } = policy;
  const of = (one: number, action: number): Rational => probabilities[pair(policy, one, action)];
  const shared = [...Array(actions).keys()].filter(
    (action) => !rational.isZero(of(state, action)) && !rational.isZero(of(other, action)),
  );
  const odds = (one: number): string => shared.map((action) => rational.format(of(one, action))).join(' : ');
  for (const action of shared) {
    const gap = rational.subtract(
      rational.multiply(of(state, shared[0]), of(other, action)),
      rational.multiply(of(other, shared[0]), of(state, action)),
    );
    require(rational.isZero(gap), () => ({
      what: 'states of one observation have the same odds between the actions they share',
      where: `${where}[state ${state}] and [state ${other}]`,
      seen: `${odds(state)} and ${odds(other)}`,
      expected: 'equal rows, or rows that differ only by actions one of the states does not have',
      fix: 'give the states different observations, or equal rows',
    }));
  }
};
