import {
  type Arithmetic,
  actionValues,
  bandit,
  deterministicPolicy,
  expectedReturn,
  type Interval,
  imitation,
  interval,
  type Mdp,
  mdpFromArrays,
  naturalPolicyGradient,
  type Policy,
  policyGradient,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  stepPolicy,
  type TabularPolicy,
  tabularPolicy,
  uniformPolicy,
} from 'lakatos';
import { answerModel, answerSet, checkpoints, shares } from './_answerSets.js';

const { ratio, one, subtract, multiply, divide } = rational;
const A = interval(30);

/** One question of K answers, reward 1 for the demonstrated one and 0 for all others. */
const indicator = <T>(arithmetic: Arithmetic<T>, answers: number): Mdp<T> =>
  bandit(arithmetic, [1, ...Array.from({ length: answers - 1 }, () => 0)]);

/** A model that gives the demonstrated answer p₀ and shares the rest evenly. */
const start = <T>(arithmetic: Arithmetic<T>, answers: number, p0: Rational): TabularPolicy<T> => {
  const other = divide(subtract(one, p0), ratio(answers - 1, 1));
  const row = [p0, ...Array.from({ length: answers - 1 }, () => other)];
  return tabularPolicy(arithmetic, [row.map(String), row.map(() => 0)]);
};

/** Whoever demonstrates the first answer, always. */
const alwaysFirst = <T>(arithmetic: Arithmetic<T>, answers: number): Policy<T> =>
  deterministicPolicy(indicator(arithmetic, answers), [0, 0]);

/** Whoever demonstrates answer a with probability q_a. */
const shown = <T>(arithmetic: Arithmetic<T>, q: readonly Rational[]): Policy<T> => answerModel(arithmetic, q, q);

/** The demonstrator stops at once, and would take the first action in the two states behind: reward for each step that
 *  matches it, and another for each that does not. */
const variableLength = <T>(arithmetic: Arithmetic<T>, matched: number, missed: number): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['start', 'second', 'third', 'end'],
    actionNames: ['stop, or first', 'go, or second'],
    transition: [[{ end: 1 }, { second: 1 }], [{ third: 1 }, { third: 1 }], [{ end: 1 }, { end: 1 }], null],
    reward: [[matched, missed], [matched, missed], [matched, missed], null],
    terminal: ['end'],
    discount: 1,
  });

/** The demonstrator takes a with probability 2/5 and then the only action there is; or b with 3/5, and then one of four. */
const minority = <T>(arithmetic: Arithmetic<T>): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['start', 'after a', 'after b', 'end'],
    transition: [
      [{ 'after a': 1 }, { 'after b': 1 }, null, null],
      [{ end: 1 }, null, null, null],
      [{ end: 1 }, { end: 1 }, { end: 1 }, { end: 1 }],
      null,
    ],
    reward: [['2/5', '3/5', null, null], [1, null, null, null], ['1/4', '1/4', '1/4', '1/4'], null],
    terminal: ['end'],
    discount: 1,
  });

/** Reward 1 for a whole trajectory that matches at every one of T steps, else 0. */
const wholeTrajectory = (steps: number): Mdp<Rational> => {
  const names = [...Array.from({ length: steps }, (_, i) => `step ${i}`), 'end'];
  return mdpFromArrays(rational, {
    stateNames: names,
    transition: [...Array.from({ length: steps }, (_, i) => [{ [names[i + 1]]: 1 }, { end: 1 }]), null],
    reward: [...Array.from({ length: steps }, (_, i) => [i === steps - 1 ? 1 : 0, 0]), null],
    terminal: ['end'],
    discount: 1,
  });
};

/** What deterministic choices earn in a world. */
const worth = (mdp: Mdp<Rational>, actions: readonly number[]): Rational =>
  expectedReturn(mdp, deterministicPolicy(mdp, actions));

/** Time from p₀ to 1/2 under infinitesimal steps, k = K/(K − 1), all other answers alike:
 *    0/1 reward ṗ = k·p²(1 − p)², cross-entropy ṗ = k·p(1 − p)², natural gradient ṗ = p(1 − p) */
const times = (answers: number, p0: Interval): { reward: Interval; crossEntropy: Interval; natural: Interval } => {
  const k = A.ratio(answers, answers - 1);
  const rest = A.subtract(A.one, p0);
  const odds = A.log(A.divide(rest, p0));
  const [inverse, inverseRest] = [A.divide(A.one, p0), A.divide(A.one, rest)];
  return {
    reward: A.divide(A.add(A.subtract(inverse, inverseRest), A.multiply(A.integer(2), odds)), k),
    crossEntropy: A.divide(A.add(A.subtract(A.integer(2), inverseRest), odds), k),
    natural: odds,
  };
};

