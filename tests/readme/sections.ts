import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const readmePath = `${projectRoot}README.md`;

/** An entry of `lakatos list --json` after a check of everything. */
interface ListedClaim {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly document: string; readonly quote: string };
  readonly neighbours: readonly string[];
  readonly lastVerdict: { readonly verdict: string; readonly evidence: string };
}

interface ListedScenario {
  readonly id: string;
  readonly title: string;
  readonly illustrates: readonly string[];
  readonly file: string;
}

const scenarioTable = (scenarios: readonly ListedScenario[]): string =>
  [
    '| scenario | | claims it illustrates |',
    '|---|---|---|',
    ...scenarios.map(
      ({ id, title, illustrates, file }) =>
        `| [${id}](${file}) | ${title} | ${illustrates.map((claim) => `[${claim}](properties/${claim}.ts)`).join(', ')} |`,
    ),
  ].join('\n');

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
  printed('check', '--quiet');
  const { claims, scenarios } = JSON.parse(printed('list', '--json')) as {
    claims: readonly ListedClaim[];
    scenarios: readonly ListedScenario[];
  };
  return { verdicts: verdictTable(), catalogue: catalogue(claims), scenarios: scenarioTable(scenarios) };
};

/** The table as a terminal shows it, for the claims about PPO and REINFORCE. */
const verdictTable = (): string => {
  const table = printed('check', 'policy-gradient', 'ppo', 'reinforce').split('\n\n')[0];
  return ['```text', '$ npx lakatos check policy-gradient ppo reinforce', table.trimEnd(), '```'].join('\n');
};

/** One folded table a topic. */
const catalogue = (claims: readonly ListedClaim[]): string => {
  const topics = new Map<string, ListedClaim[]>();
  for (const claim of claims) {
    const topic = claim.id.slice(0, claim.id.indexOf('/'));
    topics.set(topic, [...(topics.get(topic) ?? []), claim]);
  }
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
const tally = (claims: readonly ListedClaim[]): string => {
  const counts = new Map<string, number>();
  for (const { lastVerdict } of claims) counts.set(lastVerdict.verdict, (counts.get(lastVerdict.verdict) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
};

const row = ({ id, title, source, lastVerdict, neighbours }: ListedClaim): string => {
  const name = id.slice(id.indexOf('/') + 1);
  const others = neighbours.map((other) => `[${other}](properties/${other}.ts)`).join(', ');
  return `| [${name}](properties/${id}.ts) | ${title.replaceAll('|', '\\|')} | ${source.document.slice(0, 3)} | ${lastVerdict.verdict}: ${lastVerdict.evidence} | ${others} |`;
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
