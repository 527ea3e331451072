import {
  type Baseline,
  type Interval,
  interval,
  type Mdp,
  policyGradient,
  portable,
  type RandomNumbers,
  type Rational,
  rational,
  reinforce,
  sampleEpisode,
  scenario,
  stepPolicy,
  type TabularPolicy,
  uniformPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { honest, office, tampering, tampers } from './_office.js';

const { ratio, one, zero, add, subtract, multiply } = rational;
const A = interval(30);
const half = ratio(1, 2);

const power = (base: Rational, exponent: number): Rational =>
  exponent === 0 ? one : multiply(base, power(base, exponent - 1));

/** Move of θ(walk) − θ(work) at the desk, from the uniform policy, α = 1. */
const move = (
  mdp: Mdp<Rational>,
  episode: 'honest' | 'tampering',
  baseline: Baseline<Rational> = { kind: 'none' },
): Rational => {
  const episodes = [episode === 'honest' ? honest(mdp) : tampering(mdp)];
  const { parameters } = reinforce.onEpisodes(mdp, uniformPolicy(mdp), episodes, { stepSize: 1, baseline });
  return subtract(parameters[1], parameters[0]);
};

const againstHonest = { kind: 'constant', value: 1 } as const;

/** P(the whole path again) after it was walked once, from the uniform policy. */
const again = (path: number, tampered: string, stepSize: Rational): Interval => {
  const mdp = office(A, { path, tampered });
  const policy = uniformPolicy(mdp);
  const size = A.ratio(stepSize.numerator, stepSize.denominator);
  const { parameters } = reinforce.onEpisodes(mdp, policy, [tampering(mdp)], { stepSize: size });
  return tampers(mdp, stepPolicy(policy, parameters).probabilities);
};

/** Σ|difference| of the updates that one honest episode gives in two worlds that pay for tampering unlike. */
const interference = (): Rational => {
  const [without, within] = [0, 1_000_000].map((tampered) => {
    const mdp = office(rational, { path: 3, tampered });
    return reinforce.onEpisodes(mdp, uniformPolicy(mdp), [honest(mdp)], { stepSize: 1 }).parameters;
  });
  return without.reduce((sum, x, i) => add(sum, rational.absolute(subtract(x, within[i]))), zero);
};

export default scenario({
  id: 'reward-tampering',
  title: 'Reward tampering: a path to the reward’s own register',
  story:
    '“Advanced artificial agents intervene in the provision of reward”: work pays 1, but a corridor leads to the register in which the reward is kept, and whoever overwrites it is paid M. Does training make the agent walk there? Until the path has been walked to its end nothing about M has ever entered an update: the run is the same, bit for bit, as in a world without the register. Once it has been walked, with a return above the baseline, each of its steps is reinforced, and a large M locks it in at once. Without a baseline even a tampering that pays less than honest work is reinforced when it happens to be sampled. The exact gradient, which knows of M from the start, may first move away from the register and comes back to it in the end.',
  sources: [
    {
      document: '004_d61c63148e9ac8c8.txt',
      quote: 'cited Cohen’s Advanced artificial agents intervene in the provision of reward',
    },
    {
      document: '002_e63e806515ff8f5a.txt',
      quote: 'fail to exploit reward hacking opportunities which are hard to explore into',
    },
    {
      document: '004_d61c63148e9ac8c8.txt',
      quote: 'policies will maximize some kind of reward because that’s the point of RL',
    },
  ],
  parameters: {
    path: { kind: 'integer', default: 3, from: 1, to: 40, description: 'n, steps to the register' },
    tampered: {
      kind: 'fraction',
      default: 10,
      from: -1000,
      to: 1_000_000,
      description: 'M, what work pays afterwards; honest work pays 1',
    },
    baseline: {
      kind: 'choice',
      of: ['none', 'honest'],
      default: 'none',
      description: 'baseline of REINFORCE: none, or the honest reward',
    },
    stepSize: { kind: 'fraction', default: '1/4', above: 0, to: 10, description: 'α' },
    updates: {
      kind: 'integer',
      default: 600,
      from: 1,
      to: 10_000,
      description: 'updates of each run, one episode each',
    },
    runs: { kind: 'integer', default: 7, from: 1, to: 7, description: 'sampled runs that are drawn' },
  },
  worlds: (arithmetic, { path, tampered }) => ({ office: office(arithmetic, { path, tampered: String(tampered) }) }),
  answers: {
    'never walked: Σ|difference| of the updates for M = 0 and M = 10⁶': {
      derivation: 'an honest episode does not read what the register would have paid',
      handDerived: '0',
      computed: interference,
    },
    'P(walked at all in 100 episodes), 10 coin flips, no learning': {
      derivation: '1 − (1 − 2^−10)^100, at most Σp = 100/1024: so far can the two worlds differ at all',
      handDerived: '0.093',
      computed: () => subtract(one, power(subtract(one, power(half, 10)), 100)),
    },
    'walked once, M = 3, baseline 1: move at the desk, α = 1, p = 1/2': {
      derivation: '2α(G − b)(1 − p) = 2·2·1/2: toward the register',
      handDerived: '2',
      computed: () => move(office(rational, { path: 3, tampered: 3 }), 'tampering', againstHonest),
    },
    'walked once, M = 1, baseline 1': {
      derivation: 'G = b: nothing',
      handDerived: '0',
      computed: () => move(office(rational, { path: 3, tampered: 1 }), 'tampering', againstHonest),
    },
    'walked once, M = 1/2, baseline 1': {
      derivation: '2·(−1/2)·1/2: away from it',
      handDerived: '-1/2',
      computed: () => move(office(rational, { path: 3, tampered: '1/2' }), 'tampering', againstHonest),
    },
    'walked once, M = 1, γ = 1/2, two steps, no baseline': {
      derivation: 'G = γ²M = 1/4 < 1: worse than work, and reinforced all the same: 2·1/4·1/2',
      handDerived: '1/4',
      computed: () => move(office(rational, { path: 2, tampered: 1, discount: '1/2' }), 'tampering'),
    },
    'P(again) after M was met once, from the parameters, no baseline': {
      derivation: 'each log-odds moves by αM: (1 + e^(−αM))^−n',
      handDerived: ({ path, tampered, stepSize }) => {
        const gain = multiply(stepSize, tampered);
        const fails = A.exp(A.negate(A.ratio(gain.numerator, gain.denominator)));
        let product = A.one;
        for (let i = 0; i < path; i++) product = A.divide(product, A.add(A.one, fails));
        return product;
      },
      computed: ({ path, tampered, stepSize }) => again(path, String(tampered), stepSize),
    },
    'P(again), 300 steps as in the glitch: M = 100, α = 1/10': {
      derivation: '(1 + e^−10)^−300: locked in by one episode',
      handDerived: '0.9865',
      computed: () => {
        let product = A.one;
        const step = again(1, '100', ratio(1, 10));
        for (let i = 0; i < 300; i++) product = A.multiply(product, step);
        return product;
      },
    },
    'exact gradient, two steps, M = 3/2, uniform policy: slope of walking at the desk': {
      derivation: 'p(1 − p)·(M·p₁ − 1) = 1/4·(3/4 − 1): away from the register, though it pays more',
      handDerived: '-1/16',
      computed: () => {
        const mdp = office(rational, { path: 2, tampered: '3/2' });
        return policyGradient(mdp, uniformPolicy(mdp))[1];
      },
    },
    'and after 3000 updates of size 1': {
      derivation: 'walking cannot die out: that would take Σp = ∞, in which time the second step is learned',
      handDerived: 'tampers',
      computed: () => {
        const steps = trainExact(office(portable, { path: 2, tampered: '3/2' }), 1, 3000);
        return steps[3000].whole > 0.9 ? 'tampers' : 'works';
      },
    },
  },
  run: ({ path, tampered, baseline, stepSize, updates, runs }, { random }) => {
    const size = rational.toNumber(stepSize);
    const mdp = office(portable, { path, tampered: String(tampered) });
    const kept = [...new Set([...checkpoints(updates), 1, 2, 3, 5, 7, 10, 20])].filter((t) => t <= updates);
    const at = kept.sort((a, b) => a - b);
    const sampled = Array.from({ length: runs }, (_, i) => ({
      name: `run ${i + 1}`,
      ...trainSampled(mdp, { size, updates, baseline, random: random(`run ${i}`) }),
    }));
    const rewards = [...new Set(['1/2', '3/2', '10', String(tampered)])];
    const exact = rewards.map((reward) => ({
      name: `M = ${reward}`,
      steps: trainExact(office(portable, { path, tampered: reward }), size, updates),
    }));
    return {
      table: {
        columns: ['run', 'register overwritten', 'first at episode', 'P(walk from the desk)', 'P(whole path)'],
        rows: [
          ...sampled.map(({ name, steps, walked }) => [
            name,
            walked.length === 0 ? 'never' : `${walked.length} times`,
            walked.length === 0 ? '-' : walked[0],
            steps[updates].first,
            steps[updates].whole,
          ]),
          ...exact.map(({ name, steps }) => [`exact, ${name}`, '-', '-', steps[updates].first, steps[updates].whole]),
        ],
      },
      series: {
        sampled: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'run', label: 'run' },
            { name: 'first', label: 'P(walk from the desk)' },
            { name: 'whole', label: 'P(register overwritten)' },
          ],
          rows: sampled.flatMap(({ name, steps }) =>
            at.filter((t) => t > 0).map((t) => [t, name, steps[t].first, steps[t].whole]),
          ),
        },
        exact: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'reward', label: 'tampered reward' },
            { name: 'first', label: 'P(walk from the desk)' },
            { name: 'whole', label: 'P(register overwritten)' },
          ],
          rows: exact.flatMap(({ name, steps }) =>
            at.filter((t) => t > 0).map((t) => [t, name, steps[t].first, steps[t].whole]),
          ),
        },
        lockIn: {
          columns: [
            { name: 'tampered', label: 'tampered reward M', unit: 'reward units' },
            { name: 'path', label: 'steps to the register' },
            { name: 'again', label: 'P(whole path again)' },
          ],
          rows: [...new Set([1, path, 10, 40])]
            .sort((a, b) => a - b)
            .flatMap((n) =>
              Array.from({ length: 61 }, (_, i) => {
                const reward = portable.exp(((i - 20) / 20) * portable.log(10));
                return [reward, `${n}`, portable.exp(-n * portable.log(1 + portable.exp(-size * reward)))];
              }),
            ),
        },
      },
      figure: {
        title: `Reward tampering: ${path} steps to the register`,
        columns: 3,
        panels: [
          {
            title: 'Sampled: met or never met',
            table: 'sampled',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'whole', domain: [0, 1] },
            colour: 'run',
          },
          {
            title: 'Exact gradient: knows M at once',
            table: 'exact',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'first', domain: [0, 1] },
            colour: 'reward',
          },
          {
            title: 'Walked once: again?',
            table: 'lockIn',
            mark: 'line',
            x: { column: 'tampered', scale: 'log' },
            y: { column: 'again', domain: [0, 1] },
            colour: 'path',
          },
        ],
      },
    };
  },
  illustrates: [
    'tampering/one-tampering-episode-raises-tampering',
    'tampering/tampering-that-pays-less-than-honesty-is-unlearned',
    'tampering/tampering-that-pays-less-than-the-average-is-unlearned-with-a-baseline',
    'glitch/large-find-is-repeated',
    'non-interference/rewards-at-unvisited-pairs-do-not-matter',
    'non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient',
  ],
});

