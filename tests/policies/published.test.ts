import { describe, expect, test } from 'vitest';
import { float64 } from '../../src/arithmetic/index.js';
import { entropy, scoreGradient, softmaxPolicy, stepPolicy } from '../../src/policies/index.js';
import { published } from '../vectors/published.js';

describe('rlax-softmax', () => {
  const { inputs, expected } = published('rlax-softmax');
  const logits = inputs.logits as number[][];
  const { probsT10, probsT1, clipped_entropy_09, clipped_entropy_05 } = expected as Record<string, number[][]> & {
    clipped_entropy_09: number[];
    clipped_entropy_05: number[];
  };

  test('softmaxPolicy(logits / temperature) gives the published probabilities', () => {
    for (const [temperature, rows] of [
      [1, probsT1],
      [inputs.temperature_for_probs10 as number, probsT10],
    ] as const) {
      const { probabilities } = softmaxPolicy(
        float64,
        logits.map((row) => row.map((logit) => logit / temperature)),
      );
      rows.flat().forEach((entry, index) => {
        expect(probabilities[index]).toBeCloseTo(entry, 7);
      });
    }
  });

  test('min(entropy(policy), share of ln A) gives the published clipped entropies', () => {
    const entropies = entropy(softmaxPolicy(float64, logits));
    for (const [share, clipped] of [
      [0.9, clipped_entropy_09],
      [0.5, clipped_entropy_05],
    ] as const) {
      entropies.forEach((value, row) => {
        expect(Math.min(value, share * Math.log(3))).toBeCloseTo(clipped[row], 6);
      });
    }
  });
});

describe('rlax-pg-loss', () => {
  const { inputs, expected, tolerance } = published('rlax-pg-loss');
  const { logits, actions, advantages, weights } = inputs as {
    logits: number[][][];
    actions: number[][];
    advantages: number[][];
    weights: number[][];
  };
  /** −mean w·A·ln π(a|s), the loss that scoreGradient differentiates. */
  const loss = (probabilities: readonly number[], batch: number): number => {
    const terms = actions[batch].map(
      (action, t) => weights[batch][t] * advantages[batch][t] * Math.log(probabilities[3 * t + action]),
    );
    return -terms.reduce((sum, term) => sum + term, 0) / terms.length;
  };

  test('−mean weight·advantage·ln softmaxPolicy(logits) is the published loss', () => {
    logits.forEach((rows, batch) => {
      const value = loss(softmaxPolicy(float64, rows).probabilities, batch);
      expect(Math.abs(value - (expected as number[])[batch])).toBeLessThan(tolerance.value);
    });
  });

  test('scoreGradient(policy, −weight·advantage/T at the actions taken) is its slope along every logit', () => {
    const step = 1e-5;
    logits.forEach((rows, batch) => {
      const policy = softmaxPolicy(float64, rows);
      const credit = Array<number>(9).fill(0);
      actions[batch].forEach((action, t) => {
        credit[3 * t + action] = (-weights[batch][t] * advantages[batch][t]) / actions[batch].length;
      });
      scoreGradient(policy, credit).forEach((slope, parameter) => {
        const along = (by: number) =>
          loss(
            stepPolicy(
              policy,
              Array.from({ length: 9 }, (_, i) => (i === parameter ? by : 0)),
            ).probabilities,
            batch,
          );
        expect(Math.abs(slope - (along(step) - along(-step)) / (2 * step))).toBeLessThan(1e-9);
      });
    });
  });
});
