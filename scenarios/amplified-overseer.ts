import {
  type Arithmetic,
  answerRewards,
  demonstrator,
  dot,
  imitation,
  type Mdp,
  type Overseer,
  overseerAnswers,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  stepPolicy,
  type TabularPolicy,
} from 'lakatos';
import { answerModel, answerSet, checkpoints, shares } from './_answerSets.js';

const { ratio, subtract, multiply, one, zero } = rational;

interface Settings {
  readonly scores: readonly Rational[];
  readonly prior: readonly Rational[];
  readonly draws: number;
  readonly searched: number;
  readonly rounds: number;
  readonly noise: Rational;
}

/** Who can be imitated, by name. */
const overseers = <T>(A: Arithmetic<T>, settings: Settings): Readonly<Record<string, Overseer<T>>> => {
  const { scores, prior, draws, searched, noise } = settings;
  const exact = (x: Rational): T => A.ratio(x.numerator, x.denominator);
  const probability = A.ratio(1, 2);
  const levels = [exact(noise), exact(rational.negate(noise))].map((offset) => ({ offset, probability }));
  return {
    exhaustive: { kind: 'maximising' },
    limited: { kind: 'limitedSearch', subset: scores.map((_, i) => i).slice(0, Math.min(searched, scores.length)) },
    'random subset': { kind: 'bestOfRandomSubset', size: Math.min(draws, scores.length) },
    'best of n': { kind: 'bestOfSamples', draws, proposals: shares(prior).map(exact) },
    noisy: { kind: 'noisy', noise: scores.map(() => levels) },
  };
};

/** What a model becomes when the best of n of its own draws is distilled into it, exactly, round after round. */
const distilled = (scores: readonly Rational[], prior: readonly Rational[], draws: number, rounds: number) => {
  let model = shares(prior);
  for (let round = 0; round < rounds; round++) {
    model = overseerAnswers(rational, { kind: 'bestOfSamples', draws, proposals: model }, scores);
  }
  return model;
};

/** Rounds after which the fractions still have a few thousand digits at most. */
const affordable = (draws: number, rounds: number): number =>
  draws ** rounds <= 4096 ? rounds : affordable(draws, rounds - 1);

const bestOf = (scores: readonly Rational[]): number =>
  scores.reduce((best, score, i) => (rational.sign(subtract(score, scores[best])) === 1 ? i : best), 0);

const power = (base: Rational, exponent: number): Rational => {
  let product = one;
  for (let i = 0; i < exponent; i++) product = multiply(product, base);
  return product;
};

/** One answer that scores 3/5 for sure, and N others that score 1/2 and are seen as 0 or 1: a fair coin each. */
const coins = (others: number): { scores: readonly Rational[]; shown: readonly Rational[] } => {
  const half = ratio(1, 2);
  const scores = [ratio(3, 5), ...Array.from({ length: others }, () => half)];
  const coin = [half, ratio(-1, 2)].map((offset) => ({ offset, probability: half }));
  const noise = scores.map((_, i) => (i === 0 ? [{ offset: zero, probability: one }] : coin));
  return { scores, shown: overseerAnswers(rational, { kind: 'noisy', noise }, scores) };
};

/** The move of the logit of the best answer in one update of size 1, p = (97, 2, 1)/100, scores (0, 1/2, 1). */
const firstMove = (learner: 'crossEntropy' | 'probability' | 'reinforce'): Rational => {
  const scores = [zero, ratio(1, 2), one];
  const world = answerSet(rational, scores);
  const model = answerModel(rational, [ratio(97, 1), ratio(2, 1), one], scores);
  const expert = demonstrator(world, { kind: 'maximising' });
  return learner === 'reinforce'
    ? reinforce.expected(world, model, { stepSize: 1 }).parameters[2]
    : imitation.expected(world, model, { expert, objective: learner, stepSize: 1 }).parameters[2];
};

const published = ['0.01', '0.02', '0.039', '0.077', '0.149', '0.275', '0.474', '0.724'];

const byRound = Object.fromEntries(
  published.map((figure, round) => [
    `P(X*) after ${round} rounds of best-of-2, p = (97, 2, 1)/100`,
    {
      derivation: `the cdf below X* goes F → F² each round: P = 1 − (99/100)^${2 ** round}`,
      handDerived: figure,
      computed: () => distilled([zero, ratio(1, 2), one], [ratio(97, 1), ratio(2, 1), one], 2, round)[2],
    },
  ]),
);

