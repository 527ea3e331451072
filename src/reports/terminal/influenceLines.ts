import type { Influence } from '../../claims/index.js';
import { grouped, listed } from '../words/words.js';
import { field } from './labelled.js';
import type { Page } from './page.js';

/** What does not matter in a counterexample, each with its count; where a number may lie; and the parts that matter. */
export const influenceLines = (influences: readonly Influence[], page: Page): string[] => {
  const wholly = new Set(
    influences.filter(({ part, role }) => part === '' && role === 'free').map(({ input }) => input),
  );
  const told = influences.filter(({ input, part }) => part === '' || !wholly.has(input));
  const free = told.filter(({ role }) => role === 'free');
  const regions = told.filter(
    ({ part, role, region }) => role === 'matters' && region !== undefined && (part === '' || isRun(region)),
  );
  const matters = told.filter(
    (influence) => influence.part !== '' && influence.role === 'matters' && !regions.includes(influence),
  );
  const whole = told.filter(({ part, role, region }) => part === '' && role !== 'free' && region === undefined);
  return [
    ...(free.length === 0 ? [] : field('free', free.map(freedom), page)),
    ...(regions.length === 0 ? [] : field('fails for', regions.map(range), page)),
    ...(matters.length === 0 ? [] : field('matters', matters.map(share), page)),
    ...(whole.length === 0 ? [] : field('redrawn', whole.map(redrawn), page)),
  ];
};

const nameOf = ({ input, part }: Influence): string => (part === '' ? input : `${input}, ${part}`);

/** "any other stepSize in 1 … 100 fails too: 99 of 99" */
const freedom = (influence: Influence): string => {
  const { region, fails, missesPremise, coverage } = influence;
  const among = region === undefined ? '' : ` in ${region.tried.from} … ${region.tried.to}`;
  const premises = missesPremise === 0 ? '' : ` that meet the premises`;
  const sample = coverage === 'sample' ? ' drawn' : '';
  return `any other ${nameOf(influence)}${among} fails too: ${grouped(fails)} of ${grouped(fails)}${sample}${premises}`;
};

/** Whether the claim fails in one run of neighbouring values that is more than the held value: of a part, other regions
 *  are told by their count. */
const isRun = ({ fails }: NonNullable<Influence['region']>): boolean =>
  fails.length === 1 && fails[0].from !== fails[0].to;

/** "stepSize 3 … 100, of 1 … 100", "k 33 alone, of 0 … 40" */
const range = (influence: Influence): string => {
  const { tried, fails } = influence.region!;
  const runs = fails.map(({ from, to }) => (from === to ? from : `${from} … ${to}`));
  const alone = fails.length === 1 && fails[0].from === fails[0].to ? ' alone' : '';
  return `${nameOf(influence)} ${listed(runs)}${alone}, of ${tried.from} … ${tried.to}`;
};

/** "mdp, discount (0 of 9 others fail)" */
const share = (influence: Influence): string => {
  const { fails, tried, missesPremise } = influence;
  const suitable = missesPremise === 0 ? '' : ' that meet the premises';
  return `${nameOf(influence)} (${grouped(fails)} of ${grouped(tried - missesPremise)} others${suitable} fail)`;
};

const redrawn = (influence: Influence): string => {
  const { fails, holds, missesPremise, undecided } = influence;
  const counts = [
    `${grouped(fails)} fail`,
    `${grouped(holds)} hold`,
    ...(missesPremise === 0 ? [] : [`${grouped(missesPremise)} miss a premise`]),
    ...(undecided === 0 ? [] : [`${grouped(undecided)} undecided`]),
  ];
  return `another ${nameOf(influence)}, the rest held: ${listed(counts)}`;
};
