import type {
  Evidence,
  ExhaustedScope,
  ExhaustionEvidence,
  ProofEvidence,
  StatisticalEvidence,
  Wording,
} from '../../claims/index.js';
import { describeProofSizes } from '../words/evidenceWords.js';
import { counted, grouped } from '../words/words.js';
import { casesFacts } from './casesFacts.js';
import { type Fact, text } from './fact.js';
import { counterexampleFacts, placeFacts, witnessFacts } from './instanceFacts.js';

/** What one piece of evidence says, every number of it exact.
 *  @param quantifier of its claim: what a search for a witness does not find is none */
export const evidenceFacts = (evidence: Evidence, quantifier: Wording['quantifier']): Fact[] => {
  switch (evidence.kind) {
    case 'counterexample':
      return [...counterexampleFacts(evidence), ...placeFacts(evidence)];
    case 'witness':
      return [...witnessFacts(evidence), ...placeFacts(evidence)];
    case 'cases':
      return casesFacts(evidence, quantifier === 'some' ? 'witnesses' : 'failures');
    case 'proof':
      return proofFacts(evidence);
    case 'exhaustion':
      return exhaustionFacts(evidence);
    case 'statistical':
      return statisticalFacts(evidence);
  }
};

const exhaustionFacts = ({ scopes }: ExhaustionEvidence): Fact[] => scopes.flatMap(scopeFacts);

/** One scope, how many instances it has, and how many up to renaming. */
const scopeFacts = ({
  description,
  instances,
  classes,
  burnside,
  renamings,
  arithmetic,
  outside,
  decided,
}: ExhaustedScope): Fact[] => [
  text('exhausted', description),
  text(
    'instances',
    `${grouped(instances)}, each decided in ${arithmetic === 'rational' ? 'fractions' : 'enclosures'}${outside === 0 ? '' : `; ${grouped(decided)} of them meet the premises`}`,
    ...(renamings === 1 ? [] : [`${grouped(classes)} up to renaming of states and actions (Burnside: ${burnside})`]),
  ),
];

/** What a proof covers, shapes that cover the same together, and who checked it. */
const proofFacts = ({ shapes, solver, queries }: ProofEvidence): Fact[] => {
  const covered = [...new Set(shapes.map(({ covers }) => covers))];
  const identities = shapes.reduce((total, shape) => total + shape.identities, 0);
  return [
    text(
      'proved for',
      ...covered.map((covers) => {
        const sizes = shapes.filter((shape) => shape.covers === covers).map(({ size }) => size);
        return `all ${describeProofSizes(sizes)}: ${covers}`;
      }),
    ),
    text(
      'solver',
      `${solver}, ${queries === 1 ? '1 query' : `${grouped(queries)} queries`}`,
      ...(identities === 0
        ? []
        : [
            `${identities === 1 ? '1 conclusion was' : `${grouped(identities)} conclusions were`} seen to hold as polynomials, with nothing left to ask`,
          ]),
    ),
  ];
};

/** What runs say about their mean, and how sure that is: never to be taken for a certificate. */
const statisticalFacts = (evidence: StatisticalEvidence): Fact[] => {
  const { runs, budget, estimate, interval, confidence, relation, bound, generator } = evidence;
  return [
    text('claimed', `a mean of at ${relation === 'atLeast' ? 'least' : 'most'} ${bound}`),
    text('observed', `${estimate} over ${counted(runs, 'run')} in doubles, of at most ${grouped(budget)}`),
    text(
      'interval',
      `${interval[0]} to ${interval[1]} at confidence ${confidence}: a betting confidence sequence, valid however often it is looked at; statistics, not a certificate`,
    ),
    ...(generator === null ? [] : [text('drawn from', generator)]),
  ];
};
