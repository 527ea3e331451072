import { importsOfClaims } from './aboutMutant.js';
import type { Kills } from './kills.js';
import { mutants } from './mutants.js';
import { projectRoot } from './mutated.js';
import { unkilling } from './unkilling.js';

export const tablePath = `${projectRoot}properties/mutants.md`;

/** The table of claims and mutants, as Markdown. */
export const tableOf = (kills: Kills): string => {
  const killedBy = (claim: string): string[] =>
    mutants.filter(({ id }) => kills[id]?.[claim] !== undefined).map(({ id }) => id);
  return [
    '# Claims and mutants',
    '',
    'Each mutant is one change of the code, most of them bugs that were really made. A claim notices it when its verdict',
    'changes, when its stored instance no longer violates it or by another margin, or when it reaches none any more.',
    '`npm run mutants` runs every claim against every mutant of the code that it speaks of and writes this page.',
    '',
    '| mutant | what it changes | seen in | claims that notice |',
    '|---|---|---|---|',
    ...mutants.map(
      ({ id, says, seenIn = '' }) => `| ${id} | ${says} | ${seenIn} | ${Object.keys(kills[id] ?? {}).length} |`,
    ),
    '',
    '| claim | mutants that it notices |',
    '|---|---|',
    ...[...importsOfClaims().keys()].map((claim) => {
      const killed = killedBy(claim);
      const named = killed.length > 0 ? killed.join(', ') : `none: ${unkilling[claim] ?? 'to be explained'}`;
      return `| [${claim}](${claim}.ts) | ${named} |`;
    }),
    '',
  ].join('\n');
};
