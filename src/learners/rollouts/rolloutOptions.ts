import { canHappen } from '../../arithmetic/index.js';
import { InvalidInput } from '../../errors/index.js';
import type { Policy } from '../../mdp/index.js';
import { type Mdp, pair } from '../../mdp/index.js';
import { anything } from '../knownOptions.js';
import { requireCount } from '../requireCount.js';

/** How a learner samples its world, and what all learners of this room mean by it. Said here once.
 *
 *  **Ends.** A rollout ends 'terminated' when it enters a terminal state or has made as many steps as the world's
 *  horizon; nothing beyond is worth anything. It ends 'truncated' after `rolloutSteps` steps while the world goes on.
 *  **Bootstrapping.** Exactly one state can bootstrap: the last one, s_T, of a truncated rollout, in which no action
 *  was taken. PPO and actor–critic add γ·V(s_T) to the last TD error there, and γ·0 at a terminated end. REINFORCE and
 *  the natural policy gradient credit what was collected and never bootstrap.
 *  **γᵗ.** The step at time t is credited with γᵗ times its return or advantage under the state weighting 'discounted',
 *  and with 1 times it under 'undiscounted'. Only the first is the gradient of the discounted return; with states that
 *  share parameters the second can point the other way [nota2020]. Critics are never weighted by γᵗ.
 *  **Averages.** A batch of N rollouts gives the mean over rollouts of the sum over steps. */
export interface RolloutOptions {
  /** Steps after which a rollout is truncated, an integer ≥ 1. Absent: until it ends by itself. */
  readonly rolloutSteps?: number;
  /** N, rollouts in one batch, an integer ≥ 1. Default 1. */
  readonly episodes?: number;
}

/** For `knownOptions` of every learner that samples. */
export const rolloutOptions = { rolloutSteps: anything, episodes: anything };

/** Whether step t counts γᵗ or 1; see RolloutOptions. */
export type StateWeighting = 'discounted' | 'undiscounted';

export const stateWeightings = ['discounted', 'undiscounted'];

/** How many steps a rollout can have at most: a number, or 'untilTheEnd' when nothing bounds it from outside. */
export type RolloutLength = number | 'untilTheEnd';

/** min(rolloutSteps, horizon), whichever are given. */
export const rolloutLength = <T>(mdp: Mdp<T>, options: RolloutOptions): RolloutLength => {
  const { rolloutSteps } = options;
  requireCount(rolloutSteps, 'options.rolloutSteps');
  if (rolloutSteps === undefined) return mdp.horizon ?? 'untilTheEnd';
  return mdp.horizon === undefined ? rolloutSteps : Math.min(rolloutSteps, mdp.horizon);
};

/** The same as a number, for whoever samples or enumerates: without a bound from outside, the longest rollout that
 *  this policy can make here.
 *  @throws InvalidInput where a rollout may run in a circle */
export const boundedRolloutLength = <T>(mdp: Mdp<T>, policy: Policy<T>, options: RolloutOptions): number => {
  const length = rolloutLength(mdp, options);
  return length === 'untilTheEnd' ? longestRollout(mdp, policy) : length;
};

/** N of a batch. */
export const batchSize = (options: RolloutOptions): number => {
  requireCount(options.episodes, 'options.episodes');
  return options.episodes ?? 1;
};

const longestRollout = <T>(mdp: Mdp<T>, policy: Policy<T>): number => {
  const longest = new Array<number | 'open' | undefined>(mdp.states).fill(undefined);
  const from = (state: number): number => {
    if (mdp.terminal[state]) return 0;
    const known = longest[state];
    if (known === 'open') throw endless(mdp, state);
    if (known !== undefined) return known;
    longest[state] = 'open';
    let steps = 0;
    for (let next = 0; next < mdp.states; next++) {
      if (reaches(mdp, policy, state, next)) steps = Math.max(steps, from(next));
    }
    longest[state] = steps + 1;
    return steps + 1;
  };
  let steps = 0;
  for (let state = 0; state < mdp.states; state++) {
    if (canHappen(mdp.arithmetic, mdp.initial[state], 'an episode starts in a state'))
      steps = Math.max(steps, from(state));
  }
  return steps;
};

const reaches = <T>(mdp: Mdp<T>, policy: Policy<T>, state: number, next: number): boolean => {
  for (let action = 0; action < mdp.actions; action++) {
    const index = pair(mdp, state, action);
    if (!canHappen(mdp.arithmetic, policy.probabilities[index], 'an action is taken')) continue;
    if (canHappen(mdp.arithmetic, mdp.transition[index * mdp.states + next], 'a state follows')) return true;
  }
  return false;
};

const endless = <T>(mdp: Mdp<T>, state: number): InvalidInput =>
  new InvalidInput({
    what: 'a rollout needs an end',
    where: 'options.rolloutSteps',
    seen: `undefined, in a world where the policy can return to state ${mdp.stateNames?.[state] ?? state}`,
    expected: 'a number of steps after which the rollout is truncated',
    fix: 'add rolloutSteps: 100, give the world a horizon, or use the expected form, which needs no end',
  });
