import type { Bounded } from '../arithmetic/index.js';
import { type Assessment, type Claim, ClaimFault } from '../claims/index.js';
import { seen } from '../errors/index.js';

/** Of the first batch so many cases, or runs, are looked at twice: a claim that throws dice of its own, reads a clock or
 *  keeps count says something else the second time, and nobody could then check what it was found to say. */
export const lookedAtTwice = 16;

/** @param again the same case, assessed a second time
 *  @throws ClaimFault where it does not stand as it did the first time */
export const requireSameAssessment = (claim: Claim, first: Assessment<Bounded>, again: Assessment<Bounded>): void => {
  const [before, after] = [findingsOf(first), findingsOf(again)];
  const changed = before.findIndex((finding, index) => finding !== after[index]);
  if (changed >= 0) throw notRepeatable(claim, 'one instance', before[changed], after[changed] ?? 'nothing');
};

const findingsOf = ({ premise, clauses }: Assessment<Bounded>): readonly string[] =>
  [...(premise === undefined ? [] : [premise]), ...clauses].map(
    ({ name, truth, margin }) => `"${name}": ${truth}${margin === undefined ? '' : `, margin ${margin.value}`}`,
  );

/** @throws ClaimFault where two runs with the same inputs and the same random numbers come to different things */
export const requireSameOutcome = (claim: Claim, run: number, first: unknown, again: unknown): void => {
  if (!Object.is(first, again)) throw notRepeatable(claim, `run ${run}`, seen(first), seen(again));
};

const notRepeatable = (claim: Claim, where: string, first: string, second: string): ClaimFault =>
  new ClaimFault(claim.id, where, {
    what: 'a claim says the same of the same inputs each time',
    seen: `${first} the first time, ${second} the second`,
    expected: 'a function of its inputs alone',
    fix: 'take random numbers from the second parameter of run, or draw them as an input; leave out Math.random(), Date and variables that keep their value from call to call',
  });
