import type { Verdict, VerdictName } from '../../claims/index.js';
import type { Page } from './page.js';

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
