/** Shares of the largest stake that leaves nothing to lose: 1, 3/4, 1/2, 3/8, …, 3/2¹³. Large ones find large
 *  differences in few runs; the smallest one is best for a difference that takes some 10⁸ runs to see. */
export const stakes: readonly number[] = Array.from({ length: 12 }, (_, j) => [2 ** -j, 0.75 * 2 ** -j]).flat();

/** Someone who starts with a capital of 1 and bets, run after run, that outcomes in [0, 1] are larger than `mean` says.
 *    K_n = (1/D)·Σ_d Π_{i≤n} (1 + λ_d·(xᵢ − m)), λ_d = stake_d/m           [waudbysmith2024, "grid Kelly"]
 *  If every run has a mean of at most m given those before it, K is a non-negative supermartingale, whatever the law of
 *  the outcomes: it ever reaches 1/α with a probability of at most α [ville1939], so one may look after each run. */
export interface Gambler {
  /** @param outcome x ∈ [0, 1]
   *  @returns the capital after the bet, at least 0 */
  bet(outcome: number): number;
}

/** Capitals are products of doubles in basic operations, so they are the same on every engine. A factor is the sum of
 *  two terms that are not below 0, and outcome and mean are rounded from fractions (units.ts), so each factor is off by a
 *  few units of 2⁻⁵³ of itself: after 10⁸ runs that is less than one part in 10⁶ (see `roundingAllowance`).
 *  @param mean m, 0 < m ≤ 1: where it is rounded to 1, nothing is won */
export const gambler = (mean: number): Gambler => {
  const capitals = stakes.map(() => 1);
  return {
    bet: (outcome) => {
      const gain = outcome / mean;
      let sum = 0;
      for (let d = 0; d < stakes.length; d++) {
        capitals[d] *= 1 - stakes[d] + stakes[d] * gain;
        sum += capitals[d];
      }
      return sum / stakes.length;
    },
  };
};

/** By how much more than 1/α a capital must be, so that rounding cannot have made the difference. */
export const roundingAllowance = 1 + 1e-6;
