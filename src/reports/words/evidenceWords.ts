import type { CasesEvidence, Evidence, ProofEvidence, Verdict, VerdictName } from '../../claims/index.js';
import { describeSize } from './instance.js';
import { counted, grouped } from './words.js';

/** The evidence of a verdict in a few words, for its row of the table. A claim that survived is never called true. */
export const evidenceWords = ({ verdict, evidence }: Verdict): string => {
  if (verdict === 'inconclusive') return 'see below';
  const strongest = evidence.find(({ kind }) => strongestKinds[verdict].includes(kind) || kind === 'statistical');
  return strongest === undefined ? '' : words(strongest);
};

type ProofSize = ProofEvidence['shapes'][number]['size'];

const strongestKinds: Record<Exclude<VerdictName, 'inconclusive'>, readonly string[]> = {
  refuted: ['counterexample'],
  proved: ['proof', 'witness'],
  exhausted: ['exhaustion'],
  survived: ['cases'],
};

const words = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'counterexample': {
      const size = describeSize(evidence.inputs) || 'an instance';
      if (evidence.foundBy !== 'stored') return size;
      return `${size}, ${evidence.file === undefined ? 'example' : 'stored'}`;
    }
    case 'witness':
      return `a witness: ${describeSize(evidence.inputs) || 'an instance'}`;
    case 'cases': {
      // An equality that holds has the margin 0 everywhere: that it is tight says nothing.
      const tight = evidence.tight && evidence.method === 'screened' ? ', tight' : '';
      return `${counted(lookedAt(evidence), 'case')}${tight}${evidence.ties > 0 ? `, ${grouped(evidence.ties)} tied` : ''}`;
    }
    case 'proof':
      return `all ${describeProofSizes(evidence.shapes.map(({ size }) => size))} (${evidence.solver.split(' ')[0]})`;
    case 'exhaustion': {
      const instances = evidence.scopes.reduce((sum, scope) => sum + scope.instances, 0);
      const scopes = evidence.scopes.length === 1 ? 'a scope' : `${evidence.scopes.length} scopes`;
      return instances === 1 ? 'its only instance' : `all ${counted(instances, 'instance')} of ${scopes}`;
    }
    case 'statistical':
      return `${counted(evidence.runs, 'run')}, confidence ${evidence.confidence}`;
  }
};

/** Cases of all strategies. */
const lookedAt = ({ strategies }: CasesEvidence): number =>
  Object.values(strategies).reduce((sum, cases) => sum + cases, 0);

/** "2–5 answers", "2–3 states × 2 actions": sizes that fill a range, else one after the other: "2 answers, 4 answers". */
export const describeProofSizes = (sizes: readonly ProofSize[]): string => {
  const answers = span(sizes.flatMap((size) => ('answers' in size ? [size.answers] : [])));
  const states = span(sizes.flatMap((size) => ('states' in size ? [size.states] : [])));
  const actions = span(sizes.flatMap((size) => ('states' in size ? [size.actions] : [])));
  if (answers?.count === sizes.length) return describeSpan(answers, 'answer');
  if (states !== undefined && actions !== undefined && states.count * actions.count === sizes.length) {
    return `${describeSpan(states, 'state')} × ${describeSpan(actions, 'action')}`;
  }
  return sizes.map(describeProofSize).join(', ');
};

interface Span {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The numbers from the smallest to the largest, if all of them occur. */
const span = (numbers: readonly number[]): Span | undefined => {
  const different = new Set(numbers);
  const [from, to] = [Math.min(...different), Math.max(...different)];
  return different.size > 0 && to - from + 1 === different.size ? { from, to, count: different.size } : undefined;
};

const describeSpan = ({ from, to }: Span, noun: string): string =>
  from === to ? counted(from, noun) : `${from}–${to} ${noun}s`;

const describeProofSize = (size: ProofSize): string =>
  'answers' in size
    ? counted(size.answers, 'answer')
    : `${counted(size.states, 'state')} × ${counted(size.actions, 'action')}`;
