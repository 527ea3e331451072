import type { Shape } from '../claims/index.js';
import { grouped } from '../reports/index.js';
import { casesRate } from './casesRate.js';
import { durationWords } from './durationWords.js';
import { endless } from './endless.js';
import { type LiveState, totalOf } from './liveState.js';
import { type MarginFall, marginTrend } from './marginTrend.js';

/** Wall-clock limits of one claim, milliseconds. */
export interface LiveLimits {
  readonly milliseconds?: number;
  readonly shrinkMilliseconds?: number;
}

export interface LiveView {
  readonly now: number;
  readonly limits: LiveLimits;
  readonly sizeWords: (shape: Shape) => string;
}

/** What is worth telling, the most important first; what is unknown yet is left out. */
export const liveParts = (state: LiveState, view: LiveView): readonly string[] =>
  partsOfPhase(state, view).filter((part) => part !== '');

const partsOfPhase = (state: LiveState, view: LiveView): readonly string[] => {
  switch (state.phase) {
    case 'starting':
      return [];
    case 'searching':
      return countingParts(state, view, { noun: 'cases', before: 'searching' });
    case 'exhausting':
      return countingParts(state, view, { noun: 'instances', before: 'looking for symmetries' });
    case 'sampling':
      return countingParts(state, view, { noun: 'runs', before: 'sampling' });
    case 'shrinking':
      return shrinkingParts(state, view);
    case 'stored':
      return ['replaying stored cases', elapsed(state, view)];
    case 'certifying':
      return ['certifying', elapsed(state, view)];
    case 'proving':
      return ['proving', elapsed(state, view)];
  }
};

interface Counted {
  readonly noun: string;
  /** What is being done while there is none to count. */
  readonly before: string;
}

const countingParts = (state: LiveState, view: LiveView, { noun, before }: Counted): readonly string[] => {
  const total = totalOf(state.cases);
  const goal = state.budget > 0 && state.budget < endless ? ` of ${grouped(state.budget)}` : '';
  const rate = casesRate(state.samples, view.now);
  return [
    total === 0 ? before : `${grouped(total)}${goal} ${noun}`,
    rate === undefined ? '' : `${rateWords(rate)}/s`,
    timeLeft(state, total, rate, view),
    ...marginParts(state, view),
    shareWords(state.cases),
  ];
};

/** The smallest margin, how it moves, and the size of its instance. A margin of 0 is soon found where a claim is tight, and
 *  says nothing of how near a violation is: then the smallest one above it is told too. */
const marginParts = ({ falls, fallsAbove }: LiveState, { now, sizeWords }: LiveView): readonly string[] => {
  const smallest = falls.at(-1);
  const above = fallsAbove.at(-1);
  if (smallest === undefined) return [];
  const place = ({ size }: MarginFall): string => (size === undefined ? '' : at(sizeWords(size)));
  const told = `smallest margin ${marginWords(smallest.margin)}`;
  return smallest.margin === 0 && above !== undefined
    ? [told, `above 0: ${marginWords(above.margin)}`, marginTrend(fallsAbove, now), place(above)]
    : [told, marginTrend(falls, now), place(smallest)];
};

const shrinkingParts = ({ size, steps, since }: LiveState, { now, limits, sizeWords }: LiveView): readonly string[] => [
  'simplifying',
  size === undefined ? '' : sizeWords(size),
  steps === 0 ? '' : `${grouped(steps)} step${steps === 1 ? '' : 's'}`,
  atMost(leftWords((limits.shrinkMilliseconds ?? Number.POSITIVE_INFINITY) - (now - since))),
];

/** Until the time is over, or until the budget is used up at this rate, whichever comes first. */
const timeLeft = (
  { since, budget }: LiveState,
  total: number,
  rate: number | undefined,
  { now, limits }: LiveView,
): string => {
  const ofTime = (limits.milliseconds ?? Number.POSITIVE_INFINITY) - (now - since);
  const ofBudget =
    rate === undefined || rate <= 0 || budget <= 0 ? Number.POSITIVE_INFINITY : ((budget - total) / rate) * 1_000;
  return leftWords(Math.min(ofTime, ofBudget));
};

const leftWords = (milliseconds: number): string =>
  milliseconds > 0 && Number.isFinite(milliseconds) ? `${durationWords(milliseconds)} left` : '';

/** A walk to a smallest case mostly ends by itself. */
const atMost = (words: string): string => (words === '' ? '' : `at most ${words}`);

/** How long work has taken whose end is unknown, once it takes long. */
const elapsed = ({ since }: LiveState, { now }: LiveView): string =>
  now - since < 2_000 ? '' : `for ${durationWords(now - since)}`;

const at = (size: string): string => (size === '' ? '' : `at ${size}`);

/** To three digits, so that the last ones do not flicker. */
const rateWords = (rate: number): string =>
  rate < 100 ? String(Number(rate.toPrecision(2))) : grouped(Number(rate.toPrecision(3)));

const marginWords = (margin: number): string => {
  const rounded = Number(margin.toPrecision(3));
  return rounded === 0 ? '0' : Math.abs(rounded) < 1e-3 ? rounded.toExponential() : String(rounded);
};

/** "random 41 % guided 59 %", which add up to 100; '' where one strategy has seen everything. */
export const shareWords = (cases: LiveState['cases']): string => {
  const total = totalOf(cases);
  if (cases.size < 2 || total === 0) return '';
  let seen = 0;
  let told = 0;
  return [...cases]
    .map(([strategy, count]) => {
      seen += count;
      const share = Math.round((100 * seen) / total) - told;
      told += share;
      return `${strategy} ${share} %`;
    })
    .join(' ');
};