/** First component of a learner's move in an answer set: 'reward' is 1 for what is shown and 0 for all else. */
const move = (learner: 'reward' | 'crossEntropy', p: readonly Rational[], q: readonly Rational[]): Rational =>
  imitation.expected(answerSet(rational, q), answerModel(rational, p, q), {
    expert: shown(rational, q),
    objective: learner === 'reward' ? 'probability' : 'crossEntropy',
    stepSize: 1,
  }).parameters[0];

const fractions = (...parts: readonly (readonly [number, number])[]): readonly Rational[] =>
  parts.map(([top, bottom]) => ratio(top, bottom));

export default scenario({
  id: 'reverse-mapping',
  title: 'The reverse mapping: imitation as a reward of 1 for what was demonstrated',
  story:
    '“The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour, and reward 0 to everything else.” With one question and one demonstrated answer that is right: the two gradients are parallel and rest at the same place. Three things come apart. Speed: the reward is met only when the answer is given, so from p₀ it takes about 1/p₀ steps where imitation takes ln(1/p₀). A demonstrator that is not always of one mind: imitation rests at its distribution, the reward at its most frequent answer, or wherever it happens to stand. And length: where episodes can last, one point for each matched step pays for going on where the demonstrator would have stopped.',
  sources: [
    {
      document: '003_8dd65ad79d777042.txt',
      quote:
        'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour (which could be “execute some safe search and return the results), and reward 0 to everything else',
    },
    {
      document: '003_8dd65ad79d777042.txt',
      quote: 'It’s the probability that the model M that we’re training assigns to the best answer X*',
    },
  ],
  parameters: {
    answers: { kind: 'integer', default: 10, from: 2, to: 1000, description: 'K, answers to one question' },
    startProbability: {
      kind: 'fraction',
      default: '1/100',
      above: 0,
      below: 1,
      description: 'p₀ of the demonstrated answer',
    },
    demonstrator: {
      kind: 'fractions',
      default: '2,1',
      length: [2, 8],
      from: 0,
      description: 'how often a demonstrator of several minds shows each answer',
    },
    model: {
      kind: 'fractions',
      default: '1,1',
      length: [2, 8],
      above: 0,
      description: 'weights of the same answers in the model before training',
    },
    stepSize: { kind: 'fraction', default: 1, above: 0, to: 100, description: 'η' },
    updates: { kind: 'integer', default: 1000, from: 1, to: 50_000, description: 'expected updates' },
  },
  worlds: (arithmetic, { answers }) => ({
    'one question': indicator(arithmetic, answers),
    'steps that match 1, others 0': variableLength(arithmetic, 1, 0),
    'steps that match 0, others −1': variableLength(arithmetic, 0, -1),
    'a demonstrator of two minds': minority(arithmetic),
  }),
  answers: {
    'one answer, reward 0/1: first move of its logit, η = 1': {
      derivation: 'E[1{X = X*}∇log p(X)] = ∇p(X*): p₀(1 − p₀)',
      handDerived: ({ startProbability: p }) => multiply(p, subtract(one, p)),
      computed: ({ answers, startProbability }) =>
        reinforce.expected(indicator(rational, answers), start(rational, answers, startProbability), { stepSize: 1 })
          .parameters[0],
    },
    'the same by cross-entropy': {
      derivation: '∇log p(X*): 1 − p₀. Parallel, and 1/p₀ times as long',
      handDerived: ({ startProbability: p }) => subtract(one, p),
      computed: ({ answers, startProbability }) => {
        const model = start(rational, answers, startProbability);
        const step = { expert: alwaysFirst(rational, answers), objective: 'crossEntropy', stepSize: 1 } as const;
        return imitation.expected(indicator(rational, answers), model, step).parameters[0];
      },
    },
    'two questions, p = (1/2, 1/100): reward, second component over first': {
      derivation: '(99/20000)/(1/8): each question counts p(1 − p)',
      handDerived: '99/2500',
      computed: () =>
        divide(
          move('reward', fractions([1, 100], [99, 100]), fractions([1, 1], [0, 1])),
          move('reward', fractions([1, 2], [1, 2]), fractions([1, 1], [0, 1])),
        ),
    },
    'the same by cross-entropy, so not parallel': {
      derivation: '(99/200)/(1/4): each question counts 1 − p',
      handDerived: '99/50',
      computed: () =>
        divide(
          move('crossEntropy', fractions([1, 100], [99, 100]), fractions([1, 1], [0, 1])),
          move('crossEntropy', fractions([1, 2], [1, 2]), fractions([1, 1], [0, 1])),
        ),
    },
    'time from p₀ = 10⁻⁶ to 1/2, K = 10⁶, reward 0/1': {
      derivation: '[1/p₀ − 1/(1 − p₀) + 2 ln((1 − p₀)/p₀)]·(K − 1)/K',
      handDerived: '1.000026e6',
      computed: () => times(1_000_000, A.ratio(1, 1_000_000)).reward,
    },
    'the same, cross-entropy': {
      derivation: '[2 − 1/(1 − p₀) + ln((1 − p₀)/p₀)]·(K − 1)/K',
      handDerived: '14.8',
      computed: () => times(1_000_000, A.ratio(1, 1_000_000)).crossEntropy,
    },
    'the same, natural gradient': {
      derivation: 'ln((1 − p₀)/p₀)',
      handDerived: '13.8',
      computed: () => times(1_000_000, A.ratio(1, 1_000_000)).natural,
    },
    'P(no signal in 1000 draws), p₀ = 1/1000': {
      derivation: '(1 − p₀)^N ≈ 1/e; cross-entropy has a signal every time',
      handDerived: '0.368',
      computed: () => A.exp(A.multiply(A.integer(1000), A.log(A.ratio(999, 1000)))),
    },
    'a trajectory of 20 steps rewarded as a whole: move of the first logit at p = 1/2': {
      derivation: 'p^T·(1 − p) = 2^−21 ≈ 4.8e−7, against 1/2 for cross-entropy',
      handDerived: '1/2097152',
      computed: () => {
        const world = wholeTrajectory(20);
        return policyGradient(world, uniformPolicy(world))[0];
      },
    },
    'demonstrator (2/3, 1/3), model at (2/3, 1/3): move by reward': {
      derivation: 'p₁(q₁ − Σpq) = 2/3·(2/3 − 5/9): it leaves for the more frequent answer',
      handDerived: '2/27',
      computed: () => move('reward', fractions([2, 3], [1, 3]), fractions([2, 3], [1, 3])),
    },
    'from there by cross-entropy': {
      derivation: 'q₁ − p₁ = 0: here it rests',
      handDerived: '0',
      computed: () => move('crossEntropy', fractions([2, 3], [1, 3]), fractions([2, 3], [1, 3])),
    },
    'demonstrator (1/2, 1/2), model at (9/10, 1/10): move by reward': {
      derivation: 'every answer is worth 1/2: no gradient, anywhere, ever',
      handDerived: '0',
      computed: () => move('reward', fractions([9, 10], [1, 10]), fractions([1, 2], [1, 2])),
    },
    'from (9/10, 1/10) by cross-entropy': {
      derivation: '1/2 − 9/10',
      handDerived: '-2/5',
      computed: () => move('crossEntropy', fractions([9, 10], [1, 10]), fractions([1, 2], [1, 2])),
    },
    'one point a matched step: stopping, as demonstrated': {
      derivation: 'one step, matched',
      handDerived: '1',
      computed: () => worth(variableLength(rational, 1, 0), [0, 0, 0, 0]),
    },
    'and going on, which nobody demonstrated': {
      derivation: '0 + 1 + 1: two points > one, so the reward teaches never to stop',
      handDerived: '2',
      computed: () => worth(variableLength(rational, 1, 0), [1, 0, 0, 0]),
    },
    'a point off for a missed step instead, stopping − going on': {
      derivation: '0 − (−1): a shift by −1 repairs it, so rewards are not free to shift here',
      handDerived: '1',
      computed: () =>
        subtract(
          worth(variableLength(rational, 0, -1), [0, 0, 0, 0]),
          worth(variableLength(rational, 0, -1), [1, 0, 0, 0]),
        ),
    },
    'a demonstrator of two minds: worth of its minority action': {
      derivation: '2/5 + 1',
      handDerived: '7/5',
      computed: () => actionValues(minority(rational), uniformPolicy(minority(rational)))[0],
    },
    'and of the action it takes more often': {
      derivation: '3/5 + 1/4: the reward picks the minority action',
      handDerived: '17/20',
      computed: () => actionValues(minority(rational), uniformPolicy(minority(rational)))[1],
    },
  },
  run: ({ answers, startProbability, demonstrator, model, stepSize, updates }) => {
    const size = rational.toNumber(stepSize);
    const kept = [...checkpoints(updates), ...Array.from({ length: 30 }, (_, i) => Math.min(updates, i + 1))];
    const at = [...new Set(kept)].sort((a, b) => a - b);
    const single = speeds(answers, startProbability, size, updates);
    const minds = severalMinds(demonstrator, model, size, updates);
    const lengths = stopping(size, updates);
    const reached = (curve: readonly number[]): number | string => {
      const time = curve.findIndex((p) => p >= 0.5);
      return time < 0 ? `> ${updates}` : time;
    };
    const flow = times(answers, A.ratio(startProbability.numerator, startProbability.denominator));
    const rowsOf = (curves: Readonly<Record<string, readonly number[]>>, from = 0) =>
      Object.entries(curves).flatMap(([learner, curve]) =>
        at.filter((t) => t >= from).map((t) => [t, learner, curve[t]]),
      );
    const columns = (label: string) => [
      { name: 'update', label: 'training time', unit: 'updates' },
      { name: 'learner', label: 'learner' },
      { name: 'probability', label },
    ];
    return {
      table: {
        columns: ['learner', 'updates until P(X*) ≥ 1/2', 'flow time, closed form', 'P(X*) at the end'],
        rows: [
          ['reward 0/1', reached(single['reward 0/1']), flow.reward, single['reward 0/1'][updates]],
          ['cross-entropy', reached(single['cross-entropy']), flow.crossEntropy, single['cross-entropy'][updates]],
          ['natural gradient', reached(single['natural gradient']), flow.natural, single['natural gradient'][updates]],
        ],
      },
      series: {
        speed: { columns: columns('P(demonstrated answer)'), rows: rowsOf(single, 1) },
        minds: { columns: columns('P(first answer)'), rows: rowsOf(minds, 1) },
        length: { columns: columns('P(stop, as demonstrated)'), rows: rowsOf(lengths, 1) },
      },
      figure: {
        title: 'The reverse mapping: a reward of 1 for what was demonstrated',
        columns: 3,
        panels: [
          {
            title: 'One answer: speed',
            table: 'speed',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'probability', domain: [0, 1] },
            colour: 'learner',
          },
          {
            title: 'A demonstrator of several minds',
            table: 'minds',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'probability', domain: [0, 1] },
            colour: 'learner',
            rules: [{ at: { y: rational.toNumber(shares(demonstrator)[0]) }, label: 'demonstrated' }],
          },
          {
            title: 'Episodes that can last',
            table: 'length',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'probability', domain: [0, 1] },
            colour: 'learner',
          },
        ],
      },
    };
  },
  illustrates: [
    'reverse-mapping/cloning-is-reinforce-with-reward-one',
    'reverse-mapping/cross-entropy-rests-at-a-stochastic-demonstrator',
    'reverse-mapping/fine-for-every-mismatch-is-optimal',
    'reverse-mapping/indicator-reward-climbs-the-demonstrated-probability',
    'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
    'reverse-mapping/indicator-reward-is-parallel-to-imitation',
    'reverse-mapping/indicator-reward-is-parallel-to-imitation-over-questions',
    'reverse-mapping/indicator-reward-rests-at-a-stochastic-demonstrator',
    'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal',
    'reverse-mapping/matching-every-step-is-optimal',
  ],
});

