import { rational, readNumber } from '../../arithmetic/index.js';
import type { Scope } from '../../generators/index.js';
import { banditFromRewards, type Mdp, mdpFromTables } from '../../mdp/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { unreachable } from '../unprovable.js';
import { type Construction, describeReals, distribution, realIn } from './construction.js';

/** An answer set with free rewards. Ties that the generator rules out are assumed away. */
export const banditOf = (scope: Scope & { kind: 'bandit' }, construction: Construction): Mdp<Polynomial> => {
  const { arithmetic: A, size, choose, assume, cover } = construction;
  const rewards = Array.from({ length: size.actions }, (_, a) => realIn(construction, `r_${a}`, scope.rewards));
  cover(`${describeReals('rewards', scope.rewards)}${tieWords[scope.ties]}`);
  if (scope.ties === 'uniqueBest' && rewards.length > 1) {
    const best = choose(rewards.length);
    rewards.forEach((reward, a) => {
      if (a !== best) assume({ of: A.subtract(rewards[best], reward), relation: '> 0' });
    });
  }
  if (scope.ties === 'distinct') {
    rewards.forEach((reward, a) => {
      for (let b = 0; b < a; b++) assume({ of: A.subtract(reward, rewards[b]), relation: '!= 0' });
    });
  }
  return banditFromRewards(A, rewards);
};

const tieWords = { any: '', distinct: ', all different', uniqueBest: ', one best' } as const;

/** An MDP with free transitions, rewards and discount. Its terminal states and horizon are chosen. */
export const mdpOf = (scope: Scope & { kind: 'mdp' }, construction: Construction): Mdp<Polynomial> => {
  const { arithmetic: A, size, choose, cover } = construction;
  const { states, actions } = size;
  if (scope.termination === 'always') throw unreachable("worlds whose every episode ends (termination: 'always')");
  const terminal = terminalStates(scope, construction);
  const live = [...terminal.keys()].filter((state) => !terminal[state]);
  const available = terminal.flatMap((ends) => new Array<boolean>(actions).fill(!ends));
  const discount = discountOf(scope, construction);
  const transition = A.zeros(states * actions * states);
  for (let pair = 0; pair < states * actions; pair++) {
    if (!available[pair]) continue;
    const row = transitionRow(scope, construction, pair);
    for (let next = 0; next < states; next++) transition[pair * states + next] = row[next];
  }
  const initial = A.zeros(states);
  cover(startWords[scope.initial]);
  const start = distribution(construction, 'start', live.length, scope.initial === 'everywhere' ? 'full' : 'any');
  live.forEach((state, i) => {
    initial[state] = start[i];
  });
  const rewards = rewardsOf(scope, construction, available, transition);
  const [from, to] = scope.horizon ?? [0, 0];
  const horizon = scope.horizon === undefined ? undefined : from + choose(to - from + 1);
  if (scope.horizon !== undefined) cover(`every horizon ${from === to ? from : `from ${from} to ${to}`}`);
  cover(describeReals(rewardNouns[scope.rewardOn], scope.rewards));
  return mdpFromTables(A, { states, actions, transition, ...rewards, initial, discount, horizon, terminal, available });
};

const startWords = {
  anywhere: 'every initial distribution',
  everywhere: 'every initial distribution that may start in each state',
} as const;

const rewardNouns = {
  state: 'rewards of states',
  stateAction: 'rewards of states and actions',
  transition: 'rewards of transitions',
} as const;

const terminalStates = ({ termination }: Scope & { kind: 'mdp' }, { size, choose, cover }: Construction): boolean[] => {
  if (termination === 'none') return new Array<boolean>(size.states).fill(false);
  cover('every set of terminal states');
  const subset = choose(2 ** size.states - 1);
  return Array.from({ length: size.states }, (_, state) => ((subset >> state) & 1) === 1);
};

const discountOf = ({ discounts }: Scope & { kind: 'mdp' }, construction: Construction): Polynomial => {
  const { arithmetic: A, symbols, choose, cover } = construction;
  if (discounts === 'below 1') {
    cover('discount in [0, 1)');
    return symbols.input('discount', { low: rational.zero, high: rational.one, open: ['high'] }, rational.ratio(1, 2));
  }
  if ('from' in discounts) {
    cover(describeReals('discount', discounts));
    return realIn(construction, 'discount', discounts);
  }
  const inOrder = discounts.map((text) => readNumber(rational, text)).sort((a, b) => a.compare(b));
  const written = inOrder.map(rational.format);
  cover(`discount ${written.length === 1 ? written[0] : `in {${written.join(', ')}}`}`);
  return readNumber(A, written[choose(written.length)]);
};

const transitionRow = (
  { dynamics }: Scope & { kind: 'mdp' },
  construction: Construction,
  pair: number,
): Polynomial[] => {
  const { arithmetic: A, size, choose, cover } = construction;
  if (dynamics === 'stochastic') {
    cover('all transition probabilities');
    return distribution(construction, `P_${pair}`, size.states, 'any');
  }
  cover('all deterministic transitions');
  const next = choose(size.states);
  return Array.from({ length: size.states }, (_, state) => (state === next ? A.one : A.zero));
};

const rewardsOf = (
  { rewardOn, rewards }: Scope & { kind: 'mdp' },
  construction: Construction,
  available: readonly boolean[],
  transition: readonly Polynomial[],
): { reward: Polynomial[]; transitionReward?: Polynomial[] } => {
  const { arithmetic: A, size } = construction;
  const { states, actions } = size;
  const reward = A.zeros(states * actions);
  if (rewardOn === 'transition') {
    const transitionReward = A.zeros(states * actions * states);
    for (let pair = 0; pair < reward.length; pair++) {
      if (!available[pair]) continue;
      for (let next = 0; next < states; next++) {
        const index = pair * states + next;
        transitionReward[index] = realIn(construction, `r_${pair}_${next}`, rewards);
        reward[pair] = A.add(reward[pair], A.multiply(transition[index], transitionReward[index]));
      }
    }
    return { reward, transitionReward };
  }
  for (let state = 0; state < states; state++) {
    const shared =
      rewardOn === 'state' && available[state * actions] ? realIn(construction, `r_${state}`, rewards) : undefined;
    for (let pair = state * actions; pair < (state + 1) * actions; pair++) {
      if (available[pair]) reward[pair] = shared ?? realIn(construction, `r_${pair}`, rewards);
    }
  }
  return { reward };
};
