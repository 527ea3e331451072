import stringWidth from 'string-width';
import type { Explanation, PremiseFinding } from '../../claims/index.js';
import { counterexampleFacts, witnessFacts } from '../facts/instanceFacts.js';
import { describeSize } from '../words/instance.js';
import { counted, grouped, listed, shortNumber } from '../words/words.js';
import { factLines } from './factLines.js';
import { influenceLines } from './influenceLines.js';
import { field, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { painted } from './paint.js';
import { type Column, table } from './table.js';

/** Which premises a claim needs: the table, the counterexample without each of them, and what matters in it. */
export const explainText = (explanation: Explanation, page: Page): string => {
  const { id, title, verdict, evidence, reason, premises, notes } = explanation;
  const { bold } = page.colours;
  const [first] = evidence;
  const own =
    first?.kind === 'counterexample'
      ? [...factLines(counterexampleFacts(first), page), ...varied(explanation, page)]
      : first?.kind === 'witness'
        ? factLines(witnessFacts(first), page)
        : [];
  return [
    ...wrapped(`${bold(id)}  ${painted({ verdict, agrees: true }, verdict, page)}`, page.width, page),
    ...wrapped(title, page.width - 4, page).map((line) => `    ${line}`),
    ...(reason === undefined ? [] : field('reason', [reason], page)),
    ...own,
    '',
    ...premiseLines(explanation, page),
    ...premises.flatMap((finding) => findingDetails(finding, page)),
    ...field(
      'assumed',
      explanation.assumptions.map(({ input, description }) => `${input}: ${description}`),
      page,
    ),
    ...notes.flatMap((note) => field('note', [note], page)),
    '',
  ].join('\n');
};

const premiseLines = ({ verdict, stated, premises }: Explanation, page: Page): string[] => {
  if (stated.length === 0) {
    return [
      ...wrapped(
        'The claim states no premise; all that it assumes is in what its inputs are drawn from.',
        page.width,
        page,
      ),
      '',
    ];
  }
  if (verdict === 'refuted') {
    const all = stated.map((premise) => `"${premise}"`);
    return [
      ...wrapped(`The counterexample meets every premise, ${listed(all)}: none was dropped.`, page.width, page),
      '',
    ];
  }
  if (premises.length === 0) {
    return [...wrapped('An existence claim is shown by one witness: no premise is dropped.', page.width, page), ''];
  }
  return [premiseTable(premises, page), ''];
};

const premiseTable = (premises: readonly PremiseFinding[], page: Page): string => {
  const fitted = (column: Omit<Column<PremiseFinding>, 'width'>): Column<PremiseFinding> => ({
    ...column,
    width: Math.max(stringWidth(column.head), ...premises.map((finding) => stringWidth(column.text(finding)))),
  });
  const plain = (_finding: PremiseFinding, line: string): string => line;
  const dropped = fitted({ head: 'without', align: 'left', text: nameOf, style: plain });
  const status = fitted({
    head: 'it is',
    align: 'left',
    text: (finding) => finding.status,
    style: (finding, line) => paint(finding, line, page),
  });
  const found = fitted({ head: 'because', align: 'left', text: becauseOf, style: plain });
  const margin = fitted({
    head: 'margin',
    align: 'right',
    text: ({ smallestMargin }) => (smallestMargin === null ? '' : shortNumber(smallestMargin)),
    style: plain,
  });
  const rest = status.width + margin.width + 8;
  const room = page.layout === 'stream' ? Number.POSITIVE_INFINITY : page.width - rest;
  const half = Math.max(20, Math.floor(room / 2));
  const first = Math.min(dropped.width, Math.max(half, room - found.width));
  const columns = [
    { ...dropped, width: first },
    status,
    { ...found, width: Math.min(found.width, Math.max(20, room - first)) },
    margin,
  ];
  return table(premises, { page, columns, markOf: (finding) => markOf(finding, page) });
};

const nameOf = ({ dropped }: PremiseFinding): string => dropped.join(' + ');

const markOf = ({ status }: PremiseFinding, { colours }: Page): string =>
  status === 'undecided' ? colours.yellow('?') : status === 'not shown needed' ? colours.cyan('–') : colours.green('✓');

const paint = ({ status }: PremiseFinding, text: string, { colours }: Page): string =>
  ({
    needed: colours.green,
    'cannot be dropped': colours.green,
    'not shown needed': colours.cyan,
    undecided: colours.yellow,
  })[status](text);

/** The reason in a few words. */
const becauseOf = ({ status, counterexample, cases, casesOutside = {} }: PremiseFinding): string => {
  switch (status) {
    case 'needed':
      return counterexample === undefined ? '' : describeSize(counterexample.inputs) || 'an instance';
    case 'not shown needed':
      return `none in ${counted(cases, 'case')}, ${Object.values(casesOutside).map(grouped).join(' and ')} outside`;
    default:
      return 'see below';
  }
};

/** The counterexample without a premise, or why there is no answer. */
const findingDetails = (finding: PremiseFinding, page: Page): string[] => {
  const { dropped, counterexample, misses = [], reason } = finding;
  if (counterexample === undefined && reason === undefined) return [];
  const { bold } = page.colours;
  return [
    ...wrapped(`without ${bold(dropped.map((premise) => `"${premise}"`).join(' and '))}`, page.width, page),
    ...(reason === undefined ? [] : field('reason', [reason], page)),
    ...(dropped.length > 1 && misses.length > 0 ? field('misses', misses, page) : []),
    ...(counterexample === undefined ? [] : factLines(counterexampleFacts(counterexample), page)),
    ...varied(finding, page),
    '',
  ];
};

const varied = ({ influences }: Pick<PremiseFinding, 'influences'>, page: Page): string[] => {
  if (influences === undefined) return [];
  if (influences.length === 0) {
    return field('varied', ['nothing: this instance is not one that the generators draw'], page);
  }
  return influenceLines(influences, page);
};
