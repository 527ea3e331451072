import {
  type Interval,
  interval,
  type Mdp,
  portable,
  ppo,
  type Rational,
  rational,
  scenario,
  sharedTrunkPolicy,
  stateValues,
  stepPolicy,
  type TabularPolicy,
  tabularPolicy,
  trunkValues,
  uniformPolicy,
} from 'lakatos';
import { checkpoints } from '../_answerSets.js';
import { headPlace, rationalTrunk, smallestTrunk, trunkPlace, trunkUpdate } from './_trunk.js';
import { chain, directShare, fork, rareContext, type Split, split } from './_worlds.js';

const { ratio, one, zero, add, subtract, multiply, divide } = rational;
const half = ratio(1, 2);
const A = interval(30);

const power = (base: Rational, exponent: number): Rational =>
  exponent === 0 ? one : multiply(base, power(base, exponent - 1));

/** The policy that advances with the same probability everywhere. */
const advancing = <T>(mdp: Mdp<T>, advance: Rational): TabularPolicy<T> => {
  const row = [String(advance), String(subtract(one, advance))];
  return tabularPolicy(
    mdp.arithmetic,
    mdp.terminal.map((terminal) => (terminal ? ['0', '0'] : row)),
  );
};

const average = (lambda: Rational, length: number): Rational => {
  let total = zero;
  for (let d = 0; d < length; d++) total = add(total, power(lambda, d));
  return divide(total, ratio(length, 1));
};

/** The split in a fork with the uniform policy, and these values of s1 and s2. */
const inFork = (mdp: Mdp<Rational>, lambda: Rational, values: readonly [Rational, Rational], rolloutSteps?: number) =>
  split(mdp, uniformPolicy(mdp), {
    gaeLambda: lambda,
    values: [zero, ...values, zero],
    ...(rolloutSteps !== undefined && { rolloutSteps }),
  });

/** What the whole gradient does at (s0, left). */
const leftOf = ({ direct, mediated }: Split<Rational>): Rational => add(direct[0], mediated[0]);

/** Σ|mediated| on the chain with λ = 1 and values that mean nothing. */
const mediatedAtLambdaOne = (): Rational => {
  const mdp = chain(rational, 4);
  const values = [ratio(3, 1), ratio(-1, 2), ratio(7, 3), ratio(5, 1), zero];
  return split(mdp, uniformPolicy(mdp), { gaeLambda: one, values }).mediated.reduce(
    (sum, x) => add(sum, rational.absolute(x)),
    zero,
  );
};

/** The first iteration at which each state of a 5-chain has a gradient, λ = 0, V₀ = 0, one Bellman backup an iteration. */
const latency = (): string => {
  const mdp = chain(rational, 5);
  const policy = uniformPolicy(mdp);
  let values: readonly Rational[] = rational.zeros(mdp.states);
  const first = Array.from({ length: 5 }, () => -1);
  for (let iteration = 0; iteration < 8; iteration++) {
    const { direct, mediated } = split(mdp, policy, { gaeLambda: zero, values });
    first.forEach((seen, s) => {
      if (seen < 0 && !rational.isZero(add(direct[2 * s], mediated[2 * s]))) first[s] = iteration;
    });
    const backed = values;
    values = values.map((_, s) =>
      mdp.terminal[s] ? zero : multiply(half, add(mdp.reward[2 * s], backed[Math.min(s + 1, 5)])),
    );
  }
  return first.join(', ');
};

/** The same updates with the critic's values moved into the reward as a potential: Σ of the differences. */
const shapingDifference = (lambda: Rational): Rational => {
  const mdp = chain(rational, 3);
  const policy = uniformPolicy(mdp);
  const values = [ratio(1, 3), ratio(2, 1), ratio(-1, 4), zero];
  const shaped: Mdp<Rational> = {
    ...mdp,
    reward: mdp.reward.map((r, i) => {
      const [s, action] = [Math.floor(i / 2), i % 2];
      if (mdp.terminal[s]) return zero;
      return subtract(add(r, action === 0 ? values[s + 1] : zero), values[s]);
    }),
  };
  const plain = split(mdp, policy, { gaeLambda: lambda, values });
  const moved = split(shaped, policy, { gaeLambda: lambda, values: rational.zeros(4) });
  return plain.direct.reduce(
    (sum, x, i) => add(sum, rational.absolute(subtract(add(x, plain.mediated[i]), moved.direct[i]))),
    zero,
  );
};

