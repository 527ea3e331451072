import { require, requireKnownFields, seen } from '../errors/index.js';
import { type ChoiceList, type Choices, readDiscounts } from './discounts.js';
import {
  describeRange,
  type FractionRange,
  formatFraction,
  type NumeratorRange,
  readFractionRange,
} from './fractionRange.js';
import type { BlockPlan } from './layout.js';
import { simplest } from './order.js';
import { type Count, describeCount, readCount, readWeight, readWord, requireSize } from './sizes.js';

/** Which MDPs to draw; every field may be left out. */
export interface MdpOptions {
  /** S, terminal states included: 2 to 4. */
  readonly states?: Count;
  /** A, the same in every state: 2 to 3. */
  readonly actions?: Count;
  /** Transition and initial probabilities are weight over sum, weights 0 … weights: 4. */
  readonly weights?: number;
  /** Values a reward may have: −3, …, 3. */
  readonly rewards?: FractionRange;
  /** What a reward depends on: r(s), r(s,a) or r(s,a,s′): 'stateAction'. */
  readonly rewardOn?: 'state' | 'stateAction' | 'transition';
  /** How often a reward is 0 without being drawn, 0 … 1: 0. */
  readonly rewardSparsity?: number;
  /** Discounts to choose from: 0, 1/10, …, 9/10. */
  readonly discounts?: Choices;
  /** 'deterministic': each action leads to one state: 'stochastic'. */
  readonly dynamics?: 'stochastic' | 'deterministic';
  /** 'none': no terminal state. 'some': each state but one may be terminal. 'always': whatever is done, a terminal state
   *  is reached with probability 1 (and every world that has this is drawn, up to the order of its states): 'none'. */
  readonly termination?: 'none' | 'some' | 'always';
  /** H; absent: no horizon. */
  readonly horizon?: Count;
  /** Where episodes start: 'anywhere' any distribution over the states that are not terminal, 'everywhere' each of them
   *  with positive probability: 'anywhere'. */
  readonly initial?: 'anywhere' | 'everywhere';
}

/** The options, read and checked, and where their genes are in the list of blocks (−1: there are none). */
export interface MdpPlan {
  readonly states: readonly [from: number, to: number];
  readonly actions: readonly [from: number, to: number];
  readonly rewards: NumeratorRange;
  readonly rewardOn: 'state' | 'stateAction' | 'transition';
  readonly discounts: ChoiceList;
  readonly dynamics: 'stochastic' | 'deterministic';
  readonly termination: 'none' | 'some' | 'always';
  readonly initial: 'anywhere' | 'everywhere';
  readonly blocks: readonly BlockPlan[];
  readonly at: {
    readonly discount: number;
    readonly initial: number;
    readonly transition: number;
    readonly reward: number;
    /** 0: terminal, 1: not. */
    readonly terminal: number;
    readonly horizon: number;
  };
  readonly description: string;
}

