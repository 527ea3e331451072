import type { Shape } from '../claims/index.js';
import type { Progress } from '../search/index.js';
import { type Sample, withSample } from './casesRate.js';
import { type MarginFall, withMargin } from './marginTrend.js';

/** What has been seen of the claim that is being decided. */
export interface LiveState {
  readonly phase: Progress['phase'] | 'starting';
  /** When the phase began, milliseconds. */
  readonly since: number;
  /** Cases of each strategy, in the order in which they came; of a phase without strategies under 'all'. */
  readonly cases: ReadonlyMap<NonNullable<Progress['strategy']> | 'all', number>;
  readonly budget: number;
  readonly samples: readonly Sample[];
  readonly falls: readonly MarginFall[];
  /** Of the margins above 0: they go on telling how near a search comes when ties have been seen. */
  readonly fallsAbove: readonly MarginFall[];
  /** Of the smallest counterexample so far, while shrinking. */
  readonly size?: Shape;
  readonly steps: number;
}

export const liveState = (now: number): LiveState => ({
  phase: 'starting',
  since: now,
  cases: new Map(),
  budget: 0,
  samples: [],
  falls: [],
  fallsAbove: [],
  steps: 0,
});

/** The state after one report of progress. A phase, or the next finite scope, counts its cases from 0. */
export const withProgress = (state: LiveState, progress: Progress, now: number): LiveState => {
  const { phase, strategy, budget, smallestMargin: margin, steps = 0 } = progress;
  const isNew = phase !== state.phase || progress.cases < (state.cases.get(strategy ?? 'all') ?? 0);
  const cases = new Map(isNew ? [] : state.cases);
  if (progress.cases > 0) cases.set(strategy ?? 'all', progress.cases);
  const samples = isNew ? [] : state.samples;
  const fallen = (falls: readonly MarginFall[]) =>
    margin === undefined ? falls : withMargin(falls, { at: now, margin, ...sized(progress) });
  return {
    phase,
    since: isNew ? now : state.since,
    cases,
    budget,
    samples: progress.cases > 0 ? withSample(samples, { at: now, cases: totalOf(cases) }) : samples,
    falls: fallen(state.falls),
    fallsAbove: margin !== undefined && margin > 0 ? fallen(state.fallsAbove) : state.fallsAbove,
    ...(phase === 'shrinking' ? sized(progress) : {}),
    steps,
  };
};

const sized = ({ size }: Progress): { readonly size?: Shape } => (size === undefined ? {} : { size });

/** Cases of all strategies. */
export const totalOf = (cases: LiveState['cases']): number =>
  [...cases.values()].reduce((sum, count) => sum + count, 0);
