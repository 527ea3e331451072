import { describe, expect, it } from 'vitest';
import { type Certified, certify } from '../../src/certification/index.js';
import { type Claim, ClaimFault } from '../../src/claims/index.js';
import {
  above,
  answerRewards,
  atLeast,
  atMost,
  bandits,
  claim,
  fractions,
  type Outcome,
  type Real,
  uniformPolicy,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const text = { title: 'numbers', source: { document: 'test', quote: 'test' }, expect: 'holds' } as const;
const answers = { bandit: bandits({ answers: 3 }) };
const number = { x: fractions({ from: 1, to: 3 }) };

const verdictOf = async (stated: Claim) => (await checkClaim(stated, contextFor(stated, { cases: 400 }))).verdict;

const faultOf = async (stated: Claim): Promise<ClaimFault['fault']> => {
  const thrown: unknown = await checkClaim(stated, contextFor(stated, { cases: 400 })).catch((error: unknown) => error);
  if (!(thrown instanceof ClaimFault)) throw new Error(`no fault, but ${JSON.stringify(thrown)}`);
  return thrown.fault;
};

const aboutX = (c: (x: Real) => Outcome): Claim =>
  claim({ ...text, id: 'test/x', forAll: number, then: { c: ({ x }) => c(x) } });

describe('a constant that a computation in doubles has rounded', () => {
  it('refutes nothing: 1/3 is above 0.3333333333333333', async () => {
    const third = (written: number | string): Claim =>
      claim({
        ...text,
        id: 'test/third',
        forAll: answers,
        then: { c: ({ bandit }) => atMost(uniformPolicy(bandit).probabilities[0], written) },
      });
    expect(await verdictOf(third(1 / 3))).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('write a constant as the text "1/3"'),
    });
    expect(await verdictOf(third('1/3'))).toMatchObject({ verdict: 'survived' });
    expect(await verdictOf(third(0.3))).toMatchObject({ verdict: 'refuted', smallestMargin: '-1/30' });
  });

  it('is noticed in a list whose other comparisons are exact', async () => {
    const listed = aboutX((x) => [above(0.1 + 0.2, 0.3), atLeast(x, x)]);
    expect(await verdictOf(listed)).toMatchObject({ verdict: 'inconclusive' });
    expect(await verdictOf({ ...listed, exhaust: [number] })).not.toMatchObject({ verdict: 'exhausted' });
  });

  it('cannot be made a number of an arithmetic: 0.1 · 3 is no integer', async () => {
    const { what, seen } = await faultOf(
      claim({ ...text, id: 'test/integer', forAll: number, then: { c: (_, A) => above(A.integer(0.1 * 3), '0.3') } }),
    );
    expect(what).toBe('an arithmetic makes its numbers of integers');
    expect(seen).toBe('0.30000000000000004');
  });
});

describe('operators of JavaScript', () => {
  const powers = (c: (power: Real) => Outcome): Claim =>
    claim({ ...text, id: 'test/power', forAll: number, then: { c: ({ x }, A) => c(A.exp(x)) } });

  it('are refused of every kind of number, also on an instance that is decided exactly at once', async () => {
    const isAbove = powers((power) => (power as unknown as number) > 1);
    expect((await faultOf(isAbove)).what).toContain('not compared or computed with by operators');
    const decided = (): Certified => certify(isAbove, { x: { type: 'number', value: '2' } });
    expect(decided).toThrow('not compared or computed with by operators');
  });

  it('get a text of a number, and that is noticed', async () => {
    for (const word of [
      (x: Real) => String(x),
      (x: Real) => `${x as never}`,
      (x: Real) => Object.keys({ [x as never]: 1 })[0],
      (x: Real) => JSON.stringify({ x }),
    ]) {
      expect(await verdictOf(aboutX((x) => word(x) !== ''))).toMatchObject({ verdict: 'inconclusive' });
    }
  });
});

describe('a claim that compares numbers by identity', () => {
  const best = (among: (rewards: readonly Real[], greatest: Real) => Outcome): Claim =>
    claim({
      ...text,
      id: 'test/identity',
      forAll: answers,
      then: {
        c: ({ bandit }, A) => {
          const rewards = answerRewards(bandit);
          return among(
            rewards,
            rewards.reduce((a, b) => A.maximum(a, b)),
          );
        },
      },
    });

  /** Two draws of one number are two objects: by identity they never agree. */
  const apart = claim({
    ...text,
    id: 'test/apart',
    forAll: { x: number.x, y: number.x },
    then: { c: ({ x, y }) => ![x].includes(y) },
  });

  it.each([
    ['indexOf', best((rewards, greatest) => atLeast(rewards[rewards.indexOf(greatest)] ?? -100, rewards[0]))],
    [
      '===',
      best((rewards, greatest) => rewards.filter((reward) => reward === greatest).map((reward) => atMost(reward, 3))),
    ],
    ['Set', best((rewards) => new Set(rewards).size < 3)],
    [
      '0',
      claim({ ...text, id: 'test/zero', forAll: answers, then: { c: (_, A) => A.subtract(A.one, A.one) !== A.zero } }),
    ],
    ['includes, of numbers that are never one object', apart],
  ])('is refused: %s', async (_, stated) => {
    const { what, fix } = await faultOf(stated);
    expect(what).toBe('numbers of a claim are compared by the arithmetic, not by identity');
    expect(fix).toContain('arithmetic.isZero(arithmetic.subtract(x, y))');
  });

  it('refutes nothing where no case was drawn', () => {
    const x = { type: 'number', value: '2' } as const;
    const byIdentity = claim({
      ...text,
      id: 'test/other',
      forAll: { x: number.x, y: number.x },
      then: { c: ({ x: a, y: b }, A) => A.maximum(a, b) !== a },
    });
    expect(() => certify(byIdentity, { x, y: { type: 'number', value: '1' } })).toThrow('not by identity');
  });
});

describe('a claim that changes its inputs', () => {
  it('is refused: what it says later would be of other inputs', async () => {
    const { what, fix } = await faultOf(
      claim({
        ...text,
        id: 'test/sorting',
        forAll: answers,
        then: {
          sorts: ({ bandit }, A) => {
            (bandit.reward as Real[]).sort((a, b) => A.sign(A.subtract(b, a)));
            return true;
          },
          'first is best': ({ bandit: { reward } }) => atLeast(reward[0], reward[1]),
        },
      }),
    );
    expect(what).toContain('must not change its inputs');
    expect(fix).toContain('[...rewards].sort');
  });
});
