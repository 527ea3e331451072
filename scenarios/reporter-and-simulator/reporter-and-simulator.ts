import {
  actionValues,
  type Interval,
  interval,
  mdpFromArrays,
  policyGradient,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  stepPolicy,
  uniformPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { crossover } from './_crossover.js';
import {
  asked,
  type Grading,
  type GradingSettings,
  honestyOf,
  linearReporter,
  tabularReporter,
  world,
} from './_worlds.js';

const { ratio, one, subtract, multiply, divide, add } = rational;
const A = interval(30);
const noise = ratio(2, 3);
const tenth = ratio(1, 10);
const fixed: GradingSettings = { disagreement: tenth, quality: noise };
const even = { agree: '1/2', differ: '1/2' };

const gradings: readonly Grading[] = ['always', 'usually', 'on agreement', 'one side', 'never tested'];
const isPerfect = (grading: Grading): boolean => grading === 'always' || grading === 'never tested';

/** Move of the log-odds of honesty where truth and belief differ, in one expected update of size 1. */
const firstMove = (
  reporter: 'tabular' | 'linear',
  grading: Grading,
  settings: GradingSettings,
  scale: Rational,
  honesty = even,
): Rational => {
  const mdp = world(rational, asked(grading, settings));
  if (reporter === 'tabular') {
    const gradient = policyGradient(mdp, tabularReporter(rational, honesty));
    return subtract(gradient[4], gradient[5]);
  }
  const [translator, simulator] = policyGradient(mdp, linearReporter(rational, scale, honesty));
  return subtract(multiply(scale, translator), simulator);
};

/** P(honest where they differ) by the recursion v ← v + 2(β − κ)σ′(v) of a linear reporter with c = 1. */
const oneSided = (updates: number): Interval => {
  let v = A.zero;
  for (let t = 0; t < updates; t++) {
    const power = A.exp(v);
    const slope = A.divide(A.one, A.add(A.integer(2), A.add(power, A.divide(A.one, power))));
    v = A.add(v, A.multiply(A.ratio(2, 3), slope));
  }
  return A.divide(A.one, A.add(A.one, A.exp(A.negate(v))));
};

/** P(honest) that maximises p·Δ − β·KL(p‖p₀) at Δ = β = 1, p₀ = 1/100: bisection of the sign of the derivative. */
const withKlPenalty = (): Interval => {
  const prior = A.log(A.ratio(1, 99));
  let [low, high] = [A.ratio(1, 1000), A.ratio(1, 2)];
  for (let i = 0; i < 60; i++) {
    const middle = A.divide(A.add(low, high), A.integer(2));
    const odds = A.log(A.divide(middle, A.subtract(A.one, middle)));
    const derivative = A.subtract(A.one, A.subtract(odds, prior));
    if (A.sign(derivative) === 1) low = middle;
    else high = middle;
  }
  return { low: low.low, high: high.high };
};

/** E[grade of honesty] − E[grade of a lie] where grades are numbers: with probability q the right one. */
const margin = (q: Rational, right: number, wrong: number): Rational => {
  const probabilities = { graded: String(q), misgraded: String(subtract(one, q)) };
  const mdp = mdpFromArrays(rational, {
    stateNames: ['asked', 'graded', 'misgraded'],
    transition: [[probabilities, probabilities], null, null],
    reward: [
      [
        [0, right, 0],
        [0, 0, wrong],
      ],
      null,
      null,
    ],
    terminal: ['graded', 'misgraded'],
    discount: 1,
  });
  const [honest, lie] = actionValues(mdp, uniformPolicy(mdp));
  return subtract(honest, lie);
};

export default scenario({
  id: 'reporter-and-simulator',
  title: 'Reporter and simulator: rewards that are right, and reporters that are honest, do not come together',
  story:
    'A model is asked about things that are true or not, and that a human believes or not. An honest reporter says what is true, a human simulator what the human would say. Does PPO “only chisel” the reporter if the reward judges honesty perfectly? Neither if nor only if. A reward that is wrong for a third of the disagreements can train honesty everywhere, even where it is wrong, because a linear reporter learns one direction; a reward that is right in every training context trains a simulator for as long as anyone cares when the truth is a faint feature (c = 1/10: until update 10^23.8), or for ever when truth and belief never part in training. A table of logits is different: each context learns what is rewarded there, no more and no less.',
  sources: [
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote:
        'PPO only chisels circuits which implement a direct translator/honest reporter, if the reinforcement schedule can perfectly judge AI honesty in any possible situation',
    },
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'I don’t think that the “if” is sufficient or necessary to get an ELK solution',
    },
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote:
        '“Ensure the reward function is ‘correct’ across all possible training situations” seems like a red herring to me',
    },
  ],
  parameters: {
    featureScale: {
      kind: 'fraction',
      default: 1,
      from: 0,
      to: 10,
      description: 'c, how loud the truth is among the features of a linear reporter',
    },
    disagreement: {
      kind: 'fraction',
      default: '1/10',
      above: 0,
      below: 1,
      description: 'share of the contexts in which truth and belief differ',
    },
    quality: {
      kind: 'fraction',
      default: '2/3',
      from: 0,
      to: 1,
      description: 'probability with which a noisy grade is right',
    },
    startHonesty: {
      kind: 'fraction',
      default: '1/3',
      above: 0,
      below: 1,
      description: 'P(honest) where they differ, before training',
    },
    stepSize: { kind: 'fraction', default: 1, above: 0, to: 100, description: 'α' },
    updates: { kind: 'integer', default: 1000, from: 1, to: 20_000, description: 'expected REINFORCE updates' },
  },
  worlds: (arithmetic, settings) =>
    Object.fromEntries(gradings.map((grading) => [grading, world(arithmetic, asked(grading, settings))])),
  answers: {
    'tabular, grades right with probability 2/3: first move of the log-odds where they differ': {
      derivation:
        '2·d/2·p(1 − p)·(2/3 − 1/3), d = 1/10, p = 1/2: toward honesty, though a third of the grades is wrong',
      handDerived: '1/120',
      computed: () => firstMove('tabular', 'usually', fixed, one),
    },
    'linear, c = 1, right for 2/3 of the disagreements, wrong for 1/3': {
      derivation: '(1 + c²)(β − κ)·p(1 − p) = 2·(2/3 − 1/3)/4: honest iff β > κ',
      handDerived: '1/6',
      computed: () => firstMove('linear', 'one side', fixed, one),
    },
    'and P(honest) after 1000 updates, on the misgraded side too': {
      derivation: 'v grows by 2(β − κ)σ′(v), so 2v + e^v − e^−v ≈ 2000/3, v ≈ 6.48',
      handDerived: '0.9985',
      computed: () => oneSided(1000),
    },
    'linear, c = 1, wrong wherever truth and belief differ': {
      derivation: '(1 + c²)·(−d)·p(1 − p) = −2·(1/10)/4: 9 of 10 grades are right, and it learns to simulate',
      handDerived: '-1/20',
      computed: () => firstMove('linear', 'on agreement', fixed, one),
    },
    'linear, c = 1, never asked where they differ, P(honest) = 1/3 there': {
      derivation: '(1 − c²)·p(1 − p) = 0: agreement moves w₁ and w₂ alike, and 1/3 stays 1/3 for ever',
      handDerived: '0',
      computed: () => firstMove('linear', 'never tested', fixed, one, { agree: '2/3', differ: '1/3' }),
    },
    'linear, from the parameters, reward always right: first move from w = 0': {
      derivation:
        '((1 + c²)·d − (1 − c²)·(1 − d))/4: for a faint truth (c < 1) it is negative although every grade is right',
      handDerived: ({ featureScale, disagreement }) => {
        const square = multiply(featureScale, featureScale);
        const push = multiply(add(one, square), disagreement);
        const pull = multiply(subtract(one, square), subtract(one, disagreement));
        return divide(subtract(push, pull), ratio(4, 1));
      },
      computed: ({ featureScale, disagreement, quality }) =>
        firstMove('linear', 'always', { disagreement, quality }, featureScale),
    },
    'P(honest) under a KL penalty, p₀ = 1/100, Δ = β = 1': {
      derivation: 'odds = p₀/(1 − p₀)·e^(Δ/β) = e/99',
      handDerived: '0.0267',
      computed: withKlPenalty,
    },
    'grades as numbers: right 9 times in 10 for 1, wrong for 10, honesty − lie': {
      derivation: '9/10·1 − 1/10·10: usually right, and lying pays',
      handDerived: '-1/10',
      computed: () => margin(ratio(9, 10), 1, 10),
    },
    'right 2 times in 5 for 10, wrong for 1, honesty − lie': {
      derivation: '2/5·10 − 3/5·1: mostly wrong, and honesty pays',
      handDerived: '17/5',
      computed: () => margin(ratio(2, 5), 10, 1),
    },
    'perfect reward, c = 1': {
      derivation: '(1 + c²)d > 0 drives v up for ever',
      handDerived: 'honest',
      computed: () => learned('always', one),
    },
    'perfect reward, nothing that tells them apart': {
      derivation: 'v does not move from −ln 2',
      handDerived: 'a simulator',
      computed: () => learned('never tested', one),
    },
    'imperfect reward, one side wrong, c = 1': {
      derivation: 'β > κ',
      handDerived: 'honest',
      computed: () => learned('one side', one),
    },
    'imperfect reward, right on agreement only, c = 1': {
      derivation: 'β = 0 < κ',
      handDerived: 'a simulator',
      computed: () => learned('on agreement', one),
    },
  },
  run: ({ featureScale, disagreement, quality, startHonesty, stepSize, updates }) => {
    const kept = [...checkpoints(updates)].sort((a, b) => a - b);
    const size = rational.toNumber(stepSize);
    const runs = gradings.flatMap((grading) =>
      (['tabular', 'linear'] as const).map((reporter) => ({
        grading,
        reporter,
        steps: train(reporter, grading, { disagreement, quality }, { featureScale, startHonesty, size, updates }),
      })),
    );
    const scales = Array.from({ length: 19 }, (_, i) => 0.1 + i * 0.05);
    const share = rational.toNumber(disagreement);
    return {
      table: {
        columns: [
          'reward is right',
          'perfect',
          'reporter',
          'P(honest | true, disbelieved)',
          'P(honest | false, believed)',
          'training reward',
          'becomes',
        ],
        rows: runs.map(({ grading, reporter, steps }) => {
          const { first, second, reward } = steps[updates];
          const is = Math.min(first, second) > 0.5 ? 'honest' : Math.max(first, second) < 0.5 ? 'a simulator' : 'both';
          return [grading, isPerfect(grading) ? 'yes' : 'no', reporter, first, second, reward, is];
        }),
      },
      series: {
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'grading', label: 'the reward is right' },
            { name: 'reporter', label: 'reporter' },
            { name: 'first', label: 'P(honest | true, disbelieved)' },
            { name: 'second', label: 'P(honest | false, believed)' },
            { name: 'reward', label: 'training reward', unit: 'reward units' },
          ],
          rows: runs.flatMap(({ grading, reporter, steps }) =>
            kept.map((t) => [t, grading, reporter, steps[t].first, steps[t].second, steps[t].reward]),
          ),
        },
        crossover: {
          columns: [
            { name: 'scale', label: 'feature scale c of the truth' },
            { name: 'time', label: 'log₁₀ of the update that turns honest' },
          ],
          rows: scales.map((scale) => [scale, crossover(scale, share)]),
        },
      },
      figure: {
        title: 'Reporter and simulator: is it honest where the human is wrong?',
        columns: 3,
        panels: [
          ...(['linear', 'tabular'] as const).map((reporter) => ({
            title: reporter === 'linear' ? 'Linear reporter' : 'A table of logits',
            table: 'training',
            only: { reporter },
            mark: 'line' as const,
            x: { column: 'update' },
            y: { column: 'second', domain: [0, 1] as const },
            colour: 'grading',
          })),
          {
            title: 'Reward always right, from w = 0',
            table: 'crossover',
            mark: 'line' as const,
            x: { column: 'scale' },
            y: { column: 'time' },
          },
        ],
      },
    };
  },
  illustrates: [
    'reporter/agreeing-examples-teach-nothing-about-disagreement',
    'reporter/honesty-is-trained-only-if-the-reward-is-always-right',
    'reporter/honesty-is-trained-only-if-the-reward-is-mostly-right',
    'reporter/mostly-right-reward-favours-honesty',
    'reporter/mostly-right-reward-of-any-size-favours-honesty',
    'reporter/reward-that-is-right-on-average-favours-honesty',
    'reporter/reward-that-is-right-where-they-disagree-favours-honesty',
    'reporter/right-rewards-train-honesty-where-it-was-not-asked',
  ],
});