export default scenario({
  id: 'amplified-overseer',
  title: 'The amplified overseer: what is found by imitating a search, and by rewarding its score',
  story:
    'A model gives an answer of D, and an amplified overseer M2 can score every answer. One side wants the answer X* that M2 approves of most; the other asks why imitation should find X* at all, when the overseer being imitated searches only a part of D. Both are right: imitation reproduces whatever is demonstrated, an exhaustive search as well as a limited or a noisy one, while reward on M2’s score goes to X* whoever demonstrates. And a limited search does not stay limited once it is repeated: the best of two of the model’s own draws, distilled back into the model round after round, reaches X* after all.',
  sources: [
    {
      document: '003_8dd65ad79d777042.txt',
      quote:
        'We want to find the answer X* that is the answer in D which maximizes the approval of amplified overseer, M2(“How good is answer X to Y?“)',
    },
    {
      document: '003_8dd65ad79d777042.txt',
      quote: 'including instatiting a search over all possible outputs X and taking that one that maximizes the score',
    },
    {
      document: '003_8dd65ad79d777042.txt',
      quote:
        'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
    },
  ],
  parameters: {
    scores: {
      kind: 'fractions',
      default: '0,1/2,1',
      length: [2, 12],
      from: -100,
      to: 100,
      description: 'M2’s score of each answer',
    },
    prior: {
      kind: 'fractions',
      default: '97,2,1',
      length: [2, 12],
      above: 0,
      description: 'weights of the answers in the untrained model',
    },
    draws: { kind: 'integer', default: 2, from: 1, to: 8, description: 'n of best-of-n' },
    searched: {
      kind: 'integer',
      default: 2,
      from: 1,
      to: 12,
      description: 'how many answers a limited search looks at: the first ones',
    },
    rounds: { kind: 'integer', default: 7, from: 1, to: 10, description: 'rounds of amplification and distillation' },
    noise: {
      kind: 'fraction',
      default: '2/5',
      from: 0,
      to: 100,
      description: 'a noisy search sees each score off by this much, up or down',
    },
    stepSize: { kind: 'fraction', default: 1, above: 0, to: 100, description: 'η' },
    updates: { kind: 'integer', default: 400, from: 1, to: 20_000, description: 'updates of each training run' },
  },
  worlds: (arithmetic, { scores }) => ({ answers: answerSet(arithmetic, scores) }),
  answers: {
    ...byRound,
    'P(X*) after the rounds that are affordable in fractions, from the parameters': {
      derivation: '1 − F^(n^k): F the mass of all other answers, n draws, k rounds with n^k ≤ 4096',
      handDerived: ({ scores, prior, draws, rounds }) => {
        const below = subtract(one, shares(prior)[bestOf(scores)]);
        return subtract(one, power(below, draws ** affordable(draws, rounds)));
      },
      computed: ({ scores, prior, draws, rounds }) =>
        distilled(scores, prior, draws, affordable(draws, rounds))[bestOf(scores)],
    },
    'P(X*) of a limited search of D′ = {1} in D = {1, 2}, scores (0, 1)': {
      derivation: 'what the search does not look at is never shown, so imitation cannot learn it',
      handDerived: '0',
      computed: () => overseerAnswers(rational, { kind: 'limitedSearch', subset: [0] }, [zero, one])[1],
    },
    'P(X*) of the best of a random subset, n of K answers': {
      derivation: 'X* is shown whenever it is in the subset: n/K',
      handDerived: ({ scores, draws }) => ratio(Math.min(draws, scores.length), scores.length),
      computed: ({ scores, draws }) => {
        const size = Math.min(draws, scores.length);
        return overseerAnswers(rational, { kind: 'bestOfRandomSubset', size }, scores)[bestOf(scores)];
      },
    },
    'a sure 3/5 against one fair coin: P(a noisy search shows the better answer)': {
      derivation: 'the coin must show 0: 2^−1, though its mean is 1/2 < 3/5',
      handDerived: '1/2',
      computed: () => coins(1).shown[0],
    },
    'and the mean score of what it shows': {
      derivation: '1/2·3/5 + 1/2·1/2',
      handDerived: '11/20',
      computed: () => dot(rational, coins(1).shown, coins(1).scores),
    },
    'against two coins, the mean score': {
      derivation: '1/4·3/5 + 3/4·1/2: the more it looks at, the worse; → 1/2 < 3/5',
      handDerived: '21/40',
      computed: () => dot(rational, coins(2).shown, coins(2).scores),
    },
    'first move of the logit of X*, imitation by cross-entropy': {
      derivation: '1 − p* at p* = 1/100: the signal is there however rare X* is',
      handDerived: '99/100',
      computed: () => firstMove('crossEntropy'),
    },
    'the same, imitation by probability (reward 1 for X*)': {
      derivation: 'p*·(1 − p*): p* times as fast',
      handDerived: '99/10000',
      computed: () => firstMove('probability'),
    },
    'the same, REINFORCE on the score': {
      derivation: 'p*·(M2(X*) − J), J = 2/100·1/2 + 1/100 = 2/100',
      handDerived: '49/5000',
      computed: () => firstMove('reinforce'),
    },
  },
  run: ({ scores, prior, draws, searched, rounds, noise, stepSize, updates }) => {
    const settings = { scores, prior, draws, searched, rounds, noise };
    const best = bestOf(scores);
    answerModel(rational, prior, scores);
    const kinds = Object.entries(overseers(rational, settings)).map(([name, overseer]) => {
      const shown = overseerAnswers(rational, overseer, scores);
      return { name, best: shown[best], score: dot(rational, shown, scores) };
    });
    const world = answerSet(portable, scores);
    const learners = learnersIn(world, settings, portable.ratio(stepSize.numerator, stepSize.denominator));
    const kept = checkpoints(updates);
    const training = Object.entries(learners).flatMap(([name, update]) => {
      let model = answerModel(portable, prior, scores);
      const rows: (number | string)[][] = [];
      for (let t = 0; t <= updates; t++) {
        if (kept.has(t))
          rows.push([t, name, model.probabilities[best], dot(portable, rowOf(model), answerRewards(world))]);
        if (t < updates) model = stepPolicy(model, update(model));
      }
      return rows;
    });
    const iterated = [...new Set([2, draws, 4])].flatMap((n) =>
      Array.from({ length: rounds + 1 }, (_, round) => {
        const likely = 1 - (1 - rational.toNumber(shares(prior)[best])) ** Math.min(n ** round, 1e6);
        return [round, `best of ${n}`, n ** round <= 4096 ? distilled(scores, prior, n, round)[best] : likely];
      }),
    );
    return {
      table: {
        columns: ['overseer', 'shows X* with', 'mean score shown', 'P(X*) after imitating it'],
        rows: [
          ...kinds.map(({ name, best: shown, score }) => [name, shown, score, lastOf(training, `imitation: ${name}`)]),
          ['none: REINFORCE on the score', '-', '-', lastOf(training, 'REINFORCE on the score')],
        ],
      },
      series: {
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'learner', label: 'learner' },
            { name: 'best', label: 'P(X*)' },
            { name: 'score', label: 'expected score', unit: 'score units' },
          ],
          rows: training,
        },
        rounds: {
          columns: [
            { name: 'round', label: 'amplification and distillation', unit: 'rounds' },
            { name: 'draws', label: 'overseer' },
            { name: 'best', label: 'P(X*)' },
          ],
          rows: iterated,
        },
        overseers: {
          columns: [
            { name: 'overseer', label: 'overseer' },
            { name: 'best', label: 'P(X* is shown)' },
            { name: 'score', label: 'mean score shown', unit: 'score units' },
          ],
          rows: kinds.map(({ name, best: shown, score }) => [name, shown, score]),
        },
      },
      figure: {
        title: 'The amplified overseer',
        columns: 3,
        panels: [
          {
            title: 'Who is imitated, or what is rewarded',
            table: 'training',
            mark: 'line',
            x: { column: 'update' },
            y: { column: 'best', domain: [0, 1] },
            colour: 'learner',
          },
          {
            title: 'Limited searches, iterated',
            table: 'rounds',
            mark: 'line',
            x: { column: 'round' },
            y: { column: 'best', domain: [0, 1] },
            colour: 'draws',
          },
          {
            title: 'What each search shows',
            table: 'overseers',
            mark: 'bars',
            x: { column: 'overseer' },
            y: { column: 'score' },
          },
        ],
      },
    };
  },
  illustrates: [
    'overseer/distilled-best-of-n-improves',
    'overseer/imitating-a-limited-search-keeps-it-limited',
    'overseer/imitation-and-reward-choose-alike',
    'overseer/imitation-of-a-limited-search-reaches-the-best-answer',
    'overseer/imitation-of-a-maximiser-reproduces-its-argmax',
    'overseer/noisy-search-shows-the-best-answer',
    'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
  ],
});

type Step = (model: TabularPolicy<number>) => readonly number[];

/** One expected update of each learner. */
const learnersIn = (world: Mdp<number>, settings: Settings, stepSize: number): Readonly<Record<string, Step>> => {
  const imitating =
    (expert: ReturnType<typeof demonstrator<number>>, objective: 'crossEntropy' | 'probability'): Step =>
    (model) =>
      imitation.expected(world, model, { expert, objective, stepSize }).parameters;
  const experts = Object.entries(overseers(portable, settings)).map(
    ([name, overseer]) => [name, demonstrator(world, overseer)] as const,
  );
  return {
    ...Object.fromEntries(experts.map(([name, expert]) => [`imitation: ${name}`, imitating(expert, 'crossEntropy')])),
    'by probability: exhaustive': imitating(experts[0][1], 'probability'),
    'REINFORCE on the score': (model) => reinforce.expected(world, model, { stepSize }).parameters,
  };
};

const rowOf = (model: TabularPolicy<number>): readonly number[] => model.probabilities.slice(0, model.actions);

const lastOf = (training: readonly (readonly (number | string)[])[], learner: string): number =>
  training.filter(([, name]) => name === learner).at(-1)![2] as number;
