import { portable } from 'lakatos';

const { log, exp } = portable;

/** ln(eᵃ + eᵇ), without overflow or underflow. */
const logSum = (a: number, b: number): number => {
  const [high, low] = a >= b ? [a, b] : [b, a];
  return low === Number.NEGATIVE_INFINITY ? high : high + log(1 + exp(low - high));
};

/** A learner by how it moves u, the log-odds against starting on the glitch, when the known strategy paid r. */
export type Move = (u: number) => number;

export interface Step {
  /** αr. */
  readonly size: number;
  /** PPO's epochs on each batch, and ε. */
  readonly epochs: number;
  readonly clipRange: number;
}

/** ln p = −ln(1 + e^u). */
export const logProbability = (u: number): number => -logSum(0, u);

const probabilityOf = (u: number): number => exp(logProbability(u));

/** Every learner of the scenario. PPO's critic is zero, so the advantage of what is known is r; its epochs stop at the
 *  clip. */
export const learners = ({ size, epochs, clipRange }: Step): Readonly<Record<string, Move>> => ({
  'no learning': () => 0,
  REINFORCE: (u) => 2 * size * probabilityOf(u),
  PPO: (u) => {
    const known = 1 - probabilityOf(u);
    let moved = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      const glitch = probabilityOf(u + moved);
      const ratio = (1 - glitch) / known;
      if (ratio >= 1 + clipRange) break;
      moved += 2 * size * ratio * glitch;
    }
    return moved;
  },
  'natural gradient': (u) => size / (1 - probabilityOf(u)),
});

export interface Exploration {
  /** Updates so far. */
  readonly update: number;
  /** u. */
  readonly logOdds: number;
  /** ln P(met by now), ln P(not met yet). */
  readonly met: number;
  readonly notMet: number;
}

/** How likely the glitch is to have been met, update after update, in logarithms throughout.
 *  The known strategy is played with odds e^u to 1; what starts on the glitch goes through with probability e^later.
 *  What starts and fails pays 0 and moves nothing, so the glitch comes before the next update with e^later/(e^u + e^later).
 *
 *  @param later ln of the probability of all precise actions but the first */
export const explore = (move: Move, start: number, later: number, updates: number): readonly Exploration[] => {
  const history: Exploration[] = [];
  let u = start;
  let met = Number.NEGATIVE_INFINITY;
  let notMet = 0;
  for (let update = 0; update <= updates; update++) {
    history.push({ update, logOdds: u, met, notMet });
    const either = logSum(u, later);
    met = logSum(met, notMet + later - either);
    notMet += u - either;
    u += move(u);
  }
  return history;
};
