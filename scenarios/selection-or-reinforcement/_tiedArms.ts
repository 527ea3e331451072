import { type Arithmetic, type Interval, interval } from 'lakatos';

/** Three answers, rewards (1, 1, 0), weights w = e^θ before training: the first two are tied. */
export interface TiedArms<T> {
  readonly winner: T;
  readonly loser: T;
  readonly other: T;
}

/** The exact flow of tied answers, solved. Both have the same advantage A, and θ̇ = pA = wA/Z, so
 *    d(1/w)/dt = −A/Z  for both: 1/w_loser − 1/w_winner = a is conserved,  and so is w_winner·w_loser·w_other = k.
 *  With x = 1/w_winner as the clock: w_loser = 1/(x + a), w_other = k·P, P = x(x + a), A = w_other/Z, and
 *    t = ∫ Z²/w_other dx = ∫ ((P′/P + kP)²/(kP)) dx,  P′ = 2x + a,
 *  a rational function, whose integral is
 *    F(x) = (1/k)·(−P′/(2P²) − P′/(a²P) − (2/a³)·ln(x/(x + a))) + 2·ln P + k·(x³/3 + a·x²/2)
 *  x falls from 1/w_winner to 0, so the time at x is F(x₀) − F(x). */
export const timeAt = <T>(A: Arithmetic<T>, { winner, loser, other }: TiedArms<T>, x: T): T => {
  const start = A.divide(A.one, winner);
  const gap = A.subtract(A.divide(A.one, loser), start);
  const product = A.multiply(A.multiply(winner, loser), other);
  const F = (at: T): T => {
    const far = A.add(at, gap);
    const P = A.multiply(at, far);
    const slope = A.add(at, far);
    const square = A.multiply(gap, gap);
    const bracket = A.negate(
      A.add(
        A.add(A.divide(slope, A.multiply(A.integer(2), A.multiply(P, P))), A.divide(slope, A.multiply(square, P))),
        A.multiply(A.divide(A.integer(2), A.multiply(square, gap)), A.log(A.divide(at, far))),
      ),
    );
    const powers = A.add(
      A.divide(A.multiply(at, A.multiply(at, at)), A.integer(3)),
      A.divide(A.multiply(gap, A.multiply(at, at)), A.integer(2)),
    );
    return A.add(A.divide(bracket, product), A.add(A.multiply(A.integer(2), A.log(P)), A.multiply(product, powers)));
  };
  return A.subtract(F(start), F(x));
};

const enclosures = interval(30);

/** P(loser)/P(winner) at time t, by bisection: t grows as x falls. */
export const ratioAt = (arms: TiedArms<Interval>, time: Interval): Interval => {
  const A = enclosures;
  const gap = A.subtract(A.divide(A.one, arms.loser), A.divide(A.one, arms.winner));
  let low = A.ratio(1, 1_000_000_000_000);
  let high = A.divide(A.one, arms.winner);
  for (let i = 0; i < 60; i++) {
    const middle = A.squareRoot(A.multiply(low, high));
    if (A.sign(A.subtract(timeAt(A, arms, middle), time)) === 1) low = middle;
    else high = middle;
  }
  const share = (x: Interval): Interval => A.divide(x, A.add(x, gap));
  return { low: share(low).low, high: share(high).high };
};

/** Weights (1/2, 3/10, 1/5) before training. */
export const uneven: TiedArms<Interval> = {
  winner: enclosures.ratio(1, 2),
  loser: enclosures.ratio(3, 10),
  other: enclosures.ratio(1, 5),
};

/** Weights that are powers of e. */
export const powersOfE = (winner: number, loser: number, other: number): TiedArms<Interval> => {
  const [w, l, o] = [winner, loser, other].map((n) => enclosures.exp(enclosures.integer(n)));
  return { winner: w, loser: l, other: o };
};

export const tenTo = (exponent: number): Interval => enclosures.integer(10n ** BigInt(exponent));
