import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { demonstrator, overseerAnswers, sampleAnswer } from '../../../src/learners/index.js';
import { bandit } from '../../../src/mdp/index.js';
import { type Overseer, overseerFromDocument, overseerToDocument, type TieRule } from '../../../src/policies/index.js';
import { shown } from '../smallWorlds.js';

type Written = readonly (number | string)[];
const read = (numbers: Written): Rational[] => numbers.map((number) => readNumber(rational, number));
const answersOf = (overseer: Overseer<Rational>, scores: Written) =>
  shown(overseerAnswers(rational, overseer, read(scores)));

/** Every way in which an overseer's luck can fall, as (probability, the answers it then compares, with their looks). */
type Outcome = readonly [probability: Rational, looks: readonly (readonly [answer: number, look: Rational])[]];

const product = <V>(lists: readonly (readonly V[])[]): V[][] =>
  lists.reduce<V[][]>((rows, list) => rows.flatMap((row) => list.map((entry) => [...row, entry])), [[]]);

const luckOf = (overseer: Overseer<Rational>, scores: readonly Rational[]): Outcome[] => {
  const looksOf = (answers: readonly number[]) => answers.map((answer) => [answer, scores[answer]] as const);
  const all = [...scores.keys()];
  switch (overseer.kind) {
    case 'maximising':
      return [[rational.one, looksOf(all)]];
    case 'limitedSearch':
      return [[rational.one, looksOf(overseer.subset)]];
    case 'bestOfRandomSubset': {
      const subsets = product(all.map(() => [false, true]))
        .map((chosen) => all.filter((answer) => chosen[answer]))
        .filter((subset) => subset.length === overseer.size);
      return subsets.map((subset) => [rational.ratio(1, subsets.length), looksOf(subset)]);
    }
    case 'bestOfSamples':
      return product(Array.from({ length: overseer.draws }, () => all)).map((draws) => [
        draws.reduce((p, answer) => rational.multiply(p, overseer.proposals[answer]), rational.one),
        looksOf(draws),
      ]);
    case 'noisy':
      return product(overseer.noise).map((levels) => [
        levels.reduce((p, level) => rational.multiply(p, level.probability), rational.one),
        levels.map((level, answer) => [answer, rational.add(scores[answer], level.offset)] as const),
      ]);
    case 'stochastic':
      return overseer.probabilities.map((p, answer) => [p, looksOf([answer])]);
  }
};

const byEnumeration = (overseer: Overseer<Rational>, scores: readonly Rational[]): Rational[] => {
  const ties: TieRule = (overseer.kind !== 'stochastic' && overseer.ties) || 'first';
  const total = rational.zeros(scores.length);
  for (const [probability, looks] of luckOf(overseer, scores)) {
    const best = looks.filter(([, look]) =>
      looks.every(([, other]) => rational.sign(rational.subtract(look, other)) !== -1),
    );
    const shownAnswers =
      ties === 'first' ? [Math.min(...best.map(([answer]) => answer))] : best.map(([answer]) => answer);
    for (const answer of shownAnswers) {
      const part = rational.multiply(probability, rational.ratio(1, shownAnswers.length));
      total[answer] = rational.add(total[answer], part);
    }
  }
  return total;
};

/** Overseers of every kind over K answers whose scores often tie. */
const cases: fc.Arbitrary<{ overseer: Overseer<Rational>; scores: Rational[] }> = fc
  .record({
    scores: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    genes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 }),
    kind: fc.constantFrom('maximising', 'limitedSearch', 'bestOfRandomSubset', 'bestOfSamples', 'noisy', 'stochastic'),
    ties: fc.constantFrom<TieRule>('first', 'uniform'),
  })
  .map(({ scores, genes, kind, ties }) => {
    const K = scores.length;
    const distribution = (from: number, length: number): Rational[] => {
      const weights = genes.slice(from, from + length).map((gene, i) => (i === 0 ? gene + 1 : gene));
      const total = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight) => rational.ratio(weight, total));
    };
    const subset = [...scores.keys()].filter((answer) => answer === 0 || genes[answer] > 1);
    const overseers: Record<string, Overseer<Rational>> = {
      maximising: { kind: 'maximising', ties },
      limitedSearch: { kind: 'limitedSearch', subset: subset.reverse(), ties },
      bestOfRandomSubset: { kind: 'bestOfRandomSubset', size: 1 + (genes[5] % K), ties },
      bestOfSamples: { kind: 'bestOfSamples', draws: 1 + genes[6], proposals: distribution(0, K), ties },
      noisy: {
        kind: 'noisy',
        noise: scores.map((_, answer) => {
          const [a, b] = distribution(2 * answer, 2);
          return [
            { offset: rational.integer(genes[8 + answer] - 1), probability: a },
            { offset: rational.zero, probability: b },
          ];
        }),
        ties,
      },
      stochastic: { kind: 'stochastic', probabilities: distribution(2, K) },
    };
    return { overseer: overseers[kind], scores: read(scores) };
  });

