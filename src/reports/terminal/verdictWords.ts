import type { Evidence, Verdict, VerdictName } from '../../claims/index.js';
import { describeSize } from './instance.js';
import type { Page } from './page.js';
import { counted, grouped } from './words.js';

/** '✓' as expected, '✗' contradicts its expectation, '?' inconclusive. */
export const mark = ({ agrees, verdict }: Verdict, { colours }: Page): string =>
  agrees ? colours.green('✓') : verdict === 'inconclusive' ? colours.yellow('?') : colours.red('✗');

/** The verdict's name in its colour: red only where it contradicts what the claim expects. */
export const painted = ({ verdict, agrees }: Verdict, text: string, { colours }: Page): string => {
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
export const evidenceWords = (verdict: Verdict): string => {
  if (verdict.verdict === 'inconclusive') return 'see below';
  const [strongest] = verdict.evidence;
  return strongest === undefined ? '' : words(strongest);
};

const words = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'counterexample': {
      const size = describeSize(evidence.inputs) || 'an instance';
      if (evidence.foundBy === 'search') return size;
      return `${size}, ${evidence.file === undefined ? 'example' : 'stored'}`;
    }
    case 'cases':
      return `${counted(evidence.cases, 'case')}${evidence.ties > 0 ? `, ${grouped(evidence.ties)} tied` : ''}`;
  }
};
