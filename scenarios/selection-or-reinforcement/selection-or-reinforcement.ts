import {
  bandit,
  type Episode,
  naturalPolicyGradient,
  policyGradient,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  stepPolicy,
  uniformPolicy,
} from 'lakatos';
import { answerModel, answerSet, checkpoints } from '../_answerSets.js';
import { powersOfE, ratioAt, tenTo, timeAt, uneven } from './_tiedArms.js';

const { ratio, one, subtract, divide } = rational;
const tied = [one, one, rational.zero];
const weights = [ratio(5, 1), ratio(3, 1), ratio(2, 1)];

/** One episode in which this answer was given and paid 1. */
const gave = (answer: number): Episode<Rational> => ({
  states: [0, 1],
  actions: [answer],
  rewards: [one],
  end: 'terminated',
});

/** What a history of one episode does to θ₀ − θ₁, from the uniform policy of two answers that both pay 1. */
const afterHistory = (answer: number): Rational => {
  const world = bandit(rational, [1, 1]);
  const { parameters } = reinforce.onEpisodes(world, uniformPolicy(world), [gave(answer)], { stepSize: 1 });
  return subtract(parameters[0], parameters[1]);
};

/** Δθ of the three answers in one exact step from p = (5, 3, 2)/10, rewards (1, 1, 0). */
const step = (learner: 'gradient' | 'natural'): readonly Rational[] => {
  const world = answerSet(rational, tied);
  const policy = answerModel(rational, weights, tied);
  return learner === 'gradient'
    ? policyGradient(world, policy)
    : naturalPolicyGradient.exact(world, policy, { stepSize: 1 }).parameters;
};