describe('overseerAnswers(arithmetic, overseer, scores)', () => {
  test('sums to 1 and is what enumerating all luck gives, for every kind', () => {
    fc.assert(
      fc.property(cases, ({ overseer, scores }) => {
        const answers = overseerAnswers(rational, overseer, scores);
        expect(shown(answers)).toEqual(shown(byEnumeration(overseer, scores)));
        expect(rational.format(answers.reduce((a, b) => rational.add(a, b), rational.zero))).toBe('1');
      }),
      { seed: 111, numRuns: 400 },
    );
  });

  test('is what sampleAnswer does: frequencies within Hoeffding’s bound', () => {
    const samples = 3000;
    const bound = Math.sqrt(Math.log(2 / 1e-9) / (2 * samples));
    fc.assert(
      fc.property(cases, fc.nat(), ({ overseer, scores }, seed) => {
        const random = seedrandom(String(seed));
        const counts = scores.map(() => 0);
        for (let i = 0; i < samples; i++) counts[sampleAnswer(rational, overseer, scores, random)]++;
        overseerAnswers(rational, overseer, scores).forEach((p, answer) => {
          expect(Math.abs(counts[answer] / samples - rational.toNumber(p))).toBeLessThan(bound);
          if (rational.isZero(p)) expect(counts[answer]).toBe(0);
        });
      }),
      { seed: 112, numRuns: 30 },
    );
  });

  test('a limited search shows the best it looked at, not the best there is', () => {
    expect(answersOf({ kind: 'limitedSearch', subset: [0] }, [0, 1])).toEqual(['1', '0']);
    expect(answersOf({ kind: 'maximising' }, [0, 1])).toEqual(['0', '1']);
  });

  test('ties go to the first or are shared', () => {
    expect(answersOf({ kind: 'maximising' }, [1, 0, 1])).toEqual(['1', '0', '0']);
    expect(answersOf({ kind: 'maximising', ties: 'uniform' }, [1, 0, 1])).toEqual(['1/2', '0', '1/2']);
  });

  test('the optimiser’s curse: a sure 3/5 is shown with probability 2⁻ᴺ against N coins', () => {
    const coin = [-1, 1].map((sign) => ({ offset: rational.ratio(sign, 2), probability: rational.ratio(1, 2) }));
    const sure = [{ offset: rational.zero, probability: rational.one }];
    for (const N of [1, 2, 5]) {
      const scores = ['3/5', ...Array.from({ length: N }, () => '1/2')];
      const noise = [sure, ...Array.from({ length: N }, () => coin)];
      const answers = overseerAnswers(rational, { kind: 'noisy', noise }, read(scores));
      expect(rational.format(answers[0])).toBe(`1/${2 ** N}`);
    }
  });

  test('amplify and distil with best of two: P(X*) .01, .02, .039, .077, .149, .275, .474, .724', () => {
    let proposals = read(['97/100', '2/100', '1/100']);
    const chances: string[] = [];
    for (let round = 0; round < 8; round++) {
      chances.push(rational.toNumber(proposals[2]).toFixed(3));
      proposals = overseerAnswers(rational, { kind: 'bestOfSamples', draws: 2, proposals }, read([0, 1, 2]));
    }
    expect(chances).toEqual(['0.010', '0.020', '0.039', '0.077', '0.149', '0.275', '0.474', '0.724']);
  });

  test('demonstrator(bandit, overseer) is the policy with these answers, judged by rewards or other scores', () => {
    const set = bandit(rational, [0, 1]);
    expect(shown(demonstrator(set, { kind: 'maximising' }).probabilities)).toEqual(['0', '1', '0', '0']);
    expect(shown(demonstrator(set, { kind: 'maximising' }, read([1, 0])).probabilities)).toEqual(['1', '0', '0', '0']);
  });

  test.each([
    ['an empty search', { kind: 'limitedSearch', subset: [] }],
    ['an answer that is not there', { kind: 'limitedSearch', subset: [2] }],
    ['an answer twice', { kind: 'limitedSearch', subset: [0, 0] }],
    ['a subset that is too large', { kind: 'bestOfRandomSubset', size: 3 }],
    ['no draws', { kind: 'bestOfSamples', draws: 0, proposals: read([1, 0]) }],
    ['proposals that sum to 9/10', { kind: 'bestOfSamples', draws: 1, proposals: read(['1/2', '2/5']) }],
    ['a negative probability', { kind: 'stochastic', probabilities: read(['3/2', '-1/2']) }],
    ['noise for one answer of two', { kind: 'noisy', noise: [[]] }],
  ] satisfies [string, Overseer<Rational>][])('refuses %s', (_name, overseer) => {
    expect(() => overseerAnswers(rational, overseer, read([0, 1]))).toThrow(InvalidInput);
    expect(() => overseerAnswers(rational, overseer, read([0, 1]))).toThrow(/overseer\./);
  });
});

describe('overseerFromDocument(arithmetic, document)', () => {
  test('reads back what overseerToDocument wrote', () => {
    fc.assert(
      fc.property(cases, ({ overseer }) => {
        const text = JSON.stringify(overseerToDocument(overseer));
        expect(overseerFromDocument(rational, JSON.parse(text))).toEqual(overseer);
      }),
      { seed: 113, numRuns: 200 },
    );
  });

  test.each([
    ['no object', 7, /JSON object/],
    ['another type', { type: 'mdp', kind: 'maximising' }, /type "overseer"/],
    ['an unknown kind', { type: 'overseer', kind: 'lazy' }, /kind maximising/],
    ['a misspelt field', { type: 'overseer', kind: 'maximising', tie: 'first' }, /no field "tie"/],
    ['an unknown tie rule', { type: 'overseer', kind: 'maximising', ties: 'last' }, /"first" or "uniform"/],
    ['a missing list', { type: 'overseer', kind: 'limitedSearch' }, /subset/],
    ['a count that is none', { type: 'overseer', kind: 'bestOfRandomSubset', size: 1.5 }, /size/],
    ['a number that is none', { type: 'overseer', kind: 'stochastic', probabilities: [true] }, /probabilities\[0\]/],
  ])('names %s', (_name, document, message) => {
    expect(() => overseerFromDocument(rational, document, 'case.overseer')).toThrow(InvalidInput);
    expect(() => overseerFromDocument(rational, document, 'case.overseer')).toThrow(message);
    expect(() => overseerFromDocument(rational, document, 'case.overseer')).toThrow(/case\.overseer/);
  });
});
