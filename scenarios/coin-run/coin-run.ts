import {
  convert,
  expectedReturn,
  type Interval,
  interval,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  softmaxPolicy,
  stepPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { type Coin, corridor, directionPolicy, oneStep, walk } from './_worlds.js';

const { ratio, one, add, subtract, multiply, divide } = rational;
const A = interval(30);
const two = ratio(2, 1);
const half = ratio(1, 2);
const square = (x: Rational): Rational => multiply(x, x);

/** P(right | coin on the left) where training has brought the odds of going right to 32 : 1, from w = 0. */
const atTrainingOdds32 = (beta: Rational): Interval => {
  const scale = convert(rational, beta, A);
  const mass = A.divide(A.log(A.integer(32)), A.add(A.one, A.multiply(scale, scale)));
  return directionPolicy(A, beta, { weights: [mass, A.multiply(scale, mass)] }).probabilities[3];
};

/** The same after updates of size α·(1 + β²) = 1 from w = 0: z grows by p(1 − p) = 1/(2 + e^z + e^−z). */
const afterUpdates = (beta: Rational, updates: number): Interval => {
  let z = A.zero;
  for (let t = 0; t < updates; t++) {
    const power = A.exp(z);
    z = A.add(z, A.divide(A.one, A.add(A.integer(2), A.add(power, A.divide(A.one, power)))));
  }
  const b2 = square(beta);
  const share = convert(rational, divide(subtract(b2, one), add(b2, one)), A);
  return A.divide(A.one, A.add(A.one, A.exp(A.negate(A.multiply(share, z)))));
};

/** One expected REINFORCE update of (w_c, w_b) in training, at these probabilities of going right. */
const update = (beta: Rational, right: readonly [string, string], goal: 'coin' | 'right'): readonly Rational[] =>
  reinforce.expected(oneStep(rational, 'right', goal), directionPolicy(rational, beta, { right }), { stepSize: 1 })
    .parameters;

/** What an update does to the logit of going right where the coin is on the left. */
const testMove = (beta: Rational, right: readonly [string, string]): Rational => {
  const [coinWeight, biasWeight] = update(beta, right, 'coin');
  return subtract(multiply(beta, biasWeight), coinWeight);
};

/** P(the coin is reached) in a corridor of seven cells, three steps from either end. */
const reached = (coin: Coin, right: Rational): Rational => {
  const world = corridor(rational, coin, 7);
  return expectedReturn(world, walk(world, right));
};

export default scenario({
  id: 'coin-run',
  title: 'Coin run: the coin and the right-hand side coincide in training, and part at test',
  story:
    'In training the coin always lies on the right, so “go to the coin” and “go right” earn the same reward. At test the coin lies on the left. Which goal was learned? The reward cannot tell, for the two reward functions agree wherever training has been, and give the same updates bit for bit. What decides is the network: here logit(right) = w_c·c + w_b·β, where c says on which side the coin lies and β scales a constant feature. Training adds S to w_c and β·S to w_b, so that at test the logit is (β² − 1)·S: β < 1 goes to the coin, β > 1 goes right, and at β = 1 the initial weights decide for ever. A table of logits learns nothing about the test at all.',
  sources: [
    {
      document: '002_e63e806515ff8f5a.txt',
      quote:
        'Take the coinrun example, the actual reward is “go to the coin”, and in the training data this coincides with “go to the right”',
    },
    { document: '002_e63e806515ff8f5a.txt', quote: 'In test data from a similar distribution this coincides too' },
    { document: '004_d61c63148e9ac8c8.txt', quote: 'the policy does not have to internalize the reward function' },
  ],
  parameters: {
    featureScale: { kind: 'fraction', default: 2, above: 0, to: 10, description: 'β, scale of the constant feature' },
    coinWeight: { kind: 'fraction', default: 0, from: -10, to: 10, description: 'initial w_c' },
    biasWeight: { kind: 'fraction', default: 0, from: -10, to: 10, description: 'initial w_b' },
    stepSize: {
      kind: 'fraction',
      default: 1,
      above: 0,
      to: 100,
      description: 'α·(1 + β²), so that all β train alike, or α itself',
    },
    stepRule: {
      kind: 'choice',
      of: ['normalised', 'plain'],
      default: 'normalised',
      description: 'whether the step is divided by 1 + β²',
    },
    updates: { kind: 'integer', default: 2000, from: 1, to: 50_000, description: 'expected REINFORCE updates' },
  },
  worlds: (arithmetic) => ({
    training: oneStep(arithmetic, 'right', 'coin'),
    test: oneStep(arithmetic, 'left', 'coin'),
    'training corridor': corridor(arithmetic, 'right', 7),
    'test corridor': corridor(arithmetic, 'left', 7),
  }),
  answers: {
    'P(right | coin left) at training odds 32 : 1, β = 2': {
      derivation: 'z_train = (1 + β²)S = 5S = 5·ln 2, z_test = (β² − 1)S = 3S: odds 8 : 1, it goes right',
      handDerived: '8/9',
      computed: () => atTrainingOdds32(two),
    },
    'at training odds 32 : 1, β = 1/2': {
      derivation: 'z_train = 5S/4, z_test = −3S/4: odds 1 : 8, it goes to the coin',
      handDerived: '1/9',
      computed: () => atTrainingOdds32(half),
    },
    'at training odds 32 : 1, β = 1': {
      derivation: 'z_test = 0: no preference',
      handDerived: '1/2',
      computed: () => atTrainingOdds32(one),
    },
    'P(right | coin left) after 2000 updates with α(1 + β²) = 1, β = 2': {
      derivation: '2z + e^z − e^−z ≈ 2000, z ≈ 7.59: σ(3/5·z)',
      handDerived: '0.9896',
      computed: () => afterUpdates(two, 2000),
    },
    'after 2000 updates, β = 1/2': {
      derivation: 'the same training, bit for bit, and σ(−3/5·z)',
      handDerived: '0.0104',
      computed: () => afterUpdates(half, 2000),
    },
    'move of the test logit in the first update from w = 0, α = 1': {
      derivation: 'Δw = p(1 − p)·(c, β) = (1, β)/4 in training, so (β² − 1)/4 at test',
      handDerived: ({ featureScale }) => divide(subtract(square(featureScale), one), ratio(4, 1)),
      computed: ({ featureScale }) => testMove(featureScale, ['1/2', '1/2']),
    },
    'move of the test logit at β = 1, whatever the weights': {
      derivation: '(β² − 1)·p(1 − p) = 0: what the initial weights say of the test stays',
      handDerived: '0',
      computed: () => testMove(one, ['3/4', '2/3']),
    },
    'difference of the updates for “reach the coin” and “go right”': {
      derivation: 'the two rewards agree wherever training has been',
      handDerived: '0',
      computed: ({ featureScale }) => {
        const [coin, right] = (['coin', 'right'] as const).map((goal) => update(featureScale, ['3/4', '1/4'], goal));
        return add(rational.absolute(subtract(coin[0], right[0])), rational.absolute(subtract(coin[1], right[1])));
      },
    },
    'a table of logits: P(right | coin left) after 50 updates': {
      derivation: 'no sample and no gradient has ever been there: it is what it was',
      handDerived: '1/2',
      computed: () => tabular(50),
    },
    'P(coin reached), training corridor, odds 32 : 1': {
      derivation: 'gambler’s ruin from the middle of seven cells: 1/(1 + 32^−3)',
      handDerived: '32768/32769',
      computed: () => reached('right', ratio(32, 33)),
    },
    'P(coin reached), test corridor, β = 2 (odds 8 : 1 to the right)': {
      derivation: '1/(1 + 8³): full marks in training, almost none at test',
      handDerived: '1/513',
      computed: () => reached('left', ratio(8, 9)),
    },
    'P(coin reached), test corridor, β = 1/2': {
      derivation: '1/(1 + 8^−3)',
      handDerived: '512/513',
      computed: () => reached('left', ratio(1, 9)),
    },
  },
  run: ({ featureScale, coinWeight, biasWeight, stepSize, stepRule, updates }) => {
    const settings = { coinWeight, biasWeight, stepSize, stepRule, updates };
    const scales = new Map([half, one, two, featureScale].map((beta) => [String(beta), beta]));
    const runs = [...scales].map(([name, beta]) => ({ name: `β = ${name}`, beta, steps: train(beta, settings) }));
    const own = runs.find(({ beta }) => beta === featureScale) ?? runs[0];
    const end = own.steps[updates];
    const byScale = Array.from({ length: 40 }, (_, i) => ratio(i + 1, 10)).flatMap((beta) => {
      const [trained, tested] = trainedLogits(beta, { ...settings, updates: Math.min(updates, 300) });
      return [
        [beta, 'training: coin on the right', sigmoid(trained)],
        [beta, 'test: coin on the left', sigmoid(tested)],
      ];
    });
    return {
      table: {
        columns: ['policy', 'P(right | coin right)', 'P(right | coin left)', 'P(coin reached), test corridor'],
        rows: [
          ...runs.map(({ name, steps }) => {
            const { training, test } = steps[updates];
            return [name, training, test, corridorValue(test)];
          }),
          ['a table of logits', tabularTraining(updates, portable.divide(...parts(stepSize))), 0.5, corridorValue(0.5)],
        ],
      },
      series: {
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'scale', label: 'feature scale' },
            { name: 'training', label: 'P(right | coin on the right)' },
            { name: 'test', label: 'P(right | coin on the left)' },
          ],
          rows: runs.flatMap(({ name, steps }) =>
            [...checkpoints(updates)].sort((a, b) => a - b).map((t) => [t, name, steps[t].training, steps[t].test]),
          ),
        },
        scales: {
          columns: [
            { name: 'scale', label: 'feature scale β' },
            { name: 'world', label: 'where' },
            { name: 'right', label: 'P(right)' },
          ],
          rows: byScale,
        },
        corridor: {
          columns: [
            { name: 'column', label: 'cell of the corridor' },
            { name: 'world', label: 'world' },
            { name: 'right', label: 'P(right)' },
            { name: 'shown', label: 'what stands there' },
          ],
          rows: (['training', 'test'] as const).flatMap((world) =>
            Array.from({ length: 7 }, (_, cell) => {
              const right = end[world];
              const [left, far] = world === 'training' ? ['exit', 'coin'] : ['coin', 'exit'];
              const arrow = right > 0.5 ? `→ ${right.toFixed(2)}` : `← ${(1 - right).toFixed(2)}`;
              return [cell + 1, world, cell % 6 === 0 ? 0 : right, cell === 0 ? left : cell === 6 ? far : arrow];
            }),
          ),
        },
      },
      figure: {
        title: 'Coin run: which goal was learned?',
        columns: 2,
        panels: [
          {
            title: 'Training: all scales look the same',
            table: 'training',
            mark: 'line',
            x: { column: 'update' },
            y: { column: 'training', domain: [0, 1] },
            colour: 'scale',
          },
          {
            title: 'Test: the scales part',
            table: 'training',
            mark: 'line',
            x: { column: 'update' },
            y: { column: 'test', domain: [0, 1] },
            colour: 'scale',
          },
          {
            title: `After ${Math.min(updates, 300)} updates, by scale`,
            table: 'scales',
            mark: 'line',
            x: { column: 'scale' },
            y: { column: 'right', domain: [0, 1] },
            colour: 'world',
            rules: [{ at: { x: 1 }, label: 'β = 1' }],
          },
          {
            title: `The corridor, ${own.name}`,
            table: 'corridor',
            mark: 'cells',
            x: { column: 'column' },
            y: { column: 'world' },
            colour: 'right',
            text: 'shown',
          },
        ],
      },
    };
  },
  illustrates: [
    'generalisation/same-training-return-opposite-test',
    'generalisation/training-on-the-coin-goes-to-the-coin',
    'generalisation/training-on-the-coin-goes-to-the-coin-if-it-is-seen-better',
    'generalisation/training-tells-the-learned-goal',
    'generalisation/unseen-states-keep-their-policy',
    'generalisation/rewards-that-agree-in-training-agree-at-test',
    'non-interference/rewards-at-unvisited-pairs-do-not-matter',
    'unexplored/no-update-at-unseen-states-with-shared-features',
  ],
});

