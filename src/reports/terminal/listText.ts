import type { Expectation, Source, VerdictName } from '../../claims/index.js';
import { counted } from '../words/words.js';
import { field, whole, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { painted } from './paint.js';

/** What `lakatos list` says of a claim; one entry of `list --json`. */
export interface ListedClaim {
  readonly id: string;
  readonly title: string;
  readonly expect: Expectation;
  readonly source: Source;
  readonly neighbours: readonly string[];
  readonly file: string;
  /** What the last check in this folder said; absent where it did not look at the claim. */
  readonly lastVerdict?: { readonly verdict: VerdictName; readonly agrees: boolean; readonly evidence: string };
}

/** Every claim with its source: a block each on a terminal, one line each in a pipe (id, expectation, title, tabs). */
export const listText = (claims: readonly ListedClaim[], page: Page): string => {
  if (page.layout === 'stream') {
    return claims.map(({ id, expect, title }) => `${id}\t${expect}\t${title}\n`).join('');
  }
  const { bold, cyan, dim, magenta } = page.colours;
  const blocks = claims.map(({ id, title, expect, source, neighbours, file, lastVerdict }) =>
    [
      `${bold(id)}  ${expect === 'holds' ? cyan('expected to hold') : magenta('expected to be refuted')}`,
      ...wrapped(title, page.width - 4, page).map((line) => `    ${line}`),
      ...field('source', [`${source.document}: “${source.quote}”`], page),
      ...(lastVerdict === undefined
        ? []
        : field('last check', [`${painted(lastVerdict, lastVerdict.verdict, page)}, ${lastVerdict.evidence}`], page)),
      ...(neighbours.length === 0 ? [] : field('neighbours', [...neighbours], page)),
      ...whole('file', file, page),
      '',
    ].join('\n'),
  );
  return `${blocks.join('\n')}\n${dim(counted(claims.length, 'claim'))}\n`;
};
