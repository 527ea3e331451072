import {
  type Arithmetic,
  bandit,
  type Mdp,
  mdpFromWeights,
  policyGradient,
  portable,
  type Rational,
  rational,
  reinforce,
  scenario,
  tabularPolicy,
  uniformPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { chain, commonLogarithm, frozen, law, likely, repeats } from './_laws.js';
import { explore, learners, logProbability } from './_training.js';

/** The game: at the start the strategy that is known ends the episode with reward 1; the first precise action leads into
 *  a chain in which all but one of m choices end it with nothing, and after n precise actions the glitch pays M. */
const game = <T>(A: Arithmetic<T>, actions: number, choices: number, reward: number | string): Mdp<T> => {
  const end = `step${actions}`;
  const steps = Array.from({ length: actions }, (_, i) => i);
  const failing = (state: number): readonly ({ [name: string]: number } | null)[] =>
    Array.from({ length: choices - 1 }, (_, wrong) => (state === 0 && wrong > 0 ? null : { [end]: 1 }));
  return mdpFromWeights(A, {
    stateNames: [...steps.map((i) => `step${i}`), end],
    actionNames: ['precise', 'known', ...Array.from({ length: choices - 2 }, (_, i) => `other ${i + 1}`)],
    transition: [...steps.map((i) => [{ [`step${i + 1}`]: 1 }, ...failing(i)]), null],
    reward: [
      ...steps.map((i) => [
        i === actions - 1 ? reward : 0,
        ...failing(i).map((row, wrong) => (row === null ? null : i === 0 && wrong === 0 ? 1 : 0)),
      ]),
      null,
    ],
    terminal: [end],
    discount: 1,
  });
};

/** Which way the exact gradient moves the start of the glitch, from the uniform policy, M = 10⁶. */
const direction = (actions: number): string => {
  const world = game(rational, actions, 2, 1_000_000);
  return rational.sign(policyGradient(world, uniformPolicy(world))[0]) === 1 ? 'toward the glitch' : 'away from it';
};

/** What one REINFORCE update adds to the log-odds, from a sample that played what is known. */
const firstMove = (): Rational => {
  const world = bandit(rational, [1, 1_000_000]);
  const policy = tabularPolicy(rational, [
    ['3/4', '1/4'],
    [0, 0],
  ]);
  const episode = { states: [0, 1], actions: [0], rewards: [rational.one], end: 'terminated' } as const;
  const { parameters } = reinforce.onEpisodes(world, policy, [episode], { stepSize: '1/4' });
  return rational.subtract(parameters[0], parameters[1]);
};

const toLog10 = 1 / portable.log(10);

export default scenario({
  id: 'the-glitch',
  title: 'The glitch: 300 precise actions, then a million',
  story:
    '“Imagine that AlphaStar could perform a sequence of 300 precise actions, and then get +1 million”: is such a policy selected for? Before it is met the glitch changes nothing, so what counts is whether it is ever met while training moves the policy onto the strategy that is known. In a footnote the author feels that this mode collapse makes exploration die out exponentially. It depends on the update: under REINFORCE and PPO the probability of the untried action falls like 1/t, so that one precise action is found with certainty in the end; under the natural gradient it falls exponentially and two runs in five never find even that. And with 300 precise actions “in the end” is far beyond any training. All of it is computed in logarithms, so that nothing underflows.',
  sources: [
    {
      document: '002_e63e806515ff8f5a.txt',
      quote:
        'For the last point, imagine that AlphaStar could perform a sequence of 300 precise actions, and then get +1 million policy-gradient-intensity (“reward”) due to a glitch',
    },
    {
      document: '002_e63e806515ff8f5a.txt',
      quote:
        'the network can mode collapse onto existing reinforced Starcraft strategies fast enough that P(explore into glitch) decreases exponentially with time',
    },
    { document: '002_e63e806515ff8f5a.txt', quote: 'SGD isn’t updating the agent on things which didn’t happen' },
  ],
  parameters: {
    actions: { kind: 'integer', default: 300, from: 1, to: 300, description: 'n, precise actions in a row' },
    choices: {
      kind: 'integer',
      default: 2,
      from: 2,
      to: 10,
      description: 'm, equally likely choices at each of them but the first',
    },
    startProbability: {
      kind: 'fraction',
      default: '1/2',
      above: 0,
      below: 1,
      description: 'p₀, the first precise action before training',
    },
    stepSize: { kind: 'fraction', default: '1/4', above: 0, to: 10, description: 'α; what is known pays 1' },
    epochs: { kind: 'integer', default: 10, from: 1, to: 100, description: 'PPO’s epochs on each sample' },
    clipRange: { kind: 'fraction', default: '1/5', above: 0, below: 1, description: 'PPO’s ε' },
    updates: {
      kind: 'integer',
      default: 10_000,
      from: 1,
      to: 200_000,
      description: 'updates on the strategy that is known',
    },
  },
  worlds: (arithmetic, { actions, choices }) => ({
    'the game': game(arithmetic, Math.min(actions, 30), choices, 1_000_000),
    'one action': bandit(arithmetic, [1, 1_000_000]),
  }),
  answers: {
    'one REINFORCE update on what is known, α = 1/4, p = 1/4': {
      derivation: 'the log-odds against the glitch grow by 2αr·p: c·p with c = 2αr = 1/2',
      handDerived: '1/8',
      computed: firstMove,
    },
    'REINFORCE, 2αr = 1/2, p₀ = 1/2: P(not met in 10⁴ updates)': {
      derivation: 'w ← w·e^(c/(1 + w)), p = 1/(1 + w) ≈ 1/(ct): Π(1 − p) = Θ(T^(−1/c)), here T^−2',
      handDerived: '1.57845843850461e-8',
      computed: () => law({ step: '1/4', odds: '1', horizon: 10_000, learner: 'reinforce' }).never,
    },
    'REINFORCE, 2αr = 2, p₀ = 1/2: P(not met in 10⁴ updates)': {
      derivation: 'the same law with T^(−1/2): larger steps explore less',
      handDerived: '5.26590035682202e-3',
      computed: () => law({ step: '1', odds: '1', horizon: 10_000, learner: 'reinforce' }).never,
    },
    'REINFORCE, 2αr = 1/2, p₀ = 1/1000: P(not met in 1000 updates)': {
      derivation: '≈ (w₀/(w₀ + cT))^(1/c) = (999/1499)² = 0.444',
      handDerived: '0.444180099364654',
      computed: () => law({ step: '1/4', odds: '999', horizon: 1000, learner: 'reinforce' }).never,
    },
    'natural gradient, αr = 1, p₀ = 1/2: P(not met in 60 updates)': {
      derivation:
        'u grows by αr/(1 − p) ≥ αr: p falls like e^−t, Σp < ∞, and what is not met by now never is: 0.412061811297653…',
      handDerived: { low: '0.412061811297653', high: '0.412061811297654' },
      computed: () => law({ step: '1', odds: '1', horizon: 60, learner: 'naturalGradient' }).never,
    },
    'natural gradient, αr = 1/2: P(not met in 120 updates)': {
      derivation: 'the same with e^(−t/2)',
      handDerived: '0.242212053780829',
      computed: () => law({ step: '1/2', odds: '1', horizon: 120, learner: 'naturalGradient' }).never,
    },
    'natural gradient, αr = 2: P(not met in 40 updates)': {
      derivation: 'the same with e^(−2t); at most 1 − p₀ = 1/2',
      handDerived: '0.489654128158939',
      computed: () => law({ step: '2', odds: '1', horizon: 40, learner: 'naturalGradient' }).never,
    },
    '10 actions that do not see their own slips, 2αr = 1/2: P(not met in 1000 updates)': {
      derivation: 'each action has its own logit, all move together: Π(1 − 1/(1 + w^10)), Σ < ∞ from n = 2 on',
      handDerived: '0.457101804377',
      computed: () => law({ step: '1/4', odds: '1', horizon: 1000, learner: 'reinforce', actions: 10 }).never,
    },
    '5 actions that share one logit, 2αr = 1/2: P(not met in 2000 updates)': {
      derivation: 'the logit moves five times as far: w ← w·e^(5c/(1 + w)), Π(1 − 1/(1 + w^5))',
      handDerived: '0.498962134376',
      computed: () => law({ step: '1/4', odds: '1', horizon: 2000, learner: 'sharedLogit', actions: 5 }).never,
    },
    '300 such actions at 1/100 each, 2αr = 1/2: log₁₀ P(met at all)': {
      derivation:
        'Σ 1/(1 + w^300) from w₀ = 99: 10^−598.69, times 1.29 for all later updates; in logarithms, or it is 0',
      handDerived: '-598.58',
      computed: () =>
        commonLogarithm(law({ step: '1/4', odds: '99', horizon: 1000, learner: 'reinforce', actions: 300 }).met),
    },
    'log₁₀ of 300 coin flips': {
      derivation: '−300·log₁₀ 2',
      handDerived: '-90.309',
      computed: () => commonLogarithm(chain(2, 300)),
    },
    'P(met in 10¹² episodes), 300 coin flips, no learning': {
      derivation: '1 − (1 − p)^N ≈ Np',
      handDerived: '4.909e-79',
      computed: () => frozen(chain(2, 300), '1e12'),
    },
    'P(met in 10¹² episodes), 300 choices of ten': {
      derivation: '10^−300·10^12; 1 − (1 − 1e−300)**1e12 in doubles is 0',
      handDerived: '1.000e-288',
      computed: () => frozen(chain(10, 300), '1e12'),
    },
    'P(300 actions of 99/100 each in one episode)': {
      derivation: '(99/100)^300: found at once, so precision alone does not protect it',
      handDerived: '0.049',
      computed: () => likely(99, 100, 300),
    },
    'met once, return 1, α = 1/10: P(all 300 again)': {
      derivation: 'each log-odds moves by αM: (1 + e^(−αM))^−300',
      handDerived: '1.1e-84',
      computed: () => repeats(300, '1/10', 1).again,
    },
    'met once, return 10': {
      derivation: 'the same',
      handDerived: '1.5e-41',
      computed: () => repeats(300, '1/10', 10).again,
    },
    'met once, return 100': {
      derivation: 'the same',
      handDerived: '0.9865',
      computed: () => repeats(300, '1/10', 100).again,
    },
    'met once, return 10⁶: log₁₀ P(not again)': {
      derivation: '300·e^−100000: 2.477 − 100000/ln 10 = 2.477 − 43429.448',
      handDerived: '-43426.97',
      computed: () => commonLogarithm(repeats(300, '1/10', 1_000_000).not),
    },
    'exact gradient, M = 10⁶, n = 20': {
      derivation: 'it moves toward the glitch iff M·Π_{i≥1} p_i > r: 10⁶·2^−19 = 1.9',
      handDerived: 'toward the glitch',
      computed: () => direction(20),
    },
    'exact gradient, M = 10⁶, n = 21': {
      derivation: '10⁶·2^−20 = 0.95 < 1',
      handDerived: 'away from it',
      computed: () => direction(21),
    },
  },
  run: ({ actions, choices, startProbability, stepSize, epochs, clipRange, updates }) => {
    const p0 = rational.toNumber(startProbability);
    const start = portable.log((1 - p0) / p0);
    const size = rational.toNumber(stepSize);
    const later = -(actions - 1) * portable.log(choices);
    const kept = new Set([...checkpoints(updates), ...[1, 2, 3, 5, 7, 10, 20, 30, 50, 70, 100]]);
    const moves = Object.entries(learners({ size, epochs, clipRange: rational.toNumber(clipRange) }));
    const runs = moves.map(([learner, move]) => ({
      learner,
      glitch: explore(move, start, later, updates),
      single: explore(move, start, 0, updates),
    }));
    const repeated = Array.from({ length: 61 }, (_, i) => portable.exp((i / 10) * portable.log(10))).flatMap((reward) =>
      [actions, 1].map((n) => {
        const fails = portable.exp(-size * reward);
        return [reward, n === 1 ? '1 action' : `${n} actions`, -n * portable.log(1 + fails) * toLog10];
      }),
    );
    return {
      table: {
        columns: ['learner', 'log₁₀ P(met)', 'P(start on it)', `one action only: P(not met in ${updates})`],
        rows: runs.map(({ learner, glitch, single }) => [
          learner,
          glitch[updates].met * toLog10,
          printedPower(logProbability(glitch[updates].logOdds) * toLog10),
          printedPower(single[updates].notMet * toLog10),
        ]),
      },
      series: {
        exploration: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'learner', label: 'learner' },
            { name: 'met', label: 'log₁₀ P(glitch met)' },
            { name: 'single', label: 'log₁₀ P(one action not tried yet)' },
            { name: 'logOdds', label: 'log-odds against the glitch', unit: 'nats' },
          ],
          rows: runs.flatMap(({ learner, glitch, single }) =>
            glitch
              .filter(({ update }) => update > 0 && kept.has(update))
              .map(({ update, met, logOdds }) => [
                update,
                learner,
                met * toLog10,
                single[update].notMet * toLog10,
                logOdds,
              ]),
          ),
        },
        repetition: {
          columns: [
            { name: 'reward', label: 'reward M of the glitch', unit: 'reward units' },
            { name: 'actions', label: 'length of the glitch' },
            { name: 'again', label: 'log₁₀ P(all of it again)' },
          ],
          rows: repeated,
        },
      },
      figure: {
        title: `The glitch: ${actions} precise actions, then a large reward`,
        columns: 3,
        panels: [
          {
            title: `Is it ever met? ${actions} actions`,
            table: 'exploration',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'met' },
            colour: 'learner',
          },
          {
            title: 'The same for a single action',
            table: 'exploration',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'single', domain: [-10, 0] },
            colour: 'learner',
          },
          {
            title: 'Met once: is it repeated?',
            table: 'repetition',
            mark: 'line',
            x: { column: 'reward', scale: 'log' },
            y: { column: 'again' },
            colour: 'actions',
          },
        ],
      },
    };
  },
  illustrates: [
    'glitch/any-find-is-repeated',
    'glitch/exact-gradient-goes-for-the-glitch',
    'glitch/exact-gradient-goes-for-the-glitch-only-if-it-is-worth-it',
    'glitch/large-find-is-repeated',
    'glitch/precise-actions-are-not-found-by-chance',
    'glitch/steady-hands-do-not-find-it-either',
    'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
    'lock-in/sampled-reinforce-never-tries-the-better-answer',
    'non-interference/rewards-at-unvisited-pairs-do-not-matter',
  ],
});

/** "1.58e-8", also where a double would be 0. */
const printedPower = (log10: number): string => {
  const exponent = Math.floor(log10);
  return `${portable.exp((log10 - exponent) * portable.log(10)).toFixed(2)}e${exponent}`;
};