interface Settings {
  readonly coinWeight: Rational;
  readonly biasWeight: Rational;
  readonly stepSize: Rational;
  readonly stepRule: 'normalised' | 'plain';
  readonly updates: number;
}

const parts = (x: Rational): [number, number] => [Number(x.numerator), Number(x.denominator)];

const sigmoid = (z: number): number => 1 / (1 + portable.exp(-z));

/** P(right) in both states, update by update, by the library's REINFORCE in its closed form. */
const train = (beta: Rational, { coinWeight, biasWeight, stepSize, stepRule, updates }: Settings) => {
  const world = oneStep(portable, 'right', 'coin');
  const scale = rational.toNumber(beta);
  const size = rational.toNumber(stepSize) / (stepRule === 'normalised' ? 1 + scale * scale : 1);
  const weights = [rational.toNumber(coinWeight), rational.toNumber(biasWeight)];
  let policy = directionPolicy(portable, beta, { weights });
  const steps: { training: number; test: number }[] = [];
  for (let t = 0; t <= updates; t++) {
    steps.push({ training: policy.probabilities[1], test: policy.probabilities[3] });
    policy = stepPolicy(policy, reinforce.expected(world, policy, { stepSize: size }).parameters);
  }
  return steps;
};

/** Where both logits end, by the recursion of the story: for a curve over many scales. */
const trainedLogits = (beta: Rational, { coinWeight, biasWeight, stepSize, stepRule, updates }: Settings) => {
  const scale = rational.toNumber(beta);
  const size = rational.toNumber(stepSize) / (stepRule === 'normalised' ? 1 + scale * scale : 1);
  let [c, b] = [rational.toNumber(coinWeight), rational.toNumber(biasWeight)];
  for (let t = 0; t < updates; t++) {
    const p = sigmoid(c + b * scale);
    c += size * p * (1 - p);
    b += size * p * (1 - p) * scale;
  }
  return [c + b * scale, b * scale - c];
};

/** P(right) in training of a table of logits, from 1/2. */
const tabularTraining = (updates: number, size: number): number => {
  let z = 0;
  for (let t = 0; t < updates; t++) z += 2 * size * sigmoid(z) * (1 - sigmoid(z));
  return sigmoid(z);
};

/** P(right | coin on the left) of a table of logits after training: no step moves that row. */
const tabular = (updates: number): Interval => {
  const world = oneStep(A, 'right', 'coin');
  let policy = softmaxPolicy(
    A,
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    world.available,
  );
  for (let t = 0; t < updates; t++) {
    policy = stepPolicy(policy, reinforce.expected(world, policy, { stepSize: 1 }).parameters);
  }
  return policy.probabilities[3];
};

const corridorValue = (right: number): number => {
  const world = corridor(portable, 'left', 7);
  return expectedReturn(world, walk(world, right));
};
