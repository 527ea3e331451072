import stringWidth from 'string-width';
import type { Verdict } from '../../claims/index.js';
import { evidenceWords } from '../words/evidenceWords.js';
import { nameWithinTopic, topicOf } from '../words/topicOf.js';
import { shortNumber } from '../words/words.js';
import type { Page } from './page.js';
import { mark, painted } from './paint.js';
import { type Column, table } from './table.js';

/** One row a claim: whether the verdict agrees with what the claim expects, the verdict, its evidence, its margin. */
export const checkTable = (verdicts: readonly Verdict[], page: Page): string =>
  table(verdicts, {
    page,
    columns: columnsFor(verdicts, page),
    markOf: (verdict) => mark(verdict, page),
    ...(page.layout === 'screen' ? { headingOf: topicOf } : {}),
  });

/** All columns side by side where there is room; on a narrow terminal the expectation goes first,
 *  then the claim's name and the evidence are wrapped, down to 60 columns in all. */
const columnsFor = (verdicts: readonly Verdict[], page: Page): Column<Verdict>[] => {
  const as = (style: (text: string) => string) => (_verdict: Verdict, line: string) => style(line);
  const { dim } = page.colours;
  const plain = as((text) => text);
  const fitted = (column: Omit<Column<Verdict>, 'width'>): Column<Verdict> => ({
    ...column,
    width: Math.max(stringWidth(column.head), ...verdicts.map((verdict) => stringWidth(column.text(verdict)))),
  });
  const claim = fitted({ head: 'claim', align: 'left', text: nameIn(page), style: plain });
  const expected = fitted({ head: 'expected', align: 'left', text: ({ expect }) => expect, style: as(dim) });
  const name = fitted({
    head: 'verdict',
    align: 'left',
    text: ({ verdict }) => verdict,
    style: (verdict, line) => painted(verdict, line, page),
  });
  const evidence = fitted({ head: 'evidence', align: 'left', text: evidenceWords, style: plain });
  const margin = fitted({
    head: 'margin',
    align: 'right',
    text: ({ smallestMargin }) => (smallestMargin === null ? '' : shortNumber(smallestMargin)),
    style: plain,
  });
  if (page.layout === 'stream') return [claim, expected, name, evidence, margin];

  const room = (rest: readonly Column<Verdict>[]): number =>
    page.width - 2 - rest.reduce((sum, { width }) => sum + width + 2, 0);
  const all = [expected, name, evidence, margin];
  const least = Math.min(claim.width, 44);
  if (room(all) >= least) return [{ ...claim, width: Math.min(claim.width, room(all)) }, ...all];
  const left = room([name, margin]);
  const wrapped = { ...evidence, width: Math.min(evidence.width, 22, Math.max(10, left - 22)) };
  const fewer = [name, wrapped, margin];
  return [{ ...claim, width: Math.max(14, Math.min(claim.width, room(fewer))) }, ...fewer];
};

const nameIn =
  ({ layout }: Page) =>
  (verdict: Verdict): string =>
    layout === 'screen' ? nameWithinTopic(verdict) : verdict.id;
