import { fileURLToPath } from 'node:url';
import type { Entry } from './entry.js';
import { entryIds } from './entryIds.js';

export const coveragePath = fileURLToPath(new URL('../../../properties/coverage.md', import.meta.url));

/** Which claim or scenario answers for each entry of the theory, as Markdown. */
export const coverageTable = (entries: ReadonlyMap<string, Entry>): string => {
  const rows = (ids: readonly string[]): string[] =>
    ids.map((id) => {
      const { says, claims = [], scenarios = [], reason = '' } = entries.get(id) ?? { says: '' };
      const named = claims.map((claim) => `[${claim}](${claim}.ts)`).join('<br>');
      return `| ${id} | ${says} | ${named} | ${scenarios.join(', ')} | ${reason} |`;
    });
  return [
    '# What the catalogue covers',
    '',
    'Each entry is a statement that was worked out on paper from one of the discussions. It is decided by claims, shown by',
    'scenarios, or left out for the reason given; what is only cited is never counted as a verdict. Written by',
    '`npm run tables` and checked by the tests.',
    '',
    ...Object.entries(entryIds).flatMap(([documents, ids]) => [
      `## Documents ${documents}`,
      '',
      '| entry | says | claims | scenarios | cited or left out |',
      '|---|---|---|---|---|',
      ...rows(ids),
      '',
    ]),
  ].join('\n');
};
