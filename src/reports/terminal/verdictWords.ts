import type { Evidence, ProofEvidence, Verdict, VerdictName } from '../../claims/index.js';
import { describeSize } from './instance.js';
import type { Page } from './page.js';
import { counted, grouped } from './words.js';

/** '✓' as expected, '✗' contradicts its expectation, '?' inconclusive. */
export const mark = ({ agrees, verdict }: Verdict, { colours }: Page): string =>
  agrees ? colours.green('✓') : verdict === 'inconclusive' ? colours.yellow('?') : colours.red('✗');

/** The verdict's name in its colour: red only where it contradicts what the claim expects. */
export const painted = (
  { verdict, agrees }: Pick<Verdict, 'verdict' | 'agrees'>,
  text: string,
  { colours }: Page,
): string => {
  if (!agrees) return verdict === 'inconclusive' ? colours.yellow(text) : colours.bold(colours.red(text));
  return paint[verdict](colours)(text);
};

const paint: Record<VerdictName, (colours: Page['colours']) => (text: string) => string> = {
  refuted: (colours) => colours.magenta,
  proved: (colours) => colours.green,
  exhausted: (colours) => colours.green,
  survived: (colours) => colours.cyan,
  inconclusive: (colours) => colours.yellow,
};

/** The evidence of a verdict in a few words, for its row of the table. A claim that survived is never called true. */
export const evidenceWords = ({ verdict, evidence }: Verdict): string => {
  if (verdict === 'inconclusive') return 'see below';
  const strongest = evidence.find(({ kind }) => kind === strongestKind[verdict]);
  return strongest === undefined ? '' : words(strongest);
};

type ProofSize = ProofEvidence['shapes'][number]['size'];

const strongestKind: Record<Exclude<VerdictName, 'inconclusive'>, string> = {
  refuted: 'counterexample',
  proved: 'proof',
  exhausted: 'exhaustion',
  survived: 'cases',
};

const words = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'counterexample': {
      const size = describeSize(evidence.inputs) || 'an instance';
      if (evidence.foundBy !== 'stored') return size;
      return `${size}, ${evidence.file === undefined ? 'example' : 'stored'}`;
    }
    case 'cases':
      return `${counted(evidence.cases, 'case')}${evidence.ties > 0 ? `, ${grouped(evidence.ties)} tied` : ''}`;
    case 'proof':
      return provedSizes(evidence.shapes.map(({ size }) => size));
  }
};

/** "2–5 answers" for neighbouring numbers of answers, "2 states × 3 actions" for one shape, else how many there are. */
const provedSizes = (sizes: readonly ProofSize[]): string => {
  const answers = sizes.flatMap((size) => ('answers' in size ? [size.answers] : [])).sort((a, b) => a - b);
  const isRange = answers.length === sizes.length && answers.every((count, index) => count === answers[0] + index);
  if (sizes.length === 1) return describeProofSize(sizes[0]);
  return isRange && sizes.length > 0
    ? `${answers[0]}–${answers[answers.length - 1]} answers`
    : counted(sizes.length, 'shape');
};

export const describeProofSize = (size: ProofSize): string =>
  'answers' in size
    ? counted(size.answers, 'answer')
    : `${counted(size.states, 'state')} × ${counted(size.actions, 'action')}`;
