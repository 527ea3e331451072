import type { Claim } from './claim.js';

/** The claim with premises left out: it says more, and is false where they were needed. What was a premise becomes a
 *  label, so that it is counted how many cases meet it all the same. The id stays: the same seed draws the same cases.
 *  @param names premises of the claim; others are passed over */
export const withoutPremises = (claim: Claim, names: readonly string[]): Claim => {
  const premises = Object.entries(claim.given ?? {});
  const isDropped = ([name]: readonly [string, unknown]): boolean => names.includes(name);
  const dropped = premises.filter(isDropped);
  if (dropped.length === 0) return claim;
  const { given: _given, labels: _labels, ...rest } = claim;
  const kept = premises.filter((premise) => !isDropped(premise));
  return {
    ...rest,
    ...(kept.length === 0 ? {} : { given: Object.fromEntries(kept) }),
    labels: Object.fromEntries(dropped),
  };
};
