import { type Rational, rational } from '../../arithmetic/index.js';
import type { StatedPolicy } from './world.js';

type Table = readonly (readonly Rational[])[];

/** ∂J/∂θ from the policy gradient theorem:
 *    ∂J/∂z(s,a) = d(s)·π(a|s)·A(s,a)                                                         [sutton2000, thm 1]
 *  for the logits z of a softmax (Σ_a π·A = 0, so the term of the normalisation vanishes), and from there by
 *  z(s,a) = θ(s,a), z(s,a) = θ(o(s),a), or z(s,a) = φ(s,a)·θ.
 *  @param credit d(s)·π(a|s)·A(s,a), [S][A]    @returns undefined for a policy of another kind */
export const gradientOf = (policy: StatedPolicy, credit: Table): Rational[] | undefined => {
  switch (policy.type) {
    case 'tabularPolicy':
      return credit.flat();
    case 'tiedPolicy': {
      const { observation = [] } = policy;
      const actions = credit[0].length;
      const rows = Math.max(...observation) + 1;
      const gradient = new Array<Rational>(rows * actions).fill(rational.zero);
      credit.forEach((row, s) => {
        row.forEach((entry, a) => {
          const index = observation[s] * actions + a;
          gradient[index] = gradient[index].plus(entry);
        });
      });
      return gradient;
    }
    case 'linearPolicy': {
      const { features = [] } = policy;
      const gradient = new Array<Rational>(features[0][0].length).fill(rational.zero);
      credit.forEach((row, s) => {
        row.forEach((entry, a) => {
          features[s][a].forEach((feature, k) => {
            gradient[k] = gradient[k].plus(entry.times(feature));
          });
        });
      });
      return gradient;
    }
    default:
      return undefined;
  }
};
