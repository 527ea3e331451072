import { type Rational, rational } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import { answerRewards, type Mdp } from '../../mdp/index.js';
import type { Scope } from '../scope.js';
import { countOutside, numberOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { shapeAmong } from './shapeAmong.js';

/** What of an answer set lies outside: the number of its answers, a reward, or a tie that is ruled out. */
export const banditOutside =
  ({ answers, rewards: range, ties }: Scope & { kind: 'bandit' }) =>
  (bandit: Mdp<Rational>, among: Among): Outside | undefined => {
    const rewards = answerRewards(bandit);
    const shared = shapeAmong(among)?.actions;
    return (
      countOutside(rewards.length, shared === undefined ? answers : [shared, shared], '.rewards', 'answer') ??
      firstOutside(rewards, (reward, answer) => numberOutside(reward, range, `.rewards[${answer}]`)) ??
      (ties === 'any' ? undefined : tieOutside(rewards, ties))
    );
  };

const tieOutside = (rewards: readonly Rational[], ties: 'distinct' | 'uniqueBest'): Outside | undefined => {
  const best = rewards.reduce(rational.maximum);
  const isTied = (reward: Rational, answer: number): boolean =>
    (ties === 'distinct' || reward.compare(best) === 0) &&
    rewards.some((other, index) => index !== answer && other.compare(reward) === 0);
  return rewards.some(isTied)
    ? outside(
        '.rewards',
        rewards.map(rational.format).join(', '),
        ties === 'distinct' ? 'rewards that all differ' : 'one best answer, without an equal',
      )
    : undefined;
};
