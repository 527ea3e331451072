import { type Rational, rational, readNumber } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import { type Mdp, pair, rewardOf } from '../../mdp/index.js';
import type { Choices } from '../discounts.js';
import type { Scope } from '../scope.js';
import { describeCount } from '../sizes.js';
import { endlessState } from './everyEpisodeEnds.js';
import { countOutside, numberOrZeroOutside, numberOutside, zeroOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { shapeAmong } from './shapeAmong.js';

type MdpScope = Scope & { kind: 'mdp' };

/** What of an MDP lies outside: its size, what may be done and where it ends, how it starts and goes on, what it pays.
 *  @param discounts as they were asked for: of a list only its entries lie inside, of a range all numbers in it, and
 *         without either all discounts below 1 */
export const mdpOutside =
  (scope: MdpScope, discounts: Choices | undefined) =>
  (mdp: Mdp<Rational>, among: Among): Outside | undefined =>
    sizeOutside(scope, mdp, among) ??
    discountOutside(mdp.discount, discounts) ??
    horizonOutside(scope, mdp) ??
    endOutside(scope, mdp) ??
    startOutside(scope, mdp) ??
    dynamicsOutside(scope, mdp) ??
    rewardOutside(scope, mdp);

const sizeOutside = ({ states, actions }: MdpScope, mdp: Mdp<Rational>, among: Among): Outside | undefined => {
  const shared = shapeAmong(among);
  return (
    countOutside(mdp.states, shared === undefined ? states : [shared.states, shared.states], '.states', 'state') ??
    countOutside(mdp.actions, shared === undefined ? actions : [shared.actions, shared.actions], '.actions', 'action')
  );
};

const discountOutside = (discount: Rational, choices: Choices | undefined): Outside | undefined => {
  const part = '.discount';
  if (choices === undefined) {
    return discount.compare(rational.one) < 0
      ? undefined
      : outside(part, rational.format(discount), 'a number below 1');
  }
  if (!('from' in choices)) {
    return choices.some((choice) => readNumber(rational, choice).compare(discount) === 0)
      ? undefined
      : outside(part, rational.format(discount), `one of ${choices.join(', ')}`);
  }
  return numberOutside(discount, { from: String(choices.from), to: String(choices.to) }, part);
};

const horizonOutside = ({ horizon: span }: MdpScope, { horizon }: Mdp<Rational>): Outside | undefined => {
  if (span === undefined) return horizon === undefined ? undefined : outside('.horizon', String(horizon), 'no horizon');
  return horizon === undefined
    ? outside('.horizon', 'no horizon', `a horizon of ${describeCount(span, 'step')}`)
    : countOutside(horizon, span, '.horizon', 'step');
};

const endOutside = ({ termination }: MdpScope, mdp: Mdp<Rational>): Outside | undefined => {
  const missing = mdp.available.findIndex((is, index) => !is && !mdp.terminal[Math.floor(index / mdp.actions)]);
  if (missing >= 0) {
    const place = `.transition[${Math.floor(missing / mdp.actions)}][${missing % mdp.actions}]`;
    return outside(place, 'an action that is not available', 'every action in every state that is not terminal');
  }
  if (termination === 'none') {
    return mdp.terminal.includes(true) ? outside('.terminal', listOf(mdp.terminal), 'no terminal state') : undefined;
  }
  if (!mdp.terminal.includes(false)) return outside('.terminal', listOf(mdp.terminal), 'a state that is not terminal');
  const endless = termination === 'always' ? endlessState(mdp) : undefined;
  return endless === undefined
    ? undefined
    : outside('.transition', `state ${endless}, from where an episode may never end`, 'that every episode ends');
};

const listOf = (terminal: readonly boolean[]): string =>
  `terminal states ${[...terminal.keys()].filter((state) => terminal[state]).join(', ')}`;

const startOutside = ({ initial }: MdpScope, mdp: Mdp<Rational>): Outside | undefined =>
  firstOutside(mdp.initial, (probability, state) => {
    const part = `.initial[${state}]`;
    if (mdp.terminal[state]) return zeroOutside(probability, part, '0 in a terminal state');
    return initial === 'everywhere' && rational.isZero(probability)
      ? outside(part, '0', 'a start in every state that is not terminal')
      : undefined;
  });

const dynamicsOutside = (
  { dynamics }: MdpScope,
  { states, actions, transition }: Mdp<Rational>,
): Outside | undefined => {
  if (dynamics === 'stochastic') return undefined;
  return firstOutside(transition, (probability, index) => {
    const at = Math.floor(index / states);
    return rational.isZero(probability) || probability.compare(rational.one) === 0
      ? undefined
      : outside(
          `.transition[${Math.floor(at / actions)}][${at % actions}]`,
          `probability ${rational.format(probability)}`,
          'one next state for each action',
        );
  });
};

/** Rewards of what cannot be done are 0; those of a transition that cannot happen say nothing. */
const rewardOutside = (scope: MdpScope, mdp: Mdp<Rational>): Outside | undefined =>
  firstOutside(mdp.reward, (mean, index) => {
    if (!mdp.available[index]) return undefined;
    const state = Math.floor(index / mdp.actions);
    const action = index % mdp.actions;
    const part = `.reward[${state}][${action}]`;
    const paid = Array.from({ length: mdp.states }, (_, next) => rewardOf(mdp, state, action, next));
    const happens = (next: number): boolean => !rational.isZero(mdp.transition[index * mdp.states + next]);
    if (scope.rewardOn === 'transition') {
      return firstOutside(paid, (reward, next) =>
        (happens(next) ? numberOutside : numberOrZeroOutside)(reward, scope.rewards, `${part}[${next}]`),
      );
    }
    const other = paid.findIndex((reward, next) => happens(next) && reward.compare(mean) !== 0);
    if (other >= 0) {
      return outside(`${part}[${other}]`, rational.format(paid[other]), 'rewards that do not depend on the next state');
    }
    const first = mdp.reward[pair(mdp, state, 0)];
    if (scope.rewardOn === 'state' && mean.compare(first) !== 0) {
      return outside(part, rational.format(mean), `${rational.format(first)}, the same for every action of the state`);
    }
    return numberOutside(mean, scope.rewards, part);
  });