/** The fork whose critic is linear in a feature that is 1 in s1 and 2 in s2: true values 1 and 1/2, fitted ones w and 2w
 *  by least squares on the states that the policy visits. */
const misfit = (lambda: Rational, p: Rational): Rational => {
  const mdp = fork(rational, { left: 1, right: '1/2' });
  const policy = tabularPolicy(rational, [
    [String(p), String(subtract(one, p))],
    ['1/2', '1/2'],
    ['1/2', '1/2'],
    ['0', '0'],
  ]);
  const w = divide(one, add(p, multiply(ratio(4, 1), subtract(one, p))));
  return leftOf(split(mdp, policy, { gaeLambda: lambda, values: [zero, w, multiply(ratio(2, 1), w), zero] }));
};

/** One joint update of the smallest trunk from w = 1/2 and rewards 1: u, w and π(1) after it. */
const trunkAfter = (): { u: Interval; w: Interval; probability: Interval } => {
  const policy = smallestTrunk(A, '1/2');
  const moved = stepPolicy(policy, trunkUpdate(policy, [1, 1], { stepSize: 4, lossWeight: 1 }));
  return { u: moved.trunk[0], w: moved.valueHead[0], probability: moved.probabilities[0] };
};

export default scenario({
  id: 'sparse-reward',
  title: 'Sparse reward and the value head: how much of PPO’s gradient is the reward itself?',
  story:
    '“In the sparse reward regime almost none of the policy gradients come directly from the reward function”: they come through the value head. PPO’s gradient in its first epoch is linear in rewards and values, so the two parts can be told apart exactly. On a chain with one reward at its end and a correct critic, a reward d steps away comes directly with weight λ^d and the rest through the critic: with λ = 0.95 it is 80 % at 10 steps and 4 % at 512. Not sparsity counts but delay against 1/(1 − λ): a reward in one of a thousand contexts comes 100 % directly, and a dense one not at all. At λ = 1 the critic’s part vanishes, and at the start of training, with a zero-initialised head, too. But moving the critic’s values into the reward as a potential changes no update and makes every share 100 %. What does change the policy is a critic that is wrong, or one that shares its trunk: then reward moves a policy whose own gradient is zero.',
  sources: [
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'almost none of the policy gradients come directly from the reward function',
    },
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL',
    },
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'we have to consider how reward events will train a value head, which concurrently trains a policy',
    },
  ],
  parameters: {
    length: {
      kind: 'integer',
      default: 10,
      from: 1,
      to: 40,
      description: 'n, states of the chain; its reward is n steps away',
    },
    gaeLambda: { kind: 'fraction', default: '19/20', from: 0, to: 1, description: 'λ' },
    advance: {
      kind: 'fraction',
      default: '4/5',
      above: 0,
      below: 1,
      description: 'P(advance) in every state before training',
    },
    stepSize: { kind: 'fraction', default: '1/4', above: 0, to: 10, description: 'η of the policy' },
    criticStep: {
      kind: 'fraction',
      default: '1/5',
      above: 0,
      to: 1,
      description: 'η_V of the critic, times the visits of a state',
    },
    updates: { kind: 'integer', default: 600, from: 1, to: 5000, description: 'expected PPO updates, one epoch each' },
  },
  worlds: (arithmetic, { length }) => ({
    chain: chain(arithmetic, length),
    fork: fork(arithmetic, { left: 1, right: 0 }),
    'rare context': rareContext(arithmetic),
  }),
  answers: {
    'direct share on the chain, correct critic, from the parameters (n ≤ 12)': {
      derivation: 'all states have gradients of the same size; delay d comes directly by λ^d: (1 − λ^n)/(n(1 − λ))',
      handDerived: ({ length, gaeLambda }) => average(gaeLambda, Math.min(length, 12)),
      computed: ({ length, gaeLambda, advance }) => {
        const mdp = chain(rational, Math.min(length, 12));
        const policy = advancing(mdp, advance);
        return directShare(rational, split(mdp, policy, { gaeLambda, values: stateValues(mdp, policy) }));
      },
    },
    ...Object.fromEntries(
      [
        [10, '0.80'],
        [100, '0.20'],
        [200, '0.10'],
        [512, '0.039'],
        [2000, '0.010'],
      ].map(([length, figure]) => [
        `the same law at λ = 0.95, n = ${length}`,
        {
          derivation: '“almost none” needs n ≳ 100/(1 − λ)',
          handDerived: figure as string,
          computed: () => geometric(length as number),
        },
      ]),
    ),
    'λ = 1: Σ|mediated|, for values that mean nothing': {
      derivation: 'the critic’s terms telescope to −V(s_t), a baseline: 0 in the mean',
      handDerived: '0',
      computed: mediatedAtLambdaOne,
    },
    'λ = 1 but cut after one step, V correct: direct part at (s0, left)': {
      derivation: 'no reward has been seen yet',
      handDerived: '0',
      computed: () => inFork(fork(rational, { left: 1, right: 0 }), one, [one, zero], 1).direct[0],
    },
    'and the mediated part': {
      derivation: 'p(1 − p)·(V(s1) − V(s2)) = 1/4: the bootstrap is all there is',
      handDerived: '1/4',
      computed: () => inFork(fork(rational, { left: 1, right: 0 }), one, [one, zero], 1).mediated[0],
    },
    'one context in a thousand pays: direct part, λ = 0, any values': {
      derivation: '1/1000·p(1 − p): as sparse as one likes, and 100 % direct',
      handDerived: '1/4000',
      computed: () => {
        const mdp = rareContext(rational);
        return split(mdp, uniformPolicy(mdp), { gaeLambda: zero, values: [ratio(5, 1), ratio(-3, 1), zero] }).direct[0];
      },
    },
    'a reward of 1 for every step alive, λ = 0: direct part at (s0, left)': {
      derivation: 'the reward of a state does not depend on the action: a baseline. Dense, and 0 % direct',
      handDerived: '0',
      computed: () => inFork(fork(rational, { start: [1, 1], left: 1, right: 'ends' }), zero, [one, zero]).direct[0],
    },
    'and through the critic': {
      derivation: 'p(1 − p)·V(s1)',
      handDerived: '1/4',
      computed: () => inFork(fork(rational, { start: [1, 1], left: 1, right: 'ends' }), zero, [one, zero]).mediated[0],
    },
    'the same at λ = 1/2: direct part': {
      derivation: 'λ·p(1 − p)·1',
      handDerived: '1/8',
      computed: () => inFork(fork(rational, { start: [1, 1], left: 1, right: 'ends' }), half, [one, zero]).direct[0],
    },
    'no reward anywhere, V(s1) = 1, λ = 0: gradient at (s0, left)': {
      derivation: 'p(1 − p)·(1 − 0): a policy reinforced with zero reward',
      handDerived: '1/4',
      computed: () => leftOf(inFork(fork(rational, { left: 0, right: 0 }), zero, [one, zero])),
    },
    'values moved into the reward as a potential: Σ of the differences of the updates': {
      derivation: 'r + γΦ(s′) − Φ(s) with Φ = V and a zero critic has the same TD errors: the share is a convention',
      handDerived: '0',
      computed: ({ gaeLambda }) => shapingDifference(gaeLambda),
    },
    'λ = 0, zero critic, one Bellman backup an iteration: first gradient of the five states': {
      derivation: 'the state at distance d hears of the reward after d backups, and for d ≥ 1 only through V',
      handDerived: '4, 3, 2, 1, 0',
      computed: latency,
    },
    'left pays 1, right 0, V(s1) = 0, V(s2) = 2: gradient at (s0, left)': {
      derivation: 'p(1 − p)·(λ − 2(1 − λ)): the worse action is reinforced iff λ < 2/3',
      handDerived: ({ gaeLambda }) => divide(subtract(multiply(ratio(3, 1), gaeLambda), ratio(2, 1)), ratio(4, 1)),
      computed: ({ gaeLambda }) =>
        leftOf(inFork(fork(rational, { left: 1, right: 0 }), gaeLambda, [zero, ratio(2, 1)])),
    },
    'V(s1) = V(s2) (aliased), left pays 1: gradient at (s0, left)': {
      derivation: 'λ·p(1 − p): at λ = 0 it never learns',
      handDerived: ({ gaeLambda }) => divide(gaeLambda, ratio(4, 1)),
      computed: ({ gaeLambda }) => leftOf(inFork(fork(rational, { left: 1, right: 0 }), gaeLambda, [half, half])),
    },
    'linear critic that cannot fit, λ = 1/2: gradient at π(s1) = 2/3': {
      derivation:
        'λ/2 = (1 − λ)w with w = 1/(p + 4(1 − p)): it comes to rest at p = (4 − 2(1 − λ)/λ)/3, not at the best action',
      handDerived: '0',
      computed: () => misfit(half, ratio(2, 3)),
    },
    'the same, λ = 9/25: gradient at π(s1) = 4/27': {
      derivation: 'p = (4 − 32/9)/3 = 4/27 ≈ .148',
      handDerived: '0',
      computed: () => misfit(ratio(9, 25), ratio(4, 27)),
    },
    'shared trunk, both actions pay 1, u = 1, w = 1/2, step 4: u afterwards': {
      derivation: 'Δu = 4·(1 − wu)·w = 1; the policy’s own gradient is 0',
      handDerived: '2',
      computed: () => trunkAfter().u,
    },
    'and w': { derivation: 'Δw = 4·(1 − wu)·u = 2', handDerived: '5/2', computed: () => trunkAfter().w },
    'and π(1), which was 2/3': {
      derivation: 'odds 2^u: 2 → 4. The reward changed the policy through the trunk alone',
      handDerived: '4/5',
      computed: () => trunkAfter().probability,
    },
    'zero-initialised head, first value step: Δu': {
      derivation: '(1 − wu)·w = 0 at w = 0: for exactly one step the head shields the trunk',
      handDerived: '0',
      computed: () => trunkUpdate(rationalTrunk(rational, '0'), [1, 1], { stepSize: 4, lossWeight: 1 })[trunkPlace],
    },
    'and Δw': {
      derivation: '4·(1 − 0)·u',
      handDerived: '4',
      computed: () => trunkUpdate(rationalTrunk(rational, '0'), [1, 1], { stepSize: 4, lossWeight: 1 })[headPlace],
    },
    'rewards (9/10, 1), u = 1, w = 1/2: what the value loss alone adds to u': {
      derivation: '(E r − wu)·w = (14/15 − 1/2)/2: toward the worse action, and larger than the actor’s −ln 2/45',
      handDerived: '13/60',
      computed: () => {
        const [both, actor] = [1, 0].map(
          (lossWeight) =>
            trunkUpdate(rationalTrunk(rational, '1/2'), ['9/10', 1], { stepSize: 1, lossWeight })[trunkPlace],
        );
        return subtract(both, actor);
      },
    },
  },
  run: ({ length, gaeLambda, advance, stepSize, criticStep, updates }) => {
    const mdp = chain(portable, length);
    const lambda = rational.toNumber(gaeLambda);
    const settings = {
      lambda,
      stepSize: rational.toNumber(stepSize),
      criticStep: rational.toNumber(criticStep),
      updates,
    };
    const start = advancing(mdp, advance);
    const exactValues = stateValues(mdp, start);
    const byDelay = [0.5, 0.9, 0.95, 1, lambda]
      .filter((each, i, all) => all.indexOf(each) === i)
      .sort((a, b) => a - b)
      .flatMap((each) => {
        const { direct, mediated } = split(mdp, start, { gaeLambda: each, values: exactValues });
        return Array.from({ length }, (_, s) => {
          const [first, second] = [Math.abs(direct[2 * s]), Math.abs(mediated[2 * s])];
          return [length - 1 - s, `λ = ${each}`, first / (first + second)];
        }).reverse();
      });
    const kept = [...checkpoints(updates)].sort((a, b) => a - b);
    const runs = {
      'separate critic, zero at first': trainSeparate(mdp, start, settings),
      'correct critic': trainCorrect(mdp, start, settings),
      'shared trunk, zero head': trainTrunk(mdp, start, settings),
    };
    return {
      table: {
        columns: ['critic', 'direct share at first', 'halfway', 'at the end', 'P(reward) at the end'],
        rows: Object.entries(runs).map(([name, steps]) => [
          name,
          steps[0].share,
          steps[Math.floor(updates / 2)].share,
          steps[updates].share,
          steps[updates].reached,
        ]),
      },
      series: {
        delay: {
          columns: [
            { name: 'delay', label: 'delay of the reward', unit: 'steps' },
            { name: 'lambda', label: 'λ, correct critic' },
            { name: 'share', label: 'direct share of the gradient' },
          ],
          rows: byDelay,
        },
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'critic', label: 'critic' },
            { name: 'share', label: 'direct share of the gradient' },
            { name: 'reached', label: 'P(reward)' },
          ],
          rows: Object.entries(runs).flatMap(([name, steps]) =>
            kept.filter((t) => t > 0).map((t) => [t, name, steps[t].share, steps[t].reached]),
          ),
        },
        misfit: {
          columns: [
            { name: 'lambda', label: 'λ' },
            { name: 'end', label: 'P(better state) in the end' },
          ],
          rows: Array.from({ length: 41 }, (_, i) => [i / 40, misfitEnd(i / 40)]),
        },
      },
      figure: {
        title: `Sparse reward: a chain of ${length} states, reward at its end`,
        columns: 2,
        panels: [
          {
            title: 'By delay and λ, correct critic',
            table: 'delay',
            mark: 'line',
            x: { column: 'delay' },
            y: { column: 'share', domain: [0, 1] },
            colour: 'lambda',
          },
          {
            title: `Over training, λ = ${gaeLambda}`,
            table: 'training',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'share', domain: [0, 1] },
            colour: 'critic',
          },
          {
            title: 'What is learned meanwhile',
            table: 'training',
            mark: 'line',
            x: { column: 'update', scale: 'log' },
            y: { column: 'reached', domain: [0, 1] },
            colour: 'critic',
          },
          {
            title: 'A critic that cannot fit: where it ends',
            table: 'misfit',
            mark: 'line',
            x: { column: 'lambda' },
            y: { column: 'end', domain: [0, 1] },
            rules: [
              { at: { x: 1 / 3 }, label: '1/3' },
              { at: { x: 2 / 3 }, label: '2/3' },
            ],
          },
        ],
      },
    };
  },
  illustrates: [
    'credit/dense-reward-comes-mostly-directly',
    'credit/direct-share-at-delay-d-is-lambda-to-the-d',
    'credit/direct-share-ignores-shaping',
    'credit/direct-share-of-a-chain',
    'credit/reward-travels-one-state-an-iteration-at-lambda-zero',
    'credit/some-policy-is-reinforced-without-any-reward',
    'credit/sparse-reward-comes-mostly-through-the-value-head',
    'credit/values-carry-nothing-of-a-sample-at-lambda-one',
    'value-head/best-linear-critic-trains-the-better-action',
    'value-head/critic-that-takes-two-states-for-one-lets-lambda-through',
    'value-head/no-policy-gradient-no-change',
    'value-head/zero-head-shields-the-trunk',
  ],
});

