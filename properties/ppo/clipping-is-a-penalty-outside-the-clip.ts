import { claim, clippedSurrogate, equal, fractions } from 'lakatos';

/** P14: L^CLIP = ρA − |A|·((ρ − 1 − ε)₊ if A > 0, (1 − ε − ρ)₊ if A < 0): what the clip takes away, in closed form. */
export default claim({
  id: 'ppo/clipping-is-a-penalty-outside-the-clip',
  title: 'Clipping subtracts from the objective |A| times how far the ratio is beyond the clip on the outward side',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'with additional terms for policy clipping' },
  formula: 'L^CLIP = ρA − |A|·[A > 0]·(ρ − 1 − ε)₊ − |A|·[A < 0]·(1 − ε − ρ)₊',
  forAll: {
    ratio: fractions({ from: 0, to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  then: {
    'the two forms agree': ({ ratio, advantage, clipRange }, arithmetic) => {
      const { absolute, add, maximum, multiply, one, select, subtract, zero } = arithmetic;
      const above = maximum(zero, subtract(ratio, add(one, clipRange)));
      const below = maximum(zero, subtract(subtract(one, clipRange), ratio));
      const penalty = multiply(absolute(advantage), select(advantage, below, zero, above));
      return equal(
        clippedSurrogate(arithmetic, ratio, advantage, clipRange),
        subtract(multiply(ratio, advantage), penalty),
      );
    },
  },
  expect: 'holds',
  neighbours: ['ppo/clipping-penalises-every-move'],
});
