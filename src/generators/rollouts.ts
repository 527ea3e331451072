import type { Arithmetic } from '../arithmetic/index.js';
import type { Genome, Realisation } from '../claims/index.js';
import { InvalidInput, requireKnownFields } from '../errors/index.js';
import { type Episode, type Mdp, type Policy, pair, rewardOf } from '../mdp/index.js';
import { rolloutsOutside } from './domain/rolloutDomain.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import type { Block, Layout } from './layout.js';
import { rolloutGenes } from './rolloutDecoding.js';
import { type Count, describeCount, readCount } from './sizes.js';
import { policyOf, worldOf } from './world.js';

export interface PossibleRolloutOptions {
  /** How many episodes the sample has: 1 to 2. */
  readonly episodes?: Count;
  /** After how many steps an episode is cut off (truncated) if it has not ended by then: 1 to 3. */
  readonly steps?: Count;
  /** Name of the input that is the MDP; absent: the first MDP among the inputs before it. */
  readonly mdp?: string;
  /** Name of the input that is the policy; absent: the first policy before it, or without one any available actions. */
  readonly policy?: string;
}

/** Which blocks hold what. */
export const rolloutBlocks = { episodes: 0, lengths: 1, starts: 2, actions: 3, nextStates: 4 } as const;

/** Samples that the policy drawn before them can really produce in the MDP drawn before them: every start, action and
 *  transition has positive probability. A gene names the start, action or next state that is wanted; the first possible
 *  one from there on (cyclically) is taken, so any genome is a possible sample of any world and policy.
 *  An episode ends 'terminated' in a terminal state or at the horizon, otherwise 'truncated' after its steps.
 *  The smallest sample is one episode of the fewest steps, through the first possible states and actions.
 *  @throws InvalidInput when no MDP is drawn before it (as it is realised) */
export const rollouts = (options: PossibleRolloutOptions = {}): InputArbitrary<'rollouts'> => {
  const where = 'rollouts(…)';
  requireKnownFields(options, { episodes: true, steps: true, mdp: true, policy: true }, where);
  const episodes = readCount(options.episodes ?? [1, 2], 1, `${where}.episodes`);
  const steps = readCount(options.steps ?? [1, 3], 1, `${where}.steps`);
  const count = ([minimum, maximum]: readonly [number, number]) =>
    ({ kind: 'numerators', minimum, maximum, denominator: 1, sparsity: 0 }) as const;
  const scope = {
    kind: 'rollouts',
    episodes,
    steps,
    ...(options.mdp === undefined ? {} : { mdp: options.mdp }),
    ...(options.policy === undefined ? {} : { policy: options.policy }),
  } as const;
  return genomeArbitrary({
    noun: 'rollouts',
    description: `possible rollouts, ${describeCount(episodes, 'episode')} of up to ${describeCount(steps, 'step')}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    repeats: true,
    plan: [
      { genes: count(episodes), axes: [1] },
      { genes: count(steps), axes: [episodes[1]] },
      { genes: { kind: 'index', of: 'state' }, axes: [episodes[1]] },
      { genes: { kind: 'index', of: 'action' }, axes: [episodes[1], steps[1]] },
      { genes: { kind: 'index', of: 'state' }, axes: [episodes[1], steps[1]] },
    ],
    settle: (genome, layout) => settleRollouts(steps[0], genome, layout),
    realise: (genome, layout, realisation) => {
      const mdp = requiredWorld(realisation, options.mdp);
      const policy = policyOf(realisation, options.policy);
      const sample: Episode<(typeof mdp.initial)[number]>[] = [];
      for (let episode = 0; episode < genome[0]; episode++) {
        sample.push(play(realisation.arithmetic, mdp, policy, genome, layout.blocks, episode));
      }
      return sample;
    },
    scope,
    outside: rolloutsOutside(scope),
    encode: (sample) => ({
      type: 'rollouts',
      episodes: sample.map(({ states, actions, end }) => ({ states, actions, end })),
    }),
    decode: rolloutGenes(episodes, steps),
  });
};

const requiredWorld = <T>(realisation: Realisation<T>, name: string | undefined): Mdp<T> => {
  const world = worldOf(realisation, name);
  if (world !== undefined) return world;
  throw new InvalidInput({
    what: 'rollouts need an MDP to be taken in',
    where: 'forAll',
    seen: `inputs before the rollouts: ${Object.keys(realisation.earlier).join(', ') || 'none'}`,
    expected: 'mdps(…) or bandits(…), and a policy, before rollouts(…)',
    fix: 'forAll: { mdp: mdps(), policy: fullSupportPolicies(), episodes: rollouts() }',
  });
};

/** Genes beyond the drawn number of episodes and steps are at their simplest. */
const settleRollouts = (leastSteps: number, genome: number[], { blocks }: Layout): void => {
  const { lengths, starts, actions, nextStates } = rolloutBlocks;
  const most = blocks[actions].rowLength;
  for (let episode = 0; episode < blocks[lengths].length; episode++) {
    const isPlayed = episode < genome[0];
    if (!isPlayed) {
      genome[blocks[lengths].offset + episode] = leastSteps;
      genome[blocks[starts].offset + episode] = 0;
    }
    const steps = isPlayed ? genome[blocks[lengths].offset + episode] : 0;
    for (let step = steps; step < most; step++) {
      genome[blocks[actions].offset + episode * most + step] = 0;
      genome[blocks[nextStates].offset + episode * most + step] = 0;
    }
  }
};

const play = <T>(
  A: Arithmetic<T>,
  mdp: Mdp<T>,
  policy: Policy<T> | undefined,
  genome: Genome,
  blocks: readonly Block[],
  episode: number,
): Episode<T> => {
  const [, lengths, starts, wanted, wantedNext] = blocks;
  const most = wanted.rowLength;
  const limit = genome[lengths.offset + episode];
  let state = firstPossible(A, mdp.initial, 0, mdp.states, genome[starts.offset + episode]);
  const states = [state];
  const actions: number[] = [];
  const rewards: T[] = [];
  while (!mdp.terminal[state] && actions.length < limit && actions.length !== mdp.horizon) {
    const gene = episode * most + actions.length;
    const action =
      policy === undefined
        ? firstAvailable(mdp, state, genome[wanted.offset + gene])
        : firstPossible(A, policy.probabilities, state * mdp.actions, mdp.actions, genome[wanted.offset + gene]);
    const row = pair(mdp, state, action) * mdp.states;
    const next = firstPossible(A, mdp.transition, row, mdp.states, genome[wantedNext.offset + gene]);
    actions.push(action);
    rewards.push(rewardOf(mdp, state, action, next));
    states.push(next);
    state = next;
  }
  const hasEnded = mdp.terminal[state] || actions.length === mdp.horizon;
  return { states, actions, rewards, end: hasEnded ? 'terminated' : 'truncated' };
};

/** The first index from `wanted` on, cyclically, with positive probability in a row of a table. */
const firstPossible = <T>(
  A: Arithmetic<T>,
  table: readonly T[],
  row: number,
  length: number,
  wanted: number,
): number => {
  for (let turn = 0; turn < length; turn++) {
    const index = (wanted + turn) % length;
    if (!A.isSkippable(table[row + index])) return index;
  }
  return wanted;
};

const firstAvailable = (mdp: Mdp<unknown>, state: number, wanted: number): number => {
  for (let turn = 0; turn < mdp.actions; turn++) {
    const action = (wanted + turn) % mdp.actions;
    if (mdp.available[pair(mdp, state, action)]) return action;
  }
  return wanted;
};
