import stringWidth from 'string-width';
import type { Page } from '../reports/index.js';
import type { Progress } from '../search/index.js';

/** One line on a terminal, written over as the work goes on. */
export interface ProgressLine {
  /** Claim `index` of `count` begins. */
  begin(id: string, index: number, count: number): void;
  update(progress: Progress): void;
  /** Makes room for other output; the line comes back with the next update. */
  clear(): void;
}

/** Nothing: for pipes and --quiet. */
export const silent: ProgressLine = { begin: () => undefined, update: () => undefined, clear: () => undefined };

const millisecondsBetweenDraws = 80;

/** "3/24 ppo/…  12,000 of 20,000 cases  210,000/s  smallest margin 0.000324": the name gives way to the numbers. */
export const progressLine = (stream: NodeJS.WriteStream, page: Page, now: () => number): ProgressLine => {
  let title = '';
  let started = 0;
  let drawn = 0;
  let phase: Progress['phase'] | undefined;

  const draw = (words: string): void => {
    drawn = now();
    const room = Math.max(12, (stream.columns || 80) - 3 - stringWidth(words));
    stream.write(`\r\u001b[2K${page.colours.dim(`${cropped(title, room)}  ${words}`)}`);
  };
  return {
    begin: (id, index, count) => {
      title = `${index}/${count} ${id}`;
      started = now();
      phase = undefined;
    },
    update: (progress) => {
      if (progress.phase === phase && now() - drawn < millisecondsBetweenDraws) return;
      phase = progress.phase;
      draw(describe(progress, (now() - started) / 1000));
    },
    clear: () => void stream.write('\r\u001b[2K'),
  };
};

const describe = ({ phase, cases, budget, smallestMargin }: Progress, seconds: number): string => {
  const words = {
    stored: 'replaying stored cases',
    searching: 'searching',
    shrinking: 'simplifying',
    certifying: 'certifying',
    proving: 'proving',
  };
  if (phase !== 'searching') return words[phase];
  const speed = seconds > 0.2 ? `  ${format(cases / seconds)}/s` : '';
  const margin = smallestMargin === undefined ? '' : `  smallest margin ${Number(smallestMargin.toPrecision(3))}`;
  return `${format(cases)} of ${format(budget)} cases${speed}${margin}`;
};

const format = (count: number): string => Math.round(count).toLocaleString('en-US');

const cropped = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text;
  const characters = [...text];
  while (stringWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
};