/** One probability, update by update. */
const curve = (
  policy: TabularPolicy<number>,
  step: (policy: TabularPolicy<number>) => readonly number[],
  updates: number,
): readonly number[] => {
  const probabilities: number[] = [];
  let current = policy;
  for (let t = 0; t <= updates; t++) {
    probabilities.push(current.probabilities[0]);
    if (t < updates) current = stepPolicy(current, step(current));
  }
  return probabilities;
};

const speeds = (answers: number, p0: Rational, stepSize: number, updates: number) => {
  const world = indicator(portable, answers);
  const imitate = { expert: alwaysFirst(portable, answers), objective: 'crossEntropy', stepSize } as const;
  const policy = start(portable, answers, p0);
  return {
    'reward 0/1': curve(policy, (model) => reinforce.expected(world, model, { stepSize }).parameters, updates),
    'cross-entropy': curve(policy, (model) => imitation.expected(world, model, imitate).parameters, updates),
    'natural gradient': curve(
      policy,
      (model) => naturalPolicyGradient.exact(world, model, { stepSize }).parameters,
      updates,
    ),
  };
};

const severalMinds = (q: readonly Rational[], weights: readonly Rational[], stepSize: number, updates: number) => {
  const world = answerSet(portable, q);
  const policy = answerModel(portable, weights, q);
  const expert = shown(portable, q);
  const by = (objective: 'crossEntropy' | 'probability') =>
    curve(policy, (model) => imitation.expected(world, model, { expert, objective, stepSize }).parameters, updates);
  return { 'reward 1 for what is shown': by('probability'), 'cross-entropy': by('crossEntropy') };
};

const stopping = (stepSize: number, updates: number) => {
  const by = (world: Mdp<number>) =>
    curve(uniformPolicy(world), (policy) => policyGradient(world, policy).map((slope) => stepSize * slope), updates);
  return {
    '1 a matched step, 0 else': by(variableLength(portable, 1, 0)),
    '0 a matched step, −1 else': by(variableLength(portable, 0, -1)),
  };
};
