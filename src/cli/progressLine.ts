import type { Claim } from '../claims/index.js';
import type { Page } from '../reports/index.js';
import type { Progress } from '../search/index.js';
import { fitLine } from './fitLine.js';
import { instanceSize } from './instanceSize.js';
import { type LiveLimits, type LiveView, liveParts } from './liveParts.js';
import { type LiveState, liveState, withProgress } from './liveState.js';

/** One line on a terminal, written over as the work goes on. */
export interface ProgressLine {
  /** Work number `index` of `count` begins: a claim, or a question about it. */
  begin(title: string, claim: Pick<Claim, 'forAll'>, index: number, count: number): void;
  update(progress: Progress): void;
  /** Makes room for other output; the line comes back while there is work. */
  clear(): void;
  /** Takes the line away for good. */
  end(): void;
}

/** Nothing: for pipes and --quiet. */
const silent: ProgressLine = {
  begin: () => undefined,
  update: () => undefined,
  clear: () => undefined,
  end: () => undefined,
};

const millisecondsBetweenDraws = 100;

/** The progress line of a command: none where nobody looks on, or where a terminal cannot write over a line. */
export const progressLineFor = (
  stream: NodeJS.WriteStream,
  page: Page,
  choice: { readonly quiet?: boolean },
  limits: LiveLimits = {},
): ProgressLine =>
  stream.isTTY === true && choice.quiet !== true && process.env.TERM !== 'dumb'
    ? progressLine(stream, page, Date.now, limits)
    : silent;

/** "3/24 ppo/…  12,000 of 20,000 cases  21,000/s  1 s left  smallest margin 3.24e-4  fell 40× in 3 s  at 2 states × 2 actions".
 *  Each draw is one write; it is drawn again as time goes by, at most ten times a second, and only where it has changed. */
export const progressLine = (
  stream: NodeJS.WriteStream,
  page: Page,
  now: () => number,
  limits: LiveLimits = {},
): ProgressLine => {
  let title = '';
  let state: LiveState = liveState(now());
  let sizeWords: LiveView['sizeWords'] = () => '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shown = '';
  let timer: NodeJS.Timeout | undefined;

  const draw = (): void => {
    const time = now();
    if (time - drawnAt < millisecondsBetweenDraws) return;
    const line = fitLine(title, liveParts(state, { now: time, limits, sizeWords }), (stream.columns || 80) - 1);
    if (line === shown) return;
    drawnAt = time;
    shown = line;
    stream.write(`\r${page.colours.dim(line)}\u001b[K`);
  };
  const clear = (): void => {
    if (shown !== '') stream.write('\r\u001b[K');
    shown = '';
  };
  return {
    begin: (words, claim, index, count) => {
      title = `${index}/${count} ${words}`;
      sizeWords = instanceSize(claim);
      state = liveState(now());
      if (timer === undefined) process.once('exit', clear);
      timer ??= setInterval(draw, millisecondsBetweenDraws).unref();
    },
    update: (progress) => {
      state = withProgress(state, progress, now());
      draw();
    },
    clear,
    end: () => {
      clearInterval(timer);
      process.off('exit', clear);
      timer = undefined;
      clear();
    },
  };
};
