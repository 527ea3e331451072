import type { Verification } from '../../certification/index.js';
import { visibleParts } from '../../errors/index.js';
import { whole } from './labelled.js';
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
  const { file, id, says, verification } = visibleParts(report);
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

const indented = (line: string): string => `    ${line}`;
