import { describe, expect, test } from 'vitest';
import { rational, readNumber } from '../../../src/arithmetic/index.js';
import { demonstrator, overseerAnswers } from '../../../src/learners/index.js';
import { bandit, expectedReturn } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';

const { add, divide, format, multiply, one, ratio, subtract } = rational;
const read = (text: string | number) => readNumber(rational, text);

describe('the numbers of entries O01–O07', () => {
  test('O02: of P1 (1/10 on X*, 9/10 on score 0) and P2 (sure of score 9/10) imitation takes P1, worth 1/10, reward P2, worth 9/10', () => {
    const set = bandit(rational, [1, 0, '9/10']);
    const row = (probabilities: readonly (string | number)[]) =>
      tabularPolicy(rational, [probabilities, probabilities.map(() => 0)]);
    const [first, second] = [row(['1/10', '9/10', 0]), row([0, 0, 1])];
    expect([first, second].map(({ probabilities: [best] }) => format(best))).toEqual(['1/10', '0']);
    expect([first, second].map((policy) => format(expectedReturn(set, policy)))).toEqual(['1/10', '9/10']);
  });

  test('O02: 3/5 for sure against N fair coins, each evaluated once: X1 is shown with probability 2^−N; mean scores 11/20, 21/40', () => {
    const sure = [{ offset: rational.zero, probability: one }];
    const coin = [ratio(-1, 2), ratio(1, 2)].map((offset) => ({ offset, probability: ratio(1, 2) }));
    const meanScores = [1, 2, 3].map((coins) => {
      const scores = ['3/5', ...Array.from({ length: coins }, () => '1/2')];
      const noise = [sure, ...Array.from({ length: coins }, () => coin)];
      const shown = overseerAnswers(rational, { kind: 'noisy', noise }, scores.map(read));
      expect(format(shown[0])).toBe(`1/${2 ** coins}`);
      return format(
        expectedReturn(bandit(rational, scores), demonstrator(bandit(rational, scores), { kind: 'noisy', noise })),
      );
    });
    // 2^−N·3/5 + (1 − 2^−N)·1/2 = 1/2 + 2^−N/10
    expect(meanScores).toEqual(['11/20', '21/40', '41/80']);
  });

  test('O03: scores (0, 1), a search of the first answer alone: X_lim is worth 0, X* 1', () => {
    const set = bandit(rational, [0, 1]);
    const worth = (subset: readonly number[]) =>
      format(expectedReturn(set, demonstrator(set, { kind: 'limitedSearch', subset })));
    expect([worth([0]), worth([0, 1])]).toEqual(['0', '1']);
  });

  test('O05: best of two from (97, 2, 1)/100, distilled k times: P(X*) = 1 − (99/100)^(2^k) = .01, .02, .039, .077, .149, .275, .474, .724', () => {
    const scores = [0, 1, 2].map(read);
    let proposals = [ratio(97, 100), ratio(2, 100), ratio(1, 100)];
    let worse = ratio(99, 100);
    const printed: string[] = [];
    for (let round = 0; round <= 7; round++) {
      expect(format(proposals[2])).toBe(format(subtract(one, worse)));
      printed.push(rational.toNumber(proposals[2]).toFixed(3));
      proposals = overseerAnswers(rational, { kind: 'bestOfSamples', draws: 2, proposals }, scores);
      worse = multiply(worse, worse);
    }
    expect(printed).toEqual(['0.010', '0.020', '0.039', '0.077', '0.149', '0.275', '0.474', '0.724']);
  });

  test('O07: of four answers the demonstrator that searches all scores their maximum, a random one their mean', () => {
    const scores = ['1/3', '-2', '5/2', '1/6'].map(read);
    const set = bandit(rational, ['1/3', '-2', '5/2', '1/6']);
    const uniform = { kind: 'bestOfRandomSubset', size: 1 } as const;
    expect(format(expectedReturn(set, demonstrator(set, { kind: 'maximising' })))).toBe('5/2');
    expect(format(expectedReturn(set, demonstrator(set, uniform)))).toBe(
      format(divide(scores.reduce(add), rational.integer(4))),
    );
  });
});
