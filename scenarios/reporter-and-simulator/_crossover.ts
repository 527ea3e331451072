import { portable } from 'lakatos';

/** Where the exact gradient flow of a linear reporter stands: z_agree and z_differ, the log-odds of honesty. */
interface Point {
  readonly agree: number;
  readonly differ: number;
}

/** σ′(z) = p(1 − p), without overflow. */
const slope = (z: number): number => {
  const small = portable.exp(-Math.abs(z));
  return small / (1 + small) ** 2;
};

/** ż under a reward that is right everywhere, d the share of disagreements:
 *    ż_agree  = (1 + c²)(1 − d)σ′(z_agree) − (1 − c²)·d·σ′(z_differ)
 *    ż_differ = (1 + c²)·d·σ′(z_differ) − (1 − c²)(1 − d)σ′(z_agree) */
const flow = ({ agree, differ }: Point, scale: number, disagreement: number): Point => {
  const [same, cross] = [1 + scale * scale, 1 - scale * scale];
  const [push, pull] = [(1 - disagreement) * slope(agree), disagreement * slope(differ)];
  return { agree: same * push - cross * pull, differ: same * pull - cross * push };
};

const moved = (from: Point, by: Point, size: number): Point => ({
  agree: from.agree + size * by.agree,
  differ: from.differ + size * by.differ,
});

/** log₁₀ of the time at which the flow, started from w = 0, turns honest where truth and belief differ; the flow first
 *  goes the other way when c < 1. Runge–Kutta of fourth order in s = ln t, dz/ds = t·ż.
 *  @returns 0 when it is honest at once, null when it is not within 10^40 */
export const crossover = (scale: number, disagreement: number): number | null => {
  const from = portable.log(1e-3);
  const until = 40 * portable.log(10);
  const derivative = (s: number, z: Point): Point => {
    const { agree, differ } = flow(z, scale, disagreement);
    const t = portable.exp(s);
    return { agree: t * agree, differ: t * differ };
  };
  const start = flow({ agree: 0, differ: 0 }, scale, disagreement);
  if (start.differ >= 0) return 0;
  let z = moved({ agree: 0, differ: 0 }, start, 1e-3);
  for (let s = from; s < until; ) {
    const a = derivative(s, z);
    // Short steps where the flow is fast: it turns within a small part of the time that it took to get there.
    const size = Math.min(0.01, 0.05 / Math.max(Math.abs(a.agree), Math.abs(a.differ)));
    const b = derivative(s + size / 2, moved(z, a, size / 2));
    const c = derivative(s + size / 2, moved(z, b, size / 2));
    const d = derivative(s + size, moved(z, c, size));
    z = {
      agree: z.agree + (size / 6) * (a.agree + 2 * b.agree + 2 * c.agree + d.agree),
      differ: z.differ + (size / 6) * (a.differ + 2 * b.differ + 2 * c.differ + d.differ),
    };
    s += size;
    if (z.differ >= 0) return s / portable.log(10);
  }
  return null;
};
