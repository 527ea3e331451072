import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const readmePath = `${projectRoot}README.md`;

interface CheckedClaim {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly document: string; readonly quote: string };
  readonly verdict: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly margin?: string;
    readonly cases?: number;
    readonly runs?: number;
    readonly shapes?: readonly unknown[];
  }[];
  readonly neighbours: readonly string[];
}

/** Text that the built program prints, with its exit code as an assertion. */
const printed = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '110' },
  });
  if (status !== 0) throw new Error(`lakatos ${words.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
};

/** The generated parts of the README, by the name between their marks. */
export const generatedSections = (): Readonly<Record<string, string>> => {
  const { claims } = JSON.parse(printed('check', '--json')) as { claims: readonly Omit<CheckedClaim, 'neighbours'>[] };
  const listed = JSON.parse(printed('list', '--json')) as ListedClaims;
  const neighbours = new Map(listed.claims.map((claim) => [claim.id, claim.neighbours]));
  return { verdicts: verdictTable(), catalogue: catalogue(claims.map((claim) => ({ ...claim, neighbours: neighbours.get(claim.id) ?? [] }))) };
};

/** The table as a terminal shows it, for the claims about PPO and REINFORCE. */
const verdictTable = (): string => {
  const table = printed('check', 'policy-gradient', 'ppo', 'reinforce').split('\n\n')[0];
  return ['```text', '$ npx lakatos check policy-gradient ppo reinforce', table.trimEnd(), '```'].join('\n');
};

/** One folded table a topic. */
const catalogue = (claims: readonly CheckedClaim[]): string => {
  const topics = Map.groupBy(claims, ({ id }) => id.slice(0, id.indexOf('/')));
  return [
    `${claims.length} claims: ${tally(claims)}.`,
    '',
    ...[...topics].flatMap(([topic, own]) => [
      `<details><summary><b>${topic}</b>: ${tally(own)}</summary>`,
      '',
      '| claim | what it says | source | verdict | neighbours |',
      '|---|---|---|---|---|',
      ...own.map(row),
      '',
      '</details>',
      '',
    ]),
  ].join('\n');
};

/** "3 proved, 12 refuted" */
const tally = (claims: readonly CheckedClaim[]): string => {
  const counts = new Map<string, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
};

const row = ({ id, title, source, verdict, evidence, neighbours }: CheckedClaim): string => {
  const name = id.slice(id.indexOf('/') + 1);
  const others = neighbours.map((other) => `[${other}](properties/${other}.ts)`).join(', ');
  return `| [${name}](properties/${id}.ts) | ${title.replaceAll('|', '\\|')} | ${source.document.slice(0, 3)} | ${verdict}: ${shown(evidence[0])} | ${others} |`;
};

/** The strongest evidence, in a few words. */
const shown = (evidence: CheckedClaim['evidence'][number] | undefined): string => {
  switch (evidence?.kind) {
    case 'counterexample':
    case 'witness':
      return `${evidence.kind === 'witness' ? 'a witness, ' : ''}margin ${short(evidence.margin ?? '')}`;
    case 'proof':
      return `${evidence.shapes?.length} shapes, Z3`;
    case 'exhaustion':
      return 'every instance of its scopes';
    case 'cases':
      return `${evidence.cases?.toLocaleString('en-US')} cases`;
    case 'statistical':
      return `statistics, ${evidence.runs?.toLocaleString('en-US')} runs`;
    default:
      return '';
  }
};

/** A fraction as it is, the middle of an enclosure rounded. */
const short = (margin: string): string => {
  const [, low] = /^\[(\S+), /.exec(margin) ?? [];
  return low === undefined ? margin : `≈ ${Number(Number(low).toPrecision(3))}`;
};

/** The text between the marks of a section, replaced. */
export const withSection = (readme: string, name: string, text: string): string => {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md has no section between ${open} and ${close}`);
  return `${readme.slice(0, start + open.length)}\n${text}\n${readme.slice(end)}`;
};

export const readReadme = (): string => readFileSync(readmePath, 'utf8');
