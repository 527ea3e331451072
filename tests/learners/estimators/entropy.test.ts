import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../../src/arithmetic/index.js';
import { entropyGradient, entropyOf } from '../../../src/learners/estimators/index.js';
import { entropy, scoreGradient, softmaxPolicy, stepPolicy, tabularPolicy } from '../../../src/policies/index.js';
import { distance, math } from '../../policies/oracle.js';
import { published } from '../../vectors/published.js';

const logits = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3, maxLength: 3 });
const softmaxRow = (row: readonly number[]) => softmaxPolicy(float64, [row]).probabilities;
const settings = { seed: 127, numRuns: 60 };

describe('entropyOf', () => {
  test('−mean weight·entropyOf(softmax) is rlax-entropy-loss', () => {
    const { inputs, expected, tolerance } = published('rlax-entropy-loss');
    const { logits: rows, weights } = inputs as { logits: number[][][]; weights: number[][] };
    rows.forEach((steps, batch) => {
      const terms = steps.map((row, t) => weights[batch][t] * entropyOf(float64, softmaxRow(row)));
      const loss = -terms.reduce((sum, term) => sum + term, 0) / terms.length;
      expect(Math.abs(loss - (expected as number[])[batch])).toBeLessThan(tolerance.value);
    });
  });

  test('entropyOf(row) is the entropy of the policy with this row, and 0 in rationals where one action is certain', () => {
    fc.assert(
      fc.property(logits, (row) => {
        const policy = softmaxPolicy(float64, [row]);
        expect(entropyOf(float64, policy.probabilities)).toBe(entropy(policy)[0]);
      }),
      settings,
    );
    expect(entropyOf(rational, [rational.zero, rational.one])).toBe(rational.zero);
  });
});

describe('entropyGradient', () => {
  test('entropyGradient(softmax(z)) is the symbolic derivative of the entropy by the logits, to 1e-14', () => {
    const names = ['z0', 'z1', 'z2'];
    const total = '(exp(z0) + exp(z1) + exp(z2))';
    const formula = names.map((z) => `-exp(${z}) / ${total} * log(exp(${z}) / ${total})`).join(' + ');
    const derivatives = names.map((z) => math.derivative(formula, z, { simplify: false }));
    fc.assert(
      fc.property(logits, (row) => {
        const scope = Object.fromEntries(row.map((z, i) => [names[i], math.bignumber(z)]));
        entropyGradient(float64, softmaxRow(row)).forEach((entry, action) => {
          expect(distance(math.bignumber(entry), derivatives[action].evaluate(scope))).toBeLessThan(1e-14);
        });
      }),
      { ...settings, numRuns: 20 },
    );
  });

  // M31: entropy sign
  test('a step along entropyGradient(row) raises the entropy', () => {
    fc.assert(
      fc.property(
        logits.filter((row) => new Set(row).size > 1),
        (row) => {
          const policy = softmaxPolicy(float64, [row]);
          const step = entropyGradient(float64, policy.probabilities).map((entry) => entry / 8);
          expect(entropy(stepPolicy(policy, step))[0]).toBeGreaterThan(entropy(policy)[0]);
        },
      ),
      settings,
    );
  });

  test('entropyGradient(row) is the score gradient of the credit −p·ln p', () => {
    fc.assert(
      fc.property(logits, (row) => {
        const policy = softmaxPolicy(float64, [row]);
        const score = scoreGradient(
          policy,
          policy.probabilities.map((p) => -p * Math.log(p)),
        );
        entropyGradient(float64, policy.probabilities).forEach((entry, action) => {
          expect(Math.abs(entry - score[action])).toBeLessThan(1e-14);
        });
      }),
      settings,
    );
  });

  test('entropyGradient(2/3, 1/3) is −(2/9)·ln 2 on the likelier action, and leaves what is impossible alone', () => {
    // −p(ln p + H) = −p(1 − p)·ln(p/(1 − p)) for two actions
    const { probabilities } = tabularPolicy(float64, [['2/3', '1/3', 0]]);
    const [likelier, other, impossible] = entropyGradient(float64, probabilities);
    expect(likelier).toBeCloseTo((-2 / 9) * Math.LN2, 15);
    expect(other).toBeCloseTo((2 / 9) * Math.LN2, 15);
    expect(impossible).toBe(0);
  });
});
