import type { Claim, Shape } from '../claims/index.js';
import { counted } from '../reports/index.js';

/** How to say how large an instance of a claim is: "3 answers" where it is about answer sets, "3 states × 2 actions" where
 *  it is about worlds or what fits to them, '' where it is about numbers alone. */
export const instanceSize = (claim: Pick<Claim, 'forAll'>): ((shape: Shape) => string) => {
  const inputs = Object.values(claim.forAll) as readonly Partial<SizedInput>[];
  if (inputs.some(({ noun }) => noun === 'bandit')) return ({ actions }) => counted(actions, 'answer');
  return inputs.some(({ chooseShape, followsShape }) => chooseShape !== undefined || followsShape === true)
    ? ({ states, actions }) => `${counted(states, 'state')} × ${counted(actions, 'action')}`
    : () => '';
};

interface SizedInput {
  readonly noun: string;
  readonly chooseShape: unknown;
  readonly followsShape: boolean;
}
