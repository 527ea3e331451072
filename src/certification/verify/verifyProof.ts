import type { ProofCertificate } from '../certificate/proofCertificate.js';
import { checkDigests } from './checkDigests.js';
import type { Failure } from './failure.js';
import type { Verification } from './verifyCertificate.js';

/** Asks a solver one script. @returns 'unsatisfiable' for a contradiction, else what it said */
export type Ask = (script: string) => Promise<string>;

/** Checks a proof by asking every question again.
 *  @param ask a solver, or undefined where there is none */
export const verifyProof = async (certificate: ProofCertificate, ask: Ask | undefined): Promise<Verification> => {
  const { questions, shapes } = certificate;
  const checks = [{ checked: 'every part has the digest that is written down', failures: checkDigests(certificate) }];
  const limits: string[] = [];
  if (ask === undefined) limits.push('there is no solver here: the questions are not asked again');
  else {
    const failures: Failure[] = [];
    for (const [index, lines] of questions.entries()) {
      const answer = await ask(lines.join('\n'));
      if (answer === 'unsatisfiable') continue;
      failures.push({
        place: `questions[${index}]`,
        what: 'a question has an answer',
        stated: 'a contradiction',
        found: answer,
      });
    }
    checks.push({ checked: `${questions.length} questions asked again, all of them contradictory`, failures });
  }
  const identities = shapes.reduce((total, shape) => total + shape.identities, 0);
  const equal = identities === 0 ? '' : `, and that ${identities} conclusions are identities,`;
  const search = `that every violation of the claim would answer one of these questions${equal} is shown by the proof search: lakatos check runs it again`;
  return { accepted: checks.every(({ failures }) => failures.length === 0), checks, limits, notes: [search] };
};
