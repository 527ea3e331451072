import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { frozen } from '../../src/certification/frozen.js';
import { certify, makeCertificate, replayCase } from '../../src/certification/index.js';
import { bandits, type Claim, ClaimFault, claim, equal, type InputDocument } from '../../src/index.js';

const stating = (first: (rewards: unknown[]) => unknown[]): Claim =>
  claim({
    id: 'test/first-answer-pays-1',
    title: 'the first answer pays 1',
    source: { document: 'made up', quote: 'made up' },
    forAll: { bandit: bandits({ answers: 2 }) },
    then: {
      'the rewards are sorted': ({ bandit }) => first(bandit.reward as never).length > 0,
      'the first answer pays 1': ({ bandit }) => equal(bandit.reward[0], 1),
    },
    expect: 'refuted',
  });

const inputs: Readonly<Record<string, InputDocument>> = { bandit: { type: 'bandit', rewards: ['2', '1'] } };

describe('the inputs of a claim', () => {
  it('cannot be changed by one clause for the next, wherever it is decided exactly', () => {
    const changing = stating((rewards) =>
      rewards.sort((a, b) => rational.toNumber(rational.subtract(a as never, b as never))),
    );
    for (const decide of [certify, replayCase, (one: Claim) => makeCertificate(one, inputs, '0')]) {
      expect(() => decide(changing, inputs)).toThrow(ClaimFault);
      expect(() => decide(changing, inputs)).toThrow(/read only/);
    }
  });

  it('can be copied', () => {
    const copying = stating((rewards) => [...rewards].reverse());
    expect(certify(copying, inputs)).toMatchObject({ status: 'violated', clause: 'the first answer pays 1' });
    expect(replayCase(copying, inputs).exact.status).toBe('violated');
    expect(makeCertificate(copying, inputs, '0').violated).toBe('the first answer pays 1');
  });
});

describe('frozen(value)', () => {
  it('freezes lists and records all the way down, also under what is frozen already, and nothing else', () => {
    const number = rational.one;
    const bytes = new Uint8Array(2);
    const inner = [number];
    const value = frozen({ rows: Object.freeze([inner]), bytes, call: () => 1 });
    expect([value, value.rows, inner].every(Object.isFrozen)).toBe(true);
    expect([number, bytes, value.call].some(Object.isFrozen)).toBe(false);
  });

  it('ends with what holds itself', () => {
    const value: Record<string, unknown> = {};
    value.self = value;
    expect(Object.isFrozen(frozen(value))).toBe(true);
  });
});
