import type { Certificate } from '../certificate/certificate.js';
import { checkConclusions } from './checkConclusions.js';
import { checkDigests } from './checkDigests.js';
import { checkNames } from './checkNames.js';
import { runProgram } from './checkProgram.js';
import { checkQuantities } from './checkQuantities.js';
import type { Failure } from './failure.js';
import { readInstance } from './readInstance.js';
import { UnreadableTable } from './readTables.js';
import type { Instance } from './world.js';

/** One thing that was checked, in words, and what is wrong with it. */
export interface Check {
  readonly checked: string;
  readonly failures: readonly Failure[];
}

export interface Verification {
  /** Nothing failed. */
  readonly accepted: boolean;
  readonly checks: readonly Check[];
  /** What could not be checked here, though it belongs to the certificate. */
  readonly limits: readonly string[];
  /** What no check of a certificate can show. */
  readonly notes: readonly string[];
}

/** Checks a certificate by a second method: fractions, equations and substitution; no algorithm of learning, no solver of
 *  MDPs, no search. What each part protects against:
 *    digests        accidents: a digit that was lost or changed
 *    instance       documents that are no MDP, no policy, no possible rollout
 *    quantities     wrong mathematics: each table satisfies the equation that defines it
 *    program        wrong arithmetic: every step again, linear systems by substitution, branches by their signs
 *    conclusions    wrong verdicts: margins, their signs, premises met, the named clause violated
 *  @param certificate one that follows its schema */
export const verifyCertificate = (certificate: Certificate): Verification => {
  const checks: Check[] = [];
  const limits: string[] = [];
  checks.push({ checked: 'every part has the digest that is written down', failures: checkDigests(certificate) });
  const instance = instanceOf(certificate, checks);
  if (instance !== undefined) {
    checkDefined(certificate, instance, checks);
    checkRun(certificate, instance, checks, limits);
  }
  return { accepted: checks.every(({ failures }) => failures.length === 0), checks, limits, notes: [reading] };
};

const reading = 'that the program says what the claim says is for a reader of both to judge';

/** Digits beyond those of the certificate, so that what is recomputed lies inside what is stated. */
const precisionFor = ({ digits = 20 }: Certificate): number => 2 * digits + 20;

const instanceOf = ({ instance }: Certificate, checks: Check[]): Instance | undefined => {
  const checked = 'the instance is one: rows sum to 1, rollouts are possible';
  try {
    const read = readInstance(instance);
    checks.push({ checked, failures: [] });
    return read;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { place, stated, expected } = error;
    const failure = {
      place,
      what: 'the instance cannot be read',
      stated: JSON.stringify(stated) ?? 'nothing',
      found: expected,
    };
    checks.push({ checked, failures: [failure] });
    return undefined;
  }
};

const checkDefined = ({ quantities }: Certificate, instance: Instance, checks: Check[]): void => {
  const defined = quantities.flatMap((quantity, index) =>
    quantity.quantity === 'updatedPolicy' ? [] : [{ quantity, place: `quantities[${index}]` }],
  );
  const { failures, enumerated } = checkQuantities(instance, defined);
  const also = enumerated === 0 ? '' : ', the expected return also by adding up every trajectory';
  checks.push({ checked: `${defined.length} quantities satisfy the equations that define them${also}`, failures });
};

const checkRun = (certificate: Certificate, instance: Instance, checks: Check[], limits: string[]): void => {
  const digits = precisionFor(certificate);
  const { program, conclusions } = certificate;
  if ('omitted' in program) {
    limits.push(
      `the certificate carries no program (${program.omitted}): how the sides follow from the instance is not checked`,
    );
    checks.push({
      checked: 'margins follow from the stated sides',
      failures: checkConclusions(certificate, undefined, digits).failures,
    });
    return;
  }
  const run = runProgram(program, instance, digits);
  const { steps, systems, facts } = program;
  checks.push({
    checked: `${steps.length} steps of the program run again${certificate.arithmetic === 'interval' ? ` with ${digits} digits` : ' in fractions'}; ${systems.length} linear systems by substitution; ${facts.length} facts decided again`,
    failures: run.failures,
  });
  for (const fact of run.undecidedFacts)
    limits.push(`the branch fact ${fact} holds to ${digits} digits; equality itself is not shown`);
  if (conclusions.some(({ relation }) => relation === 'boolean')) {
    limits.push('a premise or clause says yes or no without comparing numbers: only the facts behind it are checked');
  }
  if (run.failures.length > 0) return;
  const { failures, undecided } = checkConclusions(certificate, run, digits);
  checks.push({
    checked: `${conclusions.length} margins and their signs; premises met; the clause violated`,
    failures,
  });
  for (const premise of undecided)
    limits.push(`the premise "${premise}" holds to ${digits} digits; equality itself is not shown`);
  checks.push({ checked: 'steps are what their names say', failures: checkNames(certificate, program, run, digits) });
};