/** @throws InvalidInput for an option out of its range */
export const readMdpOptions = (options: MdpOptions): MdpPlan => {
  const where = 'mdps(…)';
  requireKnownFields(
    options,
    {
      states: true,
      actions: true,
      weights: true,
      rewards: true,
      rewardOn: true,
      rewardSparsity: true,
      discounts: true,
      dynamics: true,
      termination: true,
      horizon: true,
      initial: true,
    },
    where,
  );
  const termination = readWord(options.termination ?? 'none', ['none', 'some', 'always'], `${where}.termination`);
  const leastStates = termination === 'always' ? 2 : 1;
  const states = readCount(options.states ?? [2, 4], leastStates, `${where}.states`);
  const actions = readCount(options.actions ?? [2, 3], 1, `${where}.actions`);
  requireSize(states[1] * actions[1], where);
  const maximum = readWeight(options.weights ?? 4, `${where}.weights`);
  const rewards = readFractionRange(options.rewards ?? { from: -3, to: 3 }, `${where}.rewards`);
  const sparsity = readShare(options.rewardSparsity ?? 0, `${where}.rewardSparsity`);
  const rewardOn = readWord(
    options.rewardOn ?? 'stateAction',
    ['state', 'stateAction', 'transition'],
    `${where}.rewardOn`,
  );
  const discounts = readDiscounts(options.discounts ?? { from: 0, to: '9/10', denominator: 10 }, `${where}.discounts`);
  const dynamics = readWord(options.dynamics ?? 'stochastic', ['stochastic', 'deterministic'], `${where}.dynamics`);
  const initial = readWord(options.initial ?? 'anywhere', ['anywhere', 'everywhere'], `${where}.initial`);

  const mayGoOnForever = termination !== 'always' && options.horizon === undefined;
  require(!mayGoOnForever ||
    discounts.numerators.every((numerator, i) => numerator < discounts.denominators[i]), () => ({
    what: 'discount 1 needs a world that ends',
    where: `${where}.discounts`,
    seen: discounts.description,
    expected: "discounts below 1, or termination: 'always', or a horizon",
    fix: "add termination: 'always', or leave out 1",
  }));

  const blocks: BlockPlan[] = [
    {
      name: 'discount',
      genes: { kind: 'options', sizes: discounts.sizes, names: namesOf(discounts) },
      axes: [1],
    },
    {
      name: 'initial distribution',
      genes: { kind: 'weights', minimum: initial === 'everywhere' ? 1 : 0, maximum },
      axes: ['state'],
    },
    {
      name: 'transition',
      genes: dynamics === 'deterministic' ? { kind: 'oneHot' } : { kind: 'weights', minimum: 0, maximum },
      axes: ['state', 'action', 'state'],
    },
    {
      name: 'reward',
      genes: { kind: 'numerators', ...rewards, sparsity, mayBeCleared: true },
      axes: rewardAxes[rewardOn],
    },
  ];
  let terminal = -1;
  if (termination !== 'none') {
    terminal = blocks.length;
    blocks.push({
      name: 'end',
      genes: {
        kind: 'options',
        sizes: [simplest, simplest],
        names: ['terminal', 'live'],
        usual: { option: 1, probability: 0.4 },
      },
      axes: ['state'],
    });
  }
  let horizon = -1;
  if (options.horizon !== undefined) {
    const [from, to] = readCount(options.horizon, 1, `${where}.horizon`);
    horizon = blocks.length;
    blocks.push({
      name: 'horizon',
      genes: { kind: 'numerators', minimum: from, maximum: to, denominator: 1, sparsity: 0 },
      axes: [1],
    });
  }

  return {
    states,
    actions,
    rewards,
    rewardOn,
    discounts,
    dynamics,
    termination,
    initial,
    blocks,
    at: { discount: 0, initial: 1, transition: 2, reward: 3, terminal, horizon },
    description: describe(options, { states, actions, rewards, discounts, dynamics, termination }),
  };
};

const namesOf = ({ numerators, denominators }: MdpPlan['discounts']): string[] =>
  numerators.map((numerator, i) => formatFraction(numerator, denominators[i]));

const rewardAxes = {
  state: ['state'],
  stateAction: ['state', 'action'],
  transition: ['state', 'action', 'state'],
} as const;

const readShare = (share: number, where: string): number => {
  require(0 <= share && share <= 1, () => ({
    what: 'a share is a number from 0 to 1',
    where,
    seen: seen(share),
    expected: '0 … 1',
    fix: `write ${where}: 0.5`,
  }));
  return share;
};

const describe = (
  { horizon, rewardSparsity, rewardOn, initial, weights }: MdpOptions,
  plan: Pick<MdpPlan, 'states' | 'actions' | 'rewards' | 'discounts' | 'dynamics' | 'termination'>,
): string =>
  [
    `${plan.dynamics === 'deterministic' ? 'deterministic ' : ''}MDPs with ${describeCount(plan.states, 'state')}`,
    ` and ${describeCount(plan.actions, 'action')}`,
    `, ${rewardWords[rewardOn ?? 'stateAction']} in ${describeRange(plan.rewards)}`,
    rewardSparsity === undefined ? '' : ` (${Math.round(100 * rewardSparsity)} % set to 0)`,
    `, discount in ${plan.discounts.description}`,
    { none: '', some: ', some states terminal', always: ', every episode ends' }[plan.termination],
    initial === 'everywhere' ? ', starts in every state' : '',
    weights === undefined ? '' : `, weights up to ${weights}`,
    horizon === undefined ? '' : `, horizon ${Array.isArray(horizon) ? horizon.join('–') : horizon}`,
  ].join('');

const rewardWords = { state: 'rewards r(s)', stateAction: 'rewards', transition: "rewards r(s,a,s')" } as const;
