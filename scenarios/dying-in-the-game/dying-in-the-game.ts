import {
  bandit,
  expectedReturn,
  type Interval,
  interval,
  type Mdp,
  naturalPolicyGradient,
  optimalTotalReward,
  policyGradient,
  policyGradientStep,
  portable,
  type RandomNumbers,
  type Rational,
  rational,
  reinforce,
  type SoftmaxPolicy,
  sampleEpisode,
  scenario,
  stepPolicy,
  type TabularPolicy,
  type TiedPolicy,
  tiedPolicy,
  uniformPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { law } from '../the-glitch/_laws.js';
import { onceEach, scroller, twice, twoLooks } from './_games.js';

const { ratio, subtract } = rational;
const A = interval(30);

/** All states show the same picture, the end another. */
const alike = <T>(mdp: Mdp<T>, first: string): TiedPolicy<T> => {
  const [top, bottom = '1'] = first.split('/');
  const observation = mdp.terminal.map((terminal) => (terminal ? 1 : 0));
  const other = `${Number(bottom) - Number(top)}/${bottom}`;
  return tiedPolicy(
    mdp.arithmetic,
    observation,
    [
      [first, other],
      [0, 0],
    ],
    mdp.available,
  );
};

/** Slope of J with respect to the shared logit of the first action, at q. */
const slope = (mdp: Mdp<Rational>, q: string): Rational => policyGradient(mdp, alike(mdp, q))[0];

const bestOf = (mdp: Mdp<Rational>): Rational => {
  const best = optimalTotalReward(mdp);
  if (best.kind !== 'finite') throw new Error('a game that ends has a best score');
  return best.stateValues.reduce((sum, v, s) => rational.add(sum, rational.multiply(mdp.initial[s], v)), rational.zero);
};

/** J after one exact step of this size from q = 1/4, where J = q(1 − q) = 3/16. */
const overshot = (stepSize: number): Interval => {
  const mdp = onceEach(A);
  return expectedReturn(mdp, policyGradientStep(mdp, alike(mdp, '1/4'), stepSize));
};

/** Exact flow on two answers whose rewards differ by 1: time from p₀ to 1/2. */
const timeToHalf = (p0: Interval): Interval => {
  const rest = A.subtract(A.one, p0);
  const logOdds = A.log(A.divide(rest, p0));
  const sum = A.add(A.subtract(A.divide(A.one, p0), A.divide(A.one, rest)), A.multiply(A.integer(2), logOdds));
  return A.divide(sum, A.integer(2));
};

/** P(the better answer is never sampled): importance weights, rewards (1, 1/2), η = 2 ln 2, so u grows by ln 2/(1 − p). */
const neverSampled = (): Interval => {
  let [w, never] = [A.one, A.one];
  for (let t = 0; t < 90; t++) {
    const chance = A.divide(A.one, A.add(A.one, w));
    never = A.multiply(never, A.subtract(A.one, chance));
    w = A.multiply(w, A.exp(A.multiply(A.log(A.integer(2)), A.add(A.one, A.divide(A.one, w)))));
  }
  return never;
};

export default scenario({
  id: 'dying-in-the-game',
  title: 'Dying in the game: a learner that does not maximise its training reward',
  story:
    '“RL trains agents which don’t maximize training reward all the time”: they die in video games. A side-scroller has n screens, each passed by jumping or by running. Three things keep a learner from full marks, each by itself. Time: the exact gradient never lowers the score and tends to all of it, but after any finite number of updates it still dies now and then, like 1/t. Aliasing: if the screens look alike, no policy passes them all, the gradient can rest where half the screens kill, and a single exact step can lower the score. Commitment: the sampled natural gradient locks onto the first way it tried, and in two runs out of five the better one is never tried at all, where REINFORCE tries it with probability one.',
  sources: [
    {
      document: '002_e63e806515ff8f5a.txt',
      quote: 'RL trains agents which don’t maximize training reward… all the time',
    },
    { document: '002_e63e806515ff8f5a.txt', quote: 'die in video games (see DQN)' },
    {
      document: '002_e63e806515ff8f5a.txt',
      quote:
        'agents definitely behave as reward maximizers in the specific seen training points, because that’s what SGD is selecting',
    },
  ],
  parameters: {
    screens: { kind: 'integer', default: 3, from: 1, to: 12, description: 'n, screens of the game' },
    stepSize: { kind: 'fraction', default: 1, above: 0, to: 100, description: 'η' },
    updates: { kind: 'integer', default: 1000, from: 1, to: 20_000, description: 'updates of the exact runs' },
    runs: {
      kind: 'integer',
      default: 100,
      from: 1,
      to: 1000,
      description: 'sampled runs of each kind, rewards (1, 1/2)',
    },
    episodes: { kind: 'integer', default: 100, from: 1, to: 2000, description: 'episodes of each sampled run' },
  },
  worlds: (arithmetic, { screens }) => ({
    'side-scroller': scroller(arithmetic, screens),
    'one choice made twice': twice(arithmetic, 1, 2),
    'once each': onceEach(arithmetic),
    'two screens that look alike': twoLooks(arithmetic),
  }),
  answers: {
    'full marks': {
      derivation: 'one point a screen',
      handDerived: ({ screens }) => ratio(screens, 1),
      computed: ({ screens }) => bestOf(scroller(rational, screens)),
    },
    'score of the uniform policy': {
      derivation: 'Σ_{i=1…n} 2^−i = 1 − 2^−n',
      handDerived: ({ screens }) => subtract(ratio(1, 1), ratio(1, 2 ** screens)),
      computed: ({ screens }) => {
        const mdp = scroller(rational, screens);
        return expectedReturn(mdp, uniformPolicy(mdp));
      },
    },
    'exact flow, two answers, gap 1: time from p₀ = 1/1000 to 1/2': {
      derivation: '[1/p₀ − 1/(1 − p₀) + 2 ln((1 − p₀)/p₀)]/2: below even odds until then',
      handDerived: '506.41',
      computed: () => timeToHalf(A.ratio(1, 1000)),
    },
    'two screens that look alike, one logit: slope at q = 1/2': {
      derivation: 'J = q/2 + (1 − q)/2 = 1/2 for every q: no gradient, anywhere',
      handDerived: '0',
      computed: () => slope(twoLooks(rational), '1/2'),
    },
    'and at q = 9/10': { derivation: 'the same', handDerived: '0', computed: () => slope(twoLooks(rational), '9/10') },
    'their score, whatever is learned': {
      derivation: 'half of the screens kill',
      handDerived: '1/2',
      computed: () => expectedReturn(twoLooks(rational), alike(twoLooks(rational), '9/10')),
    },
    'the best score for who can tell them apart': {
      derivation: 'jump the gap, run under the spikes',
      handDerived: '1',
      computed: () => bestOf(twoLooks(rational)),
    },
    'one choice made twice, J = (1 − q)² + 2q²: slope at q = 1/3': {
      derivation: 'q(1 − q)·(2Mq − 2r(1 − q)) = 0 at q = r/(r + M) = 1/3: below it the gradient goes to J = 1, not 2',
      handDerived: '0',
      computed: () => slope(twice(rational, 1, 2), '1/3'),
    },
    'slope at q = 1/4': {
      derivation: '3/16·(4·1/4 − 2·3/4) = −3/32: away from the better end',
      handDerived: '-3/32',
      computed: () => slope(twice(rational, 1, 2), '1/4'),
    },
    'slope at q = 1/2': {
      derivation: '1/4·(4·1/2 − 2·1/2)',
      handDerived: '1/4',
      computed: () => slope(twice(rational, 1, 2), '1/2'),
    },
    'J = q(1 − q) from one observation, exact step 12 (24 on the log-odds) from q = 1/4, J = .1875': {
      derivation: 'z: −ln 3 + 24·3/32 = 1.151, q = .760: past the top and down on the other side',
      handDerived: '0.18252',
      computed: () => overshot(12),
    },
    'the same, step 30': {
      derivation: 'z = −ln 3 + 60·3/32 = 4.526',
      handDerived: '0.0106',
      computed: () => overshot(30),
    },
    'sampled natural gradient, αr = 1, p₀ = 1/2: P(better answer never tried in 60 episodes)': {
      derivation: 'Π(1 − p_t), p_t like e^−t: what is not tried by then never is',
      handDerived: { low: '0.412061811297653', high: '0.412061811297654' },
      computed: () => law({ step: '1', odds: '1', horizon: 60, learner: 'naturalGradient' }).never,
    },
    'the same by REINFORCE, in 10⁴ episodes with 2αr = 1/2': {
      derivation: 'Θ(T^−2), → 0',
      handDerived: '1.57845843850461e-8',
      computed: () => law({ step: '1/4', odds: '1', horizon: 10_000, learner: 'reinforce' }).never,
    },
    'importance weights, rewards (1, 1/2), η = 2 ln 2: P(better answer never tried)': {
      derivation: 'u grows by ln 2·(1 + 1/w): Π(1 − 1/(1 + w))',
      handDerived: '0.3295',
      computed: neverSampled,
    },
  },
  run: ({ screens, stepSize, updates, runs, episodes }, { random }) => {
    const size = rational.toNumber(stepSize);
    const mdp = scroller(portable, screens);
    const kept = [...new Set([...checkpoints(updates), 1, 2, 3, 5, 7, 10, 20])].filter((t) => t <= updates);
    const at = kept.sort((a, b) => a - b).filter((t) => t > 0);
    const exact = {
      'sees which screen it is': trainExact(mdp, uniformPolicy(mdp), size, updates),
      'all screens look alike': trainExact(mdp, alike(mdp, '1/2'), size, updates),
    };
    const committed = (['REINFORCE', 'natural gradient'] as const).map((learner) => {
      const histories = Array.from({ length: runs }, (_, i) => explored(learner, episodes, random(`${learner}/${i}`)));
      return { learner, histories };
    });
    const untried = committed.flatMap(({ learner, histories }) =>
      Array.from({ length: episodes }, (_, t) => [
        t + 1,
        learner,
        histories.filter(({ tried }) => tried > t + 1).length / runs,
      ]),
    );
    return {
      table: {
        columns: ['learner', 'score', 'of', 'dies before the end'],
        rows: [
          ...Object.entries(exact).map(([name, steps]) => [
            `exact gradient, ${name}`,
            steps[updates].score,
            screens,
            1 - steps[updates].whole,
          ]),
          ...committed.map(({ learner, histories }) => [
            `${learner}, sampled, rewards (1, 1/2)`,
            histories.reduce((sum, { score }) => sum + score, 0) / runs,
            1,
            `${histories.filter(({ tried }) => tried > episodes).length} of ${runs} never tried the better answer`,
          ]),
        ],
      },
      series: {
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'learner', label: 'exact gradient' },
            { name: 'score', label: 'expected score', unit: 'screens' },
            { name: 'dies', label: 'P(dies before the end)' },
          ],
          rows: Object.entries(exact).flatMap(([name, steps]) =>
            at.map((t) => [t, name, steps[t].score, 1 - steps[t].whole]),
          ),
        },
        commitment: {
          columns: [
            { name: 'episode', label: 'training time', unit: 'episodes' },
            { name: 'learner', label: 'sampled' },
            { name: 'untried', label: 'share of runs, still untried' },
          ],
          rows: untried,
        },
      },
      figure: {
        title: `Dying in the game: ${screens} screens`,
        columns: 3,
        panels: [
          {
            title: 'Time and aliasing: the score',
            table: 'training',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'score', domain: [0, screens] },
            colour: 'learner',
            rules: [{ at: { y: screens }, label: 'full marks' }],
          },
          {
            title: 'It dies like 1/t, or as often as ever',
            table: 'training',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'dies', scale: 'log' },
            colour: 'learner',
          },
          {
            title: 'Commitment: the better answer, untried',
            table: 'commitment',
            mark: 'line',
            x: { column: 'episode', scale: 'log' },
            y: { column: 'untried', domain: [0, 1] },
            colour: 'learner',
            rules: [{ at: { y: 0.3295 }, label: 'for ever, by the law' }],
          },
        ],
      },
    };
  },
  illustrates: [
    'maximisation/finite-training-stays-below-the-optimum',
    'maximisation/no-gradient-only-at-an-optimum',
    'maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy',
    'maximisation/training-maximises-the-reward',
    'policy-gradient/exact-step-lowers-no-value',
    'policy-gradient/exact-step-with-tied-observations-lowers-no-return',
    'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
    'lock-in/sampled-reinforce-never-tries-the-better-answer',
  ],
});

