import type { Scope } from '../../generators/index.js';
import { type Episode, type Mdp, type Policy, pair, rewardOf } from '../../mdp/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { Unprovable } from '../unprovable.js';
import type { Construction } from './construction.js';
import { policyOf, worldOf } from './world.js';

/** Every sample that can happen: states, actions and ends are chosen, and each step that was taken is assumed to have
 *  positive probability. */
export const rolloutsOf = (
  scope: Scope & { kind: 'rollouts' },
  construction: Construction,
): readonly Episode<Polynomial>[] => {
  const { choose, cover, most } = construction;
  const mdp = worldOf(construction, scope.mdp);
  if (mdp === undefined) throw new Unprovable('rollouts need an MDP among the inputs before them');
  const policy = policyOf(construction, scope.policy);
  const least = scope.episodes[0];
  const episodes = Math.max(least, Math.min(scope.episodes[1], most.episodes ?? Number.POSITIVE_INFINITY));
  const longest = Math.max(scope.steps[0], Math.min(scope.steps[1], most.steps ?? Number.POSITIVE_INFINITY));
  cover(
    `every sample of ${least === episodes ? least : `${least}–${episodes}`} ${episodes === 1 ? 'episode' : 'episodes'} of up to ${longest} ${longest === 1 ? 'step' : 'steps'}`,
  );
  const count = least + choose(episodes - least + 1);
  return Array.from({ length: count }, () => episodeOf(construction, mdp, policy, [scope.steps[0], longest]));
};

const episodeOf = (
  construction: Construction,
  mdp: Mdp<Polynomial>,
  policy: Policy<Polynomial> | undefined,
  [least, most]: readonly [number, number],
): Episode<Polynomial> => {
  const { choose } = construction;
  let state = possible(construction, mdp.initial);
  const states = [state];
  const actions: number[] = [];
  const rewards: Polynomial[] = [];
  const hasEnded = (): boolean => mdp.terminal[state] || actions.length === mdp.horizon;
  while (!hasEnded() && actions.length < most && (actions.length < least || choose(2) === 1)) {
    const action = actionIn(construction, mdp, policy, state);
    const row = pair(mdp, state, action) * mdp.states;
    const next = possible(construction, mdp.transition.slice(row, row + mdp.states));
    actions.push(action);
    rewards.push(rewardOf(mdp, state, action, next));
    states.push(next);
    state = next;
  }
  return { states, actions, rewards, end: hasEnded() ? 'terminated' : 'truncated' };
};

const actionIn = (
  construction: Construction,
  mdp: Mdp<Polynomial>,
  policy: Policy<Polynomial> | undefined,
  state: number,
): number => {
  const row = state * mdp.actions;
  if (policy !== undefined) return possible(construction, policy.probabilities.slice(row, row + mdp.actions));
  const actions = Array.from({ length: mdp.actions }, (_, action) => action).filter((a) => mdp.available[row + a]);
  return actions[construction.choose(actions.length)];
};

/** An outcome of a distribution, with its probability assumed positive. */
const possible = ({ arithmetic, choose, assume }: Construction, probabilities: readonly Polynomial[]): number => {
  const outcomes = [...probabilities.keys()].filter((i) => !arithmetic.isSkippable(probabilities[i]));
  const outcome = outcomes[choose(outcomes.length)];
  if (probabilities[outcome].constant === undefined) assume({ of: probabilities[outcome], relation: '> 0' });
  return outcome;
};
