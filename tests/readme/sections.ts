import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import type { CheckDocument } from '../../src/reports/index.js';
import { checkTable } from '../../src/reports/terminal/checkTable.js';
import { catalogueCheck } from '../catalogueCheck.js';

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
  const check = catalogueCheck();
  const { claims, scenarios } = JSON.parse(printed('list', '--json')) as {
    claims: readonly ListedClaim[];
    scenarios: readonly ListedScenario[];
  };
  return { verdicts: verdictTable(check), catalogue: catalogue(claims), scenarios: scenarioTable(scenarios) };
};

/** Claims of every kind of verdict, most of them about what the discussions argue over. */
const excerpt = [
  'credit/direct-share-at-delay-d-is-lambda-to-the-d',
  'credit/sparse-reward-comes-mostly-through-the-value-head',
  'glitch/precise-actions-are-not-found-by-chance',
  'lock-in/natural-gradient-without-reward-never-tries-the-better-answer',
  'overseer/imitation-of-a-limited-search-reaches-the-best-answer',
  'overseer/imitation-of-a-maximiser-reproduces-its-argmax',
  'policy-gradient/exact-step-lowers-no-value',
  'ppo/clipping-bounds-the-ratio',
  'ppo/first-step-is-the-policy-gradient',
  'ppo/two-epochs-lower-no-return',
  'random-agent/trained-policies-mostly-beat-a-random-agent',
  'reinforce/expected-step-raises-every-above-average-answer',
  'reinforce/expected-step-raises-expected-reward',
  'reinforce/unique-best-answer-gains',
  'unexplored/no-update-at-unseen-states',
  'unexplored/no-update-at-unseen-states-with-shared-features',
];

/** The table as a terminal shows it, for some of the claims. */
const verdictTable = ({ claims }: CheckDocument): string => {
  const shown = excerpt.map((id) => {
    const verdict = claims.find((one) => one.id === id);
    if (verdict === undefined) throw new Error(`README.md is to show ${id}, which is no claim`);
    return verdict;
  });
  const table = checkTable(shown, { width: 110, colours: pc.createColors(false), layout: 'screen' });
  return [
    '```text',
    '$ npx lakatos check',
    table.trimEnd(),
    `  … and ${claims.length - shown.length} more`,
    '```',
  ].join('\n');
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