interface Step {
  readonly score: number;
  /** P(every screen is passed). */
  readonly whole: number;
}

const trainExact = <P extends SoftmaxPolicy<number>>(
  mdp: Mdp<number>,
  start: P,
  stepSize: number,
  updates: number,
): readonly Step[] => {
  let policy = start;
  return Array.from({ length: updates + 1 }, () => {
    let whole = 1;
    for (let s = 0; s < mdp.states - 1; s++) whole *= policy.probabilities[2 * s + (s % 2)];
    const step = { score: expectedReturn(mdp, policy), whole };
    policy = policyGradientStep(mdp, policy, stepSize);
    return step;
  });
};

/** One sampled run on two answers of reward 1 and 1/2: the episode in which the better one is first tried (one more than
 *  there are if it never is), and the expected score at the end. */
const explored = (
  learner: 'REINFORCE' | 'natural gradient',
  episodes: number,
  random: RandomNumbers,
): { readonly tried: number; readonly score: number } => {
  const world = bandit(portable, [1, '1/2']);
  const update = learner === 'REINFORCE' ? reinforce.onEpisodes : naturalPolicyGradient.onEpisodes;
  let policy: TabularPolicy<number> = uniformPolicy(world);
  let tried = episodes + 1;
  for (let t = 0; t < episodes; t++) {
    const episode = sampleEpisode(world, policy, 1, random);
    if (tried > episodes && episode.actions[0] === 0) tried = t + 1;
    policy = stepPolicy(policy, update(world, policy, [episode], { stepSize: 2 * portable.log(2) }).parameters);
  }
  return { tried, score: expectedReturn(world, policy) };
};
