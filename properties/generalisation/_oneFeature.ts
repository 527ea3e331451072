import { type Arithmetic, type LinearPolicy, linearPolicyFromTables, type Real, reinforce, stepPolicy } from 'lakatos';
import { coinRun } from './_coinRun.js';

/** One weight, logit(right) = w·x, even odds at first: after one exact step in the training state of coin run, where right is
 *  rewarded, with x the feature there and at test. */
export const trainedOnOneFeature = (
  arithmetic: Arithmetic,
  { inTraining, atTest }: { readonly inTraining: Real; readonly atTest: Real },
  stepSize: Real,
): LinearPolicy => {
  const { ratio, zero } = arithmetic;
  const half = ratio(1, 2);
  const policy = linearPolicyFromTables(arithmetic, {
    states: 3,
    actions: 2,
    dimension: 1,
    features: [zero, inTraining, zero, atTest, zero, zero],
    probabilities: [half, half, half, half, zero, zero],
  });
  return stepPolicy(policy, reinforce.expected(coinRun(arithmetic), policy, { stepSize }).parameters);
};
