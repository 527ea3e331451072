import type { Claim, Evidence, Verdict } from '../claims/index.js';

/** The verdict of an existence claim, from the verdict on its denial: a counterexample to "there is none" is a witness
 *  and proves the claim; that none was found says nothing about the instances that were not looked at.
 *  The verdict of every other claim is left as it is. */
export const ofExistence = ({ quantifier }: Claim, denied: Verdict): Verdict => {
  if (quantifier !== 'some') return denied;
  const evidence = denied.evidence.map(
    (one): Evidence => (one.kind === 'counterexample' ? { ...one, kind: 'witness' } : one),
  );
  if (denied.verdict === 'refuted') return { ...denied, verdict: 'proved', agrees: true, evidence };
  if (denied.verdict === 'inconclusive') return { ...denied, evidence };
  return { ...denied, verdict: 'inconclusive', agrees: false, evidence, reason: noWitness(denied) };
};

const noWitness = ({ verdict, cases }: Verdict): string =>
  verdict === 'exhausted'
    ? 'no instance of the exhausted scope is a witness: look in a larger one, or state that there is none as a claim'
    : `none of ${cases.toLocaleString('en-US')} cases is a witness: look longer with --cases, or state that there is none as a claim`;
