import type { Verdict } from '../../claims/index.js';
import { evidenceFacts } from '../facts/evidenceFacts.js';
import { factLines } from './factLines.js';
import { field, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { mark, painted } from './paint.js';
import { hang } from './wrap.js';

/** Everything known of one verdict: the statement, and its evidence with every number exact. */
export const verdictDetails = (verdict: Verdict, page: Page): string[] => {
  const { bold, dim } = page.colours;
  const contradiction = verdict.agrees ? '' : dim(`, expected: ${verdict.expect}`);
  return [
    ...hang(
      `${mark(verdict, page)} `,
      wrapped(`${bold(verdict.id)}  ${painted(verdict, verdict.verdict, page)}${contradiction}`, page.width - 2, page),
    ),
    ...wrapped(verdict.title, page.width - 4, page).map((line) => `    ${line}`),
    ...(verdict.reason === undefined ? [] : field('reason', [verdict.reason], page)),
    ...factLines(
      verdict.evidence.flatMap((one) => evidenceFacts(one, verdict.wording.quantifier)),
      page,
    ),
    ...(verdict.notes ?? []).flatMap((note) => field('note', [note], page)),
  ];
};
