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
  readonly evidence: readonly { readonly kind: string }[];
  readonly cases: number;
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
  const { claims } = JSON.parse(printed('check', '--json')) as { claims: readonly CheckedClaim[] };
  return { verdicts: verdictTable(), catalogue: catalogue(claims) };
};

/** The table as a terminal shows it, for the claims about PPO and REINFORCE. */
const verdictTable = (): string => {
  const table = printed('check', 'policy-gradient', 'ppo', 'reinforce').split('\n\n')[0];
  return ['```text', '$ npx lakatos check policy-gradient ppo reinforce', table.trimEnd(), '```'].join('\n');
};

const catalogue = (claims: readonly CheckedClaim[]): string => {
  const counts = new Map<string, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const summary = [...counts]
    .sort()
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
  const rows = claims.map(
    ({ id, title, source, verdict, evidence }) =>
      `| [${id}](properties/${id}.ts) | ${title} | “${source.quote}” (${source.document.slice(0, 3)}) | ${verdict}${evidence.some(({ kind }) => kind === 'statistical') ? ', by statistics' : ''} |`,
  );
  return [
    `${claims.length} claims: ${summary}.`,
    '',
    '| claim | what it says | the sentence it is about | verdict |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
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
