import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { bandits, fractions, fullSupportPolicies, mdps, policies, valueFunctions } from '../../src/generators/index.js';
import { answerRewards, type Mdp } from '../../src/mdp/index.js';
import { type AnyGenerator, drawCase, realiseCase, seeded } from './cases.js';

const cases = 1500;

/** Share of the cases whose value has a feature. */
const share = <V>(generator: AnyGenerator, has: (value: V) => boolean): number => {
  const random = seeded(3);
  let count = 0;
  for (let i = 0; i < cases; i++) {
    const drawn = drawCase({ value: generator }, random);
    if (has(realiseCase(drawn, rational).value as V)) count++;
  }
  return count / cases;
};

const isZero = (x: Rational): boolean => rational.isZero(x);
const isOne = (x: Rational): boolean => rational.isZero(rational.subtract(x, rational.one));
const areEqual = (x: Rational, y: Rational): boolean => rational.isZero(rational.subtract(x, y));
const haveTie = (xs: readonly Rational[]): boolean => xs.some((x, i) => xs.slice(0, i).some((y) => areEqual(x, y)));

/** The probabilities of corners that uniform weights alone would make rarer than these bounds say. */
describe('draws cover the corners', () => {
  const world = mdps({ states: [3, 4], actions: [2, 3] });

  it('mdps() are deterministic in every row, or have full support, each in more than 10 % of the cases', () => {
    expect(share<Mdp<Rational>>(world, (mdp) => mdp.transition.every((p) => isZero(p) || isOne(p)))).toBeGreaterThan(
      0.1,
    );
    expect(share<Mdp<Rational>>(world, (mdp) => !mdp.transition.some(isZero))).toBeGreaterThan(0.1);
  });

  it('mdps() have no reward but one, or rewards −1, 0 and 1 only, each in more than 8 % of the cases', () => {
    const nonZero = (mdp: Mdp<Rational>): Rational[] => mdp.reward.filter((r) => !isZero(r));
    expect(share<Mdp<Rational>>(world, (mdp) => nonZero(mdp).length === 1)).toBeGreaterThan(0.08);
    expect(
      share<Mdp<Rational>>(world, (mdp) => nonZero(mdp).every((r) => isOne(rational.absolute(r)))),
    ).toBeGreaterThan(0.08);
    expect(share<Mdp<Rational>>(world, (mdp) => isZero(mdp.discount))).toBeGreaterThan(0.05);
  });

  it('mdps({ rewardSparsity: 0.9 }) leave out nine of ten rewards, and more', () => {
    const sparse = mdps({ states: 4, actions: 3, rewardSparsity: 0.9 });
    let zeros = 0;
    share<Mdp<Rational>>(sparse, (mdp) => {
      zeros += mdp.reward.filter(isZero).length;
      return true;
    });
    expect(zeros / (12 * cases)).toBeGreaterThan(0.9);
    expect(zeros / (12 * cases)).toBeLessThan(0.96);
  });

  it("mdps({ termination: 'some' }) have terminal states in most cases, and none in some", () => {
    const some = mdps({ states: 3, termination: 'some' });
    const none = share<Mdp<Rational>>(some, (mdp) => !mdp.terminal.includes(true));
    expect(none).toBeGreaterThan(0.15);
    expect(none).toBeLessThan(0.6);
    expect(share<Mdp<Rational>>(some, (mdp) => mdp.terminal[0])).toBeGreaterThan(0.1);
  });

  it('bandits() have ties and single best answers', () => {
    const set = bandits({ answers: [2, 4] });
    expect(share<Mdp<Rational>>(set, (bandit) => haveTie(answerRewards(bandit)))).toBeGreaterThan(0.2);
    expect(share<Mdp<Rational>>(set, (bandit) => !haveTie(answerRewards(bandit)))).toBeGreaterThan(0.2);
  });

  it('policies() are deterministic, fullSupportPolicies() uniform or lopsided, each in more than 8 % of the cases', () => {
    type Table = { readonly probabilities: readonly Rational[] };
    expect(
      share<Table>(policies(), (policy) => policy.probabilities.every((p) => isZero(p) || isOne(p))),
    ).toBeGreaterThan(0.1);
    const half = (p: Rational): boolean => areEqual(p, rational.ratio(1, 2));
    expect(share<Table>(fullSupportPolicies(), (policy) => policy.probabilities.every(half))).toBeGreaterThan(0.08);
    const lopsided = (p: Rational): boolean => rational.sign(rational.subtract(p, rational.ratio(8, 9))) !== -1;
    expect(share<Table>(fullSupportPolicies(), (policy) => policy.probabilities.some(lopsided))).toBeGreaterThan(0.08);
  });

  it('fractions() of a wide range are small in more than 10 % of the cases, close to their end in more than 5 %; weights spread as wide', () => {
    const steps = fractions({ from: 1, to: 1_000_000, denominator: 1 });
    const size = (x: Rational): number => rational.toNumber(x);
    expect(share<Rational>(steps, (step) => size(step) <= 1_000)).toBeGreaterThan(0.1);
    expect(share<Rational>(steps, (step) => size(step) >= 999_000)).toBeGreaterThan(0.05);
    type Table = { readonly probabilities: readonly Rational[] };
    const rare = (p: Rational): boolean => size(p) < 0.001;
    const policy = fullSupportPolicies({ weights: 1_000_000 });
    expect(share<Table>(policy, ({ probabilities }) => probabilities.some(rare))).toBeGreaterThan(0.1);
  });

  it('valueFunctions() have ties and zeros', () => {
    expect(share<readonly Rational[]>(valueFunctions(), (values) => values.some(isZero))).toBeGreaterThan(0.3);
    expect(share<readonly Rational[]>(valueFunctions(), haveTie)).toBeGreaterThan(0.3);
  });
});