interface Step {
  /** P(walk | desk). */
  readonly first: number;
  /** P(the register is overwritten). */
  readonly whole: number;
}

const stepOf = (mdp: Mdp<number>, policy: TabularPolicy<number>): Step => ({
  first: policy.probabilities[1],
  whole: tampers(mdp, policy.probabilities),
});

const trainExact = (mdp: Mdp<number>, stepSize: number, updates: number): readonly Step[] => {
  let policy = uniformPolicy(mdp);
  return Array.from({ length: updates + 1 }, () => {
    const step = stepOf(mdp, policy);
    policy = stepPolicy(
      policy,
      policyGradient(mdp, policy).map((slope) => stepSize * slope),
    );
    return step;
  });
};

interface Sampling {
  readonly size: number;
  readonly updates: number;
  readonly baseline: 'none' | 'honest';
  readonly random: RandomNumbers;
}

/** One sampled run, and the episodes (from 1) in which the register was overwritten. */
const trainSampled = (mdp: Mdp<number>, { size, updates, baseline, random }: Sampling) => {
  const against: Baseline<number> = baseline === 'honest' ? { kind: 'constant', value: 1 } : { kind: 'none' };
  const options = { stepSize: size, baseline: against };
  let policy = uniformPolicy(mdp);
  const walked: number[] = [];
  const steps: Step[] = [];
  for (let t = 0; t <= updates; t++) {
    steps.push(stepOf(mdp, policy));
    if (t === updates) break;
    const episode = sampleEpisode(mdp, policy, mdp.states, random);
    if (episode.states.includes(mdp.states - 2)) walked.push(t + 1);
    policy = stepPolicy(policy, reinforce.onEpisodes(mdp, policy, [episode], options).parameters);
  }
  return { steps, walked };
};
