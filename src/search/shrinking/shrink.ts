import type { Shape } from '../../claims/index.js';
import type { Lane, Origin, Runner, ShrinkResult } from '../task.js';
import { startOfWalk, type Walk } from './shrinkCase.js';

/** Why a walk ended before a smallest case was reached. 'failure': a task of it was lost. */
export type Stop = 'attempts' | 'time' | 'interruption' | 'failure';

export interface Shrunk {
  readonly shape: Shape;
  readonly smallest: ShrinkResult['smallest'];
  readonly steps: number;
  readonly neighboursThatPass: number;
  /** Whether every one-step-simpler neighbour passes. */
  readonly complete: boolean;
  readonly stopped?: Stop;
}

export interface ShrinkLimits {
  readonly now: () => number;
  readonly stop: () => boolean;
  /** Wall-clock limit, milliseconds; the result depends on the machine only where it is hit. */
  readonly milliseconds?: number;
  /** Called with the simplest case so far after each task. */
  readonly onStep?: (simplest: Shrunk) => void;
}

/** Most candidates judged in one walk, and in one task of it: after each task the clock is looked at. */
const mostAttempts = { float: 60_000, exact: 4_000 } as const;
const attemptsOfTask = { float: 2_000, exact: 100 } as const;

/** The case itself, not simplified yet. */
export const unshrunk = async (runner: Runner, lane: Lane, origin: Origin, clause: string): Promise<Shrunk> => {
  const { shape, smallest } = await runner.run(lane, {
    kind: 'shrink',
    origin,
    walk: startOfWalk,
    clause,
    attempts: 0,
  });
  return { shape, smallest, steps: 0, neighboursThatPass: 0, complete: false, stopped: 'attempts' };
};

/** Simplifies a violating case as far as it goes, and always keeps the simplest so far.
 *
 *  Where the search was in doubles the walk is too, and what these cannot see, a strict comparison of two equal sides,
 *  is decided in exact arithmetic from there on. */
export const shrink = async (
  runner: Runner,
  lane: Lane,
  start: { readonly origin: Origin; readonly clause: string; readonly case: Shrunk },
  limits: ShrinkLimits,
): Promise<Shrunk> => {
  const deadline = limits.milliseconds === undefined ? Number.POSITIVE_INFINITY : limits.now() + limits.milliseconds;
  const first = await walkIn(runner, lane, start, limits, deadline);
  if (lane === 'exact' || first.complete || first.stopped !== undefined || !('genes' in first.smallest)) return first;
  const origin = { shape: first.shape, genes: first.smallest.genes };
  return walkIn(runner, 'exact', { origin, clause: start.clause, case: first }, limits, deadline);
};

const walkIn = async (
  runner: Runner,
  lane: Lane,
  { origin: from, clause, case: known }: { readonly origin: Origin; readonly clause: string; readonly case: Shrunk },
  { now, stop, onStep }: ShrinkLimits,
  deadline: number,
): Promise<Shrunk> => {
  let origin = from;
  let walk: Walk = startOfWalk;
  let steps = known.steps;
  let best: Shrunk = known;
  const stoppedBy = (stopped: Stop): Shrunk => ({ ...best, complete: false, stopped });
  for (let attempts = 0; attempts < mostAttempts[lane]; attempts += attemptsOfTask[lane]) {
    if (stop()) return stoppedBy('interruption');
    if (now() > deadline) return stoppedBy('time');
    let result: ShrinkResult;
    try {
      result = await runner.run(lane, { kind: 'shrink', origin, walk, clause, attempts: attemptsOfTask[lane] });
    } catch {
      return stoppedBy(stop() ? 'interruption' : 'failure');
    }
    const { shape, smallest } = result;
    walk = result.walk;
    best = {
      shape,
      smallest,
      steps: steps + walk.choices.length,
      neighboursThatPass: walk.passed,
      complete: result.ended && walk.passed === walk.judged,
    };
    onStep?.(best);
    if (result.ended) return best;
    if ('genes' in smallest) {
      steps = best.steps;
      origin = { shape, genes: smallest.genes };
      walk = { ...walk, choices: [] };
    }
  }
  return stoppedBy('attempts');
};