export default scenario({
  id: 'selection-or-reinforcement',
  title: 'Selection or reinforcement: what the reward leaves open, the history decides',
  story:
    '“SGD selects for X” says that the reward picks out a policy. Two answers that pay the same show what it leaves open. Under the exact gradient the tie is broken by the initial policy: whichever answer was ahead takes everything, though the other earns just as much, for 1/w_loser − 1/w_winner stays what it was while the winner’s weight grows. The natural gradient keeps their proportion for ever instead. Under sampled REINFORCE without a baseline the tie never settles: each sample pulls toward whatever happened, and runs with the same reward and the same start end up on different answers, and change over again later. Where one answer is best all of this goes away: then the reward does select, whatever the start.',
  sources: [
    {
      document: '002_e63e806515ff8f5a.txt',
      quote: 'I generally don’t buy “SGD selects for X” arguments without mechanistic reasoning to back them up',
    },
    { document: '004_d61c63148e9ac8c8.txt', quote: 'the policy does not have to internalize the reward function' },
  ],
  parameters: {
    rewards: {
      kind: 'fractions',
      default: '1,1,0',
      length: [2, 6],
      from: -10,
      to: 10,
      description: 'reward of each answer',
    },
    start: {
      kind: 'fractions',
      default: '5,3,2',
      length: [2, 6],
      above: 0,
      description: 'weights of the answers before training',
    },
    stepSize: { kind: 'fraction', default: 1, above: 0, to: 10, description: 'α' },
    updates: { kind: 'integer', default: 5000, from: 1, to: 50_000, description: 'updates of each run' },
    histories: {
      kind: 'integer',
      default: 4,
      from: 1,
      to: 7,
      description: 'sampled runs that differ only in their seed',
    },
  },
  worlds: (arithmetic, { rewards }) => ({ answers: answerSet(arithmetic, rewards) }),
  answers: {
    'exact gradient, tied answers: Δθ_winner/p_winner − Δθ_loser/p_loser': {
      derivation:
        'Δθ = p·A with one A for both: 1/w changes by −A/Z for either, so 1/w_loser − 1/w_winner is conserved',
      handDerived: '0',
      computed: () => {
        const [winner, loser] = step('gradient');
        return subtract(divide(winner, ratio(1, 2)), divide(loser, ratio(3, 10)));
      },
    },
    'weight of the loser in the limit, from p = (5, 3, 2)/10': {
      derivation: '1/w_loser → 10/3 − 10/5 = 4/3 as w_winner → ∞: the loser never gets beyond 3/4, and its share → 0',
      handDerived: '3/4',
      computed: () => divide(one, subtract(divide(one, ratio(3, 10)), divide(one, ratio(1, 2)))),
    },
    'loser : winner after time 10³': {
      derivation: 't = F(x₀) − F(x) of _tiedArms.ts, solved for x; ~ t^−1/2',
      handDerived: '0.081',
      computed: () => ratioAt(uneven, tenTo(3)),
    },
    'loser : winner after time 10⁶': {
      derivation: 'the same: a thousand times the time, a thirtieth of the share',
      handDerived: { low: '0.0026', high: '0.0027' },
      computed: () => ratioAt(uneven, tenTo(6)),
    },
    'loser : winner after time 10⁹': {
      derivation: 'the same',
      handDerived: '8e-5',
      computed: () => ratioAt(uneven, tenTo(9)),
    },
    'logits (1, 0, 0), loser : winner after time 10⁵': {
      derivation: 'the same law from w = (e, 1, 1): policy (.997, .003, 0)',
      handDerived: '0.003',
      computed: () => ratioAt(powersOfE(1, 0, 0), tenTo(5)),
    },
    'logits (0, 2, 0), loser : winner after time 10⁵': {
      derivation: 'from w = (1, e², 1): policy (.001, .999, 0), the other of the two best answers',
      handDerived: '0.001',
      computed: () => ratioAt(powersOfE(2, 0, 0), tenTo(5)),
    },
    'natural gradient: Δθ_winner − Δθ_loser': {
      derivation: 'Δθ = A, the same for both: their proportion never changes',
      handDerived: '0',
      computed: () => subtract(...(step('natural').slice(0, 2) as [Rational, Rational])),
    },
    'history “gave answer 1, earned 1”: θ₁ − θ₂ after it': {
      derivation: '2·α·r·(1 − p) = 2·1/2',
      handDerived: '1',
      computed: () => afterHistory(0),
    },
    'history “gave answer 2, earned 1”: the same return, the opposite policy': {
      derivation: '−2·α·r·(1 − p)',
      handDerived: '-1',
      computed: () => afterHistory(1),
    },
  },
  run: ({ rewards, start, stepSize, updates, histories }, { seed }) => {
    const size = rational.toNumber(stepSize);
    const world = answerSet(portable, rewards);
    const kept = [...new Set([...checkpoints(updates), 1, 2, 3, 5, 7, 10, 20, 30])].filter((t) => t <= updates);
    const at = kept.sort((a, b) => a - b);
    const begin = answerModel(portable, start, rewards);
    const mirrored = answerModel(portable, [start[1], start[0], ...start.slice(2)], rewards);
    const exact = (model: typeof begin) => reinforce.expected(world, model, { stepSize: size }).parameters;
    const natural = (model: typeof begin) => naturalPolicyGradient.exact(world, model, { stepSize: size }).parameters;
    const runs = [
      { kind: 'exact', name: 'gradient, as set', path: train(begin, exact, updates) },
      { kind: 'exact', name: 'gradient, first two swapped', path: train(mirrored, exact, updates) },
      { kind: 'exact', name: 'gradient, uniform start', path: train(uniformPolicy(world), exact, updates) },
      { kind: 'exact', name: 'natural gradient, as set', path: train(begin, natural, updates) },
      ...Array.from({ length: histories }, (_, i) => ({
        kind: 'sampled',
        name: `history ${i + 1}`,
        path: train(
          uniformPolicy(world),
          (model, t) => reinforce.sampled(world, model, { stepSize: size }, `${seed}/${i}/${t}`).parameters,
          updates,
        ),
      })),
    ];
    return {
      table: {
        columns: ['run', ...rewards.map((_, a) => `P(answer ${a + 1})`), 'expected reward'],
        rows: runs.map(({ name, path }) => {
          const row = path[updates];
          return [name, ...row, row.reduce((sum, p, a) => sum + p * rational.toNumber(rewards[a]), 0)];
        }),
      },
      series: {
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'kind', label: 'kind of run' },
            { name: 'run', label: 'run' },
            { name: 'first', label: 'P(answer 1)' },
            { name: 'second', label: 'P(answer 2)' },
          ],
          rows: runs.flatMap(({ kind, name, path }) =>
            at.filter((t) => t > 0).map((t) => [t, kind, name, path[t][0], path[t][1]]),
          ),
        },
        law: {
          columns: [
            { name: 'time', label: 'training time', unit: 'α·updates' },
            { name: 'ratio', label: 'P(loser) / P(winner)' },
          ],
          rows: Array.from({ length: 80 }, (_, i) => {
            const x = 2 * portable.exp(-(i + 1) * 0.12);
            const arms = { winner: 0.5, loser: 0.3, other: 0.2 };
            return [timeAt(portable, arms, x), x / (x + 4 / 3)];
          }),
        },
      },
      figure: {
        title: 'Selection or reinforcement: answers that pay the same',
        columns: 3,
        panels: [
          {
            title: 'Exact: the start decides',
            table: 'training',
            only: { kind: 'exact' },
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'first', domain: [0, 1] },
            colour: 'run',
          },
          {
            title: 'The law, from (5, 3, 2)/10',
            table: 'law',
            mark: 'line',
            x: { column: 'time', scale: 'log' },
            y: { column: 'ratio', scale: 'log' },
          },
          {
            title: 'Sampled: the history decides',
            table: 'training',
            only: { kind: 'sampled' },
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'first', domain: [0, 1] },
            colour: 'run',
          },
        ],
      },
    };
  },
  illustrates: [
    'misgrading/ties-go-to-the-likelier-answer',
    'misgrading/ties-stay-as-they-were',
    'reward-target/same-return-same-next-policy',
    'reward-target/same-return-of-two-answers-same-next-policy',
    'intensity/different-rewards-train-different-policies',
    'reinforce/natural-step-orders-odds-by-reward',
  ],
});

type Model = ReturnType<typeof uniformPolicy<number>>;

/** π(·) after every update. */
const train = (
  start: Model,
  update: (model: Model, t: number) => readonly number[],
  updates: number,
): readonly (readonly number[])[] => {
  const path: number[][] = [];
  let model = start;
  for (let t = 0; t <= updates; t++) {
    path.push(model.probabilities.slice(0, model.actions));
    if (t < updates) model = stepPolicy(model, update(model, t));
  }
  return path;
};
