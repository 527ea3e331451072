import type { ProofCertificate } from '../certificate/proofCertificate.js';
import { checkDigests } from './checkDigests.js';
import type { Failure } from './failure.js';
import type { Verification } from './verifyCertificate.js';

/** Asks a solver one script. @returns 'unsatisfiable' for a contradiction, else what it said */
export type Ask = (script: string) => Promise<string>;

/** Checks a proof by asking every question again. That the questions are those of the claim needs the claim; without it
 *  they can only be too few.
 *  @param ask a solver, or undefined where there is none */
export const verifyProof = async (certificate: ProofCertificate, ask: Ask | undefined): Promise<Verification> => {
  const { questions, shapes } = certificate;
  const checks = [
    { checked: 'every part has the digest that is written down', failures: checkDigests(certificate) },
    {
      checked: 'the questions are as many as the shapes need',
      failures: checkCount(certificate),
    },
  ];
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
  const equal = identities === 0 ? '' : `, and that ${identities} conclusions hold as polynomials,`;
  const search = `that every violation of the claim would answer one of these questions${equal} is shown by the proof search: lakatos check runs it again`;
  return { accepted: checks.every(({ failures }) => failures.length === 0), checks, limits, notes: [search] };
};

const checkCount = ({ questions, shapes, claim }: ProofCertificate): Failure[] => {
  const fewest = fewestQuestions({ shapes, claim });
  if (questions.length >= fewest) return [];
  const what = 'a proof states the questions that its shapes were settled by';
  return [{ place: 'questions', what, stated: String(questions.length), found: `${fewest} at least` }];
};

/** A bound from below of how many questions were found contradictory. Where no structure went more than one way through a
 *  clause, each sign, linear system and conclusion on the way left a contradictory question behind and took five at most.
 *  A premise ends ways too, so of a claim with premises nothing follows. */
const fewestQuestions = ({ shapes, claim }: Pick<ProofCertificate, 'shapes' | 'claim'>): number =>
  claim.premises.length > 0
    ? 0
    : shapes
        .filter(({ paths, structures }) => paths === structures * claim.clauses.length)
        .reduce((total, { queries }) => total + Math.ceil(queries / 5), 0);