/** Σ_{d<n} λ^d / n at λ = 19/20. */
const geometric = (length: number): Interval => {
  const lambda = A.ratio(19, 20);
  let [term, total] = [A.one, A.zero];
  for (let d = 0; d < length; d++) {
    total = A.add(total, term);
    term = A.multiply(term, lambda);
  }
  return A.divide(total, A.integer(length));
};

interface Settings {
  readonly lambda: number;
  readonly stepSize: number;
  readonly criticStep: number;
  readonly updates: number;
}

interface Step {
  readonly share: number;
  /** P(the reward is reached) from the first state. */
  readonly reached: number;
}

const reachedBy = (mdp: Mdp<number>, probabilities: readonly number[]): number => {
  let reached = 1;
  for (let s = 0; s < mdp.states - 1; s++) reached *= probabilities[2 * s];
  return reached;
};

/** A table of values of its own, zero at first, one step of its squared error an update. */
const trainSeparate = (
  mdp: Mdp<number>,
  start: TabularPolicy<number>,
  { lambda, stepSize, criticStep, updates }: Settings,
): readonly Step[] => {
  let policy = start;
  let values: readonly number[] = portable.zeros(mdp.states);
  return Array.from({ length: updates + 1 }, () => {
    const share = directShare(portable, split(mdp, policy, { gaeLambda: lambda, values }));
    const step = { share, reached: reachedBy(mdp, policy.probabilities) };
    const critic = { kind: 'tabular', stateValues: values, stepSize: criticStep } as const;
    const update = ppo.expected(mdp, policy, { stepSize, clipRange: 0.2, gaeLambda: lambda, critic });
    values = values.map((v, s) => v + (update.stateValues?.[s] ?? 0));
    policy = stepPolicy(policy, update.parameters);
    return step;
  });
};

