import type { Page } from './page.js';
import { hang, pad, wrap } from './wrap.js';

/** A labelled part, its lines wrapped under a hanging indent. */
export const field = (label: string, lines: readonly string[], page: Page): string[] =>
  hang(
    labelled(label, page),
    lines.flatMap((line) => wrapped(line, page.width - 16, page)),
  );

/** A labelled number, path or command: never broken, so that it can be copied. */
export const whole = (label: string, text: string, page: Page): string[] => [labelled(label, page) + text];

/** Wrapped on a terminal, one line in a pipe. */
export const wrapped = (text: string, width: number, { layout }: Page): string[] =>
  layout === 'screen' ? wrap(text, width) : [text];

const labelled = (label: string, { colours }: Page): string => `    ${colours.dim(pad(label, 10))}  `;