interface Training {
  readonly featureScale: Rational;
  readonly startHonesty: Rational;
  readonly size: number;
  readonly updates: number;
}

/** P(honest) in the two contexts of disagreement and the expected reward, update by update. */
const train = (
  reporter: 'tabular' | 'linear',
  grading: Grading,
  settings: GradingSettings,
  { featureScale, startHonesty, size, updates }: Training,
) => {
  const mdp = world(portable, asked(grading, settings));
  const honesty = { agree: '1/2', differ: String(startHonesty) };
  const start =
    reporter === 'tabular' ? tabularReporter(portable, honesty) : linearReporter(portable, featureScale, honesty);
  let policy: typeof start = start;
  const steps: { first: number; second: number; reward: number }[] = [];
  for (let t = 0; t <= updates; t++) {
    const honest = honestyOf(policy);
    const reward = mdp.reward.reduce(
      (sum, r, i) => sum + mdp.initial[Math.floor(i / 2)] * policy.probabilities[i] * r,
      0,
    );
    steps.push({ first: honest[2], second: honest[3], reward });
    policy = stepPolicy(policy, reinforce.expected(mdp, policy, { stepSize: size }).parameters) as typeof start;
  }
  return steps;
};

/** What a linear reporter that starts a little dishonest (1/3) has become after 500 updates. */
const learned = (grading: Grading, featureScale: Rational): string => {
  const training = { featureScale, startHonesty: ratio(1, 3), size: 1, updates: 500 };
  const { first, second } = train('linear', grading, fixed, training)[500];
  return Math.min(first, second) > 0.5 ? 'honest' : Math.max(first, second) < 0.5 ? 'a simulator' : 'both';
};