const trainCorrect = (
  mdp: Mdp<number>,
  start: TabularPolicy<number>,
  { lambda, stepSize, updates }: Settings,
): readonly Step[] => {
  let policy = start;
  return Array.from({ length: updates + 1 }, () => {
    const values = stateValues(mdp, policy);
    const parts = split(mdp, policy, { gaeLambda: lambda, values });
    const step = { share: directShare(portable, parts), reached: reachedBy(mdp, policy.probabilities) };
    policy = stepPolicy(
      policy,
      parts.direct.map((direct, i) => stepSize * (direct + parts.mediated[i])),
    );
    return step;
  });
};

/** Policy and values on one trunk of one feature a state; the head of the values is zero at first. */
const trainTrunk = (
  mdp: Mdp<number>,
  start: TabularPolicy<number>,
  { lambda, stepSize, criticStep, updates }: Settings,
): readonly Step[] => {
  const features = mdp.states;
  let policy = sharedTrunkPolicy(portable, {
    trunk: Array.from({ length: features }, (_, s) => Array.from({ length: features }, (_, k) => (s === k ? 1 : 0))),
    policyHead: Array.from({ length: features }, () => [
      portable.log(start.probabilities[0] / start.probabilities[1]),
      0,
    ]),
    valueHead: Array.from({ length: features }, () => 0),
    available: mdp.available,
  });
  const lossWeight = criticStep / stepSize;
  return Array.from({ length: updates + 1 }, () => {
    const parts = split(mdp, policy, { gaeLambda: lambda, values: trunkValues(policy) });
    const step = { share: directShare(portable, parts), reached: reachedBy(mdp, policy.probabilities) };
    const options = { stepSize, clipRange: 0.2, gaeLambda: lambda, critic: { kind: 'trunk', lossWeight } } as const;
    policy = stepPolicy(policy, ppo.expected(mdp, policy, options).parameters);
    return step;
  });
};

/** Where the fork with the critic that cannot fit comes to rest, from the uniform policy. */
const misfitEnd = (lambda: number): number => {
  let z = 0;
  for (let t = 0; t < 4000; t++) {
    const p = 1 / (1 + portable.exp(-z));
    const w = 1 / (p + 4 * (1 - p));
    z += 4 * p * (1 - p) * (lambda / 2 - (1 - lambda) * w);
  }
  return 1 / (1 + portable.exp(-z));
};
