import type { Verification } from '../../certification/index.js';
import { visible } from '../../errors/index.js';
import { whole } from './details.js';
import type { Page } from './page.js';

/** A certificate and what came of checking it. */
export interface VerificationReport {
  readonly file: string;
  /** Claim that the certificate is about. */
  readonly id: string;
  /** What it certifies, in words. */
  readonly says: string;
  readonly verification: Verification;
}

/** A line a check; under it, every number that is not what it should be. Texts of the file are shown with their control
 *  characters as code points: a certificate may come from anybody. */
export const verificationText = (report: VerificationReport, page: Page): string => {
  const { file, id, says, verification } = shown(report);
  const { bold, dim, green, red, yellow } = page.colours;
  const { accepted, checks, limits, notes } = verification;
  const outcome = !accepted
    ? red('rejected')
    : limits.length > 0
      ? yellow('nothing wrong was found, but not everything could be checked')
      : green(`verified: ${says}`);
  return [
    `${bold(id)}  ${outcome}`,
    ...whole('file', file, page),
    ...checks.flatMap(({ checked, failures }) => [
      `    ${failures.length === 0 ? green('✓') : red('✗')} ${checked}`,
      ...failures.flatMap(({ place, what, stated, found }) => [
        `        ${red(what)}`,
        ...whole('where', place, page).map(indented),
        ...whole('stated', stated, page).map(indented),
        ...whole('found', found, page).map(indented),
      ]),
    ]),
    ...limits.map((limit) => `    ${yellow('!')} ${limit}`),
    ...notes.map((note) => `      ${dim(note)}`),
    '',
  ].join('\n');
};

/** Every text of a report, made visible; line breaks too, which no line of a report has. */
const shown = <Part>(part: Part): Part => {
  if (typeof part === 'string') return visible(part).replaceAll('\n', ' ') as Part;
  if (Array.isArray(part)) return part.map(shown) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, shown(entry)])) as Part;
};

const indented = (line: string): string => `    ${line}`;
