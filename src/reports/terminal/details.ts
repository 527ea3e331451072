import type {
  CasesEvidence,
  CounterexampleEvidence,
  Evidence,
  ExhaustedScope,
  InputDocument,
  ProofEvidence,
  StatisticalEvidence,
  Verdict,
  WitnessEvidence,
} from '../../claims/index.js';
import { describeInput } from './instance.js';
import { field, whole, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { describeProofSizes, mark, painted } from './verdictWords.js';
import { counted, grouped } from './words.js';
import { hang, pad } from './wrap.js';

/** Everything known of one verdict: the statement, and its evidence with every number exact. */
export const verdictDetails = (verdict: Verdict, page: Page): string[] => {
  const { bold, dim } = page.colours;
  const contradiction = verdict.agrees ? '' : dim(`, expected: ${verdict.expect}`);
  return [
    ...hang(
      `${mark(verdict, page)} `,
      wrapped(`${bold(verdict.id)}  ${painted(verdict, verdict.verdict, page)}${contradiction}`, page.width - 2, page),
    ),
    ...wrapped(verdict.title, page.width - 4, page).map((line) => `    ${line}`),
    ...(verdict.reason === undefined ? [] : field('reason', [verdict.reason], page)),
    ...verdict.evidence.flatMap((evidence) => evidenceLines(evidence, page)),
    ...(verdict.notes ?? []).flatMap((note) => field('note', [note], page)),
  ];
};

const evidenceLines = (evidence: Evidence, page: Page): string[] => {
  switch (evidence.kind) {
    case 'counterexample':
      return [...counterexampleLines(evidence, page), ...whereItIs(evidence, page)];
    case 'witness':
      return [...witnessLines(evidence, page), ...whereItIs(evidence, page)];
    case 'cases':
      return cases(evidence, page);
    case 'proof':
      return proof(evidence, page);
    case 'exhaustion':
      return evidence.scopes.flatMap((scope) => exhausted(scope, page));
    case 'statistical':
      return statistics(evidence, page);
  }
};

/** One scope, how many instances it has, and which symmetry was used to decide them all. */
const exhausted = (scope: ExhaustedScope, page: Page): string[] => [
  ...field('exhausted', [scope.description], page),
  ...field(
    'instances',
    [
      `${grouped(scope.instances)}, all decided in ${scope.arithmetic === 'rational' ? 'fractions' : 'enclosures'}${scope.outside === 0 ? '' : `; ${grouped(scope.decided)} decided ones meet the premises`}`,
      scope.symmetry.used === 'none'
        ? `each on its own: ${scope.symmetry.words}`
        : `one of each of ${grouped(scope.classes)} classes (Burnside: ${scope.burnside}): ${scope.symmetry.words}; ${grouped(scope.symmetry.sampled)} of them decided under every name`,
    ],
    page,
  ),
];

/** What a proof covers, shapes that cover the same together, and who checked it. */
const proof = ({ shapes, solver, queries }: ProofEvidence, page: Page): string[] => {
  const covered = [...new Set(shapes.map(({ covers }) => covers))];
  const identities = shapes.reduce((total, shape) => total + shape.identities, 0);
  return [
    ...field(
      'proved for',
      covered.map((covers) => {
        const sizes = shapes.filter((shape) => shape.covers === covers).map(({ size }) => size);
        return `all ${describeProofSizes(sizes)}: ${covers}`;
      }),
      page,
    ),
    ...field(
      'solver',
      [
        `${solver}, ${queries === 1 ? '1 query' : `${grouped(queries)} queries`}`,
        ...(identities === 0
          ? []
          : [
              `${identities === 1 ? '1 conclusion was' : `${grouped(identities)} conclusions were`} identities of polynomials, with nothing left to ask`,
            ]),
      ],
      page,
    ),
  ];
};

/** An instance that decides a claim, either way. */
type Shown = CounterexampleEvidence | WitnessEvidence;

/** A counterexample: the clause, its exact margin, the instance, how it was found. */
export const counterexampleLines = (evidence: CounterexampleEvidence, page: Page): string[] => [
  ...field('clause', [clauseOf(evidence)], page),
  ...whole('margin', `${evidence.margin}  ${page.colours.dim(settledBy(evidence))}`, page),
  ...instanceLines(evidence.inputs, page),
  ...field('found', [foundBy(evidence)], page),
];

/** A witness: the instance, how it was found, and what decided that the denial fails on it. */
export const witnessLines = (evidence: WitnessEvidence, page: Page): string[] => [
  ...instanceLines(evidence.inputs, page).map((line, index) =>
    index === 0 ? line.replace('instance', 'witness ') : line,
  ),
  ...field('denial', [clauseOf(evidence)], page),
  ...whole('margin', `${evidence.margin}  ${page.colours.dim(settledBy(evidence))}`, page),
  ...field('found', [foundBy(evidence)], page),
];

const whereItIs = ({ file, replay }: Shown, page: Page): string[] => [
  ...(file === undefined ? [] : whole('stored', file, page)),
  ...whole('replay', page.colours.cyan(replay), page),
];

const clauseOf = ({ clause, margins }: Shown): string => {
  const of = margins.find((margin) => margin.clause === clause)?.of;
  return of === undefined ? clause : `${clause} (${of})`;
};

const settledBy = ({ arithmetic, digits }: Shown): string =>
  arithmetic === 'rational' ? '(exact fraction)' : `(enclosure, ${digits ?? '?'} digits)`;

const foundBy = ({ kind, foundBy, strategy, afterCases, shrinking, file }: Shown): string => {
  if (foundBy === 'exhaustion') return 'the simplest one of a finite scope, all of which was looked at';
  if (foundBy === 'proof search') return 'a model that the solver gave for the negated claim, decided again exactly';
  if (foundBy === 'stored' || shrinking === null) {
    return file === undefined ? 'an example that the claim itself gives' : 'a stored case, decided again from its file';
  }
  const simpler = shrinking.complete
    ? smallest(shrinking.neighboursThatPass, kind)
    : stopWords[shrinking.stopped ?? 'undecided'];
  const by = strategy === 'guided' ? 'guided search' : 'search';
  return `case ${grouped(afterCases)} of the ${by}, simplified in ${counted(shrinking.steps, 'step')}; ${simpler}`;
};

/** Why it may not be a smallest one. */
const stopWords = {
  undecided: 'no simpler neighbour is known to violate it, but some could not be decided',
  attempts: 'stopped before a smallest case was reached: too many neighbours',
  time: 'stopped by its time limit before a smallest case was reached (--shrink-time)',
  interruption: 'interrupted before a smallest case was reached',
  failure: 'a worker was lost before a smallest case was reached',
} as const;

/** Nothing one step simpler violates the claim, or is a witness. */
const smallest = (neighbours: number, kind: Shown['kind']): string =>
  neighbours === 0
    ? 'nothing is simpler'
    : kind === 'witness'
      ? `none of its ${grouped(neighbours)} simpler neighbours is one`
      : neighbours === 1
        ? 'its only simpler neighbour passes'
        : `all ${grouped(neighbours)} simpler neighbours pass`;

/** Drawn cases that missed a premise: each is turned away by one of them. */
const missedPremises = ({ acceptance, drawn }: CasesEvidence): number =>
  Math.round(Object.values(acceptance).reduce((sum, share) => sum + (1 - share) * drawn, 0));

const cases = (evidence: CasesEvidence, page: Page): string[] => {
  const missed = missedPremises(evidence);
  const open = evidence.drawn - evidence.cases - missed;
  const exactly = evidence.decidedExactly > 0 ? `, ${grouped(evidence.decidedExactly)} of them decided exactly` : '';
  const acceptance = Object.entries(evidence.acceptance).map(
    ([premise, share]) => `${Number((100 * share).toPrecision(3))} % meet "${premise}"`,
  );
  const labels = Object.entries(evidence.labels ?? {}).map(
    ([label, count]) => `${label}: ${grouped(count)} of ${counted(evidence.cases, 'case')}`,
  );
  const { random, guided } = evidence.strategies;
  const strategy = guided === undefined ? '' : ' random';
  return [
    ...field(
      'cases',
      [
        ...(random === undefined && guided !== undefined
          ? []
          : [
              `${grouped(evidence.cases)}${strategy}${exactly}${missed > 0 ? `; ${grouped(missed)} missed a premise` : ''}${open > 0 ? `; ${grouped(open)} could not be decided` : ''}`,
            ]),
        ...(guided === undefined
          ? []
          : [`${grouped(guided)} guided by margins, which no rate of failures follows from`]),
      ],
      page,
    ),
    ...(acceptance.length === 0 ? [] : field('premises', acceptance, page)),
    ...(labels.length === 0 ? [] : field('labels', labels, page)),
    ...field('drawn from', [evidence.generator], page),
  ];
};

/** What runs say about their mean, and how sure that is: never to be taken for a certificate. */
const statistics = (evidence: StatisticalEvidence, page: Page): string[] => {
  const { runs, budget, estimate, interval, confidence, relation, bound, generator } = evidence;
  return [
    ...field('claimed', [`a mean of at ${relation === 'atLeast' ? 'least' : 'most'} ${bound}`], page),
    ...field('observed', [`${estimate} over ${counted(runs, 'run')} in doubles, of at most ${grouped(budget)}`], page),
    ...field(
      'interval',
      [
        `${interval[0]} to ${interval[1]} at confidence ${confidence}: a betting confidence sequence, valid however often it is looked at; statistics, not a certificate`,
      ],
      page,
    ),
    ...(generator === null ? [] : field('drawn from', [generator], page)),
  ];
};

/** The inputs of a case, each under its name. */
export const instanceLines = (inputs: Readonly<Record<string, InputDocument>>, page: Page): string[] => {
  const names = Object.keys(inputs);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.flatMap((name) => hang(`${page.colours.bold(pad(name, width))}  `, describeInput(inputs[name])));
  return field('instance', lines, page);
};
