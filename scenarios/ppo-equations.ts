import {
  type Arithmetic,
  clippedSurrogate,
  clippedSurrogateSlope,
  convert,
  generalizedAdvantages,
  type Mdp,
  mdpFromArrays,
  portable,
  ppo,
  type Rational,
  rational,
  scenario,
  scoreGradient,
  stepPolicy,
  type TabularPolicy,
  tdErrors,
  uniformPolicy,
} from 'lakatos';

const { ratio, add, multiply, subtract } = rational;
const half = ratio(1, 2);

/** Eq. 12 along an episode that terminates: δₜ = Rₜ₊₁ + γV(sₜ₊₁) − V(sₜ), with V = 0 behind the end. */
const deltas = (rewards: readonly Rational[], values: readonly Rational[], discount: Rational): readonly Rational[] =>
  tdErrors(rational, {
    rewards,
    discounts: rewards.map((_, t) => (t === rewards.length - 1 ? rational.zero : discount)),
    values,
    nextValues: rewards.map((_, t) => values[t + 1] ?? rational.zero),
  });

/** Eq. 11 as the learners of lakatos run it. */
const byRecursion = (rewards: readonly Rational[], values: readonly Rational[], discount: Rational, lambda: Rational) =>
  generalizedAdvantages(rational, {
    rewards,
    values,
    nextValues: rewards.map((_, t) => values[t + 1] ?? rational.zero),
    terminated: rewards.map((_, t) => t === rewards.length - 1),
    truncated: rewards.map(() => false),
    discount,
    gaeLambda: lambda,
  });

/** Eq. 11 as it is printed: δₜ + (γλ)δₜ₊₁ + … + (γλ)^(T−t+1)·δ_{T−1}; all terms but the last are as they should be. */
const asPrinted = <T>(A: Arithmetic<T>, errors: readonly T[], decay: T): T[] =>
  errors.map((_, t) => {
    const last = errors.length - 1;
    let total = A.multiply(power(A, decay, errors.length - t + 1), errors[last]);
    for (let l = t; l < last; l++) total = A.add(total, A.multiply(power(A, decay, l - t), errors[l]));
    return total;
  });

const power = <T>(A: Arithmetic<T>, base: T, exponent: number): T =>
  exponent === 0 ? A.one : A.multiply(base, power(A, base, exponent - 1));

/** Two ways to spend two steps: 'wait' pays 0 and then 1, 'grab' pays at once and then 0. */
const twoSteps = <T>(arithmetic: Arithmetic<T>, atOnce: Rational): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['start', 'waited', 'grabbed', 'end'],
    actionNames: ['wait', 'grab'],
    transition: [[{ waited: 1 }, { grabbed: 1 }], [{ end: 1 }, null], [{ end: 1 }, null], null],
    reward: [[0, String(atOnce)], [1, null], [0, null], null],
    terminal: ['end'],
    discount: 1,
  });

/** Credit π·Â of one whole batch with V ≡ 0, by the recursion or as printed. */
const creditOf = <T>(mdp: Mdp<T>, policy: TabularPolicy<T>, decay: T): readonly T[] => {
  const A = mdp.arithmetic;
  const credit = A.zeros(mdp.states * mdp.actions);
  for (const action of [0, 1]) {
    const next = action + 1;
    const rewards = [mdp.reward[action], mdp.reward[next * mdp.actions]];
    const [atStart, after] = asPrinted(A, rewards, decay);
    const probability = policy.probabilities[action];
    credit[action] = A.multiply(probability, atStart);
    credit[next * mdp.actions] = A.multiply(probability, after);
  }
  return scoreGradient(policy, credit);
};

const zeroCritic = <T>(mdp: Mdp<T>) => ({ kind: 'given' as const, stateValues: mdp.arithmetic.zeros(mdp.states) });

/** How far one epoch on the whole batch moves the logit of 'wait', from the uniform policy, by η = 1. */
const firstMove = (variant: 'recursion' | 'printed', atOnce: Rational, lambda: Rational): Rational => {
  const mdp = twoSteps(rational, atOnce);
  const policy = uniformPolicy(mdp);
  if (variant === 'printed') return creditOf(mdp, policy, lambda)[0];
  const options = { stepSize: 1, clipRange: '1/5', gaeLambda: lambda, critic: zeroCritic(mdp) } as const;
  return ppo.expected(mdp, policy, options).parameters[0];
};

export default scenario({
  id: 'ppo-equations',
  title: 'PPO’s equations 7, 11 and 12, executed',
  story:
    'The threads argue from “eq 12 in the original paper”. Here the three equations are run on numbers small enough to do by hand: the TD error (12), the generalised advantage estimate (11) and the clipped surrogate (7). Eq. 11 is printed with T − t + 1 as its last exponent, where its own recursion gives T − t − 1. That is no matter of taste: in a world where waiting pays 1 after two steps and grabbing pays less at once, a learner with the recursion learns to wait and one with the printed exponent learns to grab.',
  sources: [
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'This is actually a consequence of the PPO update equation itself; see eq 12 in the original paper',
    },
    {
      document: '000_c59ab4a45bb92d5b.txt',
      quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
    },
  ],
  parameters: {
    rewards: {
      kind: 'fractions',
      default: '1,1',
      length: [1, 12],
      description: 'rewards along one episode, the last of which ends it',
    },
    values: {
      kind: 'fractions',
      default: '0,0',
      length: [1, 12],
      description: 'critic’s V at its states; missing ones are 0',
    },
    discount: { kind: 'fraction', default: 1, from: 0, to: 1, description: 'γ' },
    gaeLambda: { kind: 'fraction', default: '1/2', from: 0, to: 1, description: 'λ' },
    clipRange: { kind: 'fraction', default: '1/5', above: 0, below: 1, description: 'ε' },
    atOnce: {
      kind: 'fraction',
      default: '2/5',
      from: -10,
      to: 10,
      description: 'what grabbing pays in the world that is trained in',
    },
    stepSize: { kind: 'fraction', default: 2, above: 0, to: 100, description: 'η of the training' },
    updates: { kind: 'integer', default: 200, from: 1, to: 5000, description: 'updates of the training' },
  },
  worlds: (arithmetic, { atOnce }) => ({ 'two steps': twoSteps(arithmetic, atOnce) }),
  answers: {
    'Â₀ by the recursion, at T − t = 2, γλ = 1/2, δ = (1, 1)': {
      derivation: 'Â₁ = δ₁ = 1, and Â₀ = δ₀ + γλ·Â₁ = 1 + 1/2: the last exponent is T − t − 1 = 1',
      handDerived: '3/2',
      computed: () => byRecursion([ratio(1, 1), ratio(1, 1)], [rational.zero, rational.zero], rational.one, half)[0],
    },
    'Â₀ with the exponent that is printed, at the same numbers': {
      derivation: 'δ₀ + (γλ)^(T − t + 1)·δ₁ = 1 + (1/2)³',
      handDerived: '9/8',
      computed: () => asPrinted(rational, [rational.one, rational.one], half)[0],
    },
    'δ₀ of eq. 12, at R = 1/2, γ = 9/10, V = (1, 2)': {
      derivation: '1/2 + 9/10·2 − 1',
      handDerived: '13/10',
      computed: () => deltas([half, half], [rational.one, ratio(2, 1)], ratio(9, 10))[0],
    },
    'Â₀ of the episode that the parameters give': {
      derivation: 'Σ_l (γλ)^l·δ_l, written out: δ_l = R_{l+1} + γV(s_{l+1}) − V(s_l), V = 0 behind the end',
      handDerived: ({ rewards, values, discount, gaeLambda }) => {
        const value = (t: number): Rational => (t < rewards.length ? (values[t] ?? rational.zero) : rational.zero);
        let total = rational.zero;
        for (let l = rewards.length - 1; l >= 0; l--) {
          const delta = subtract(add(rewards[l], multiply(discount, value(l + 1))), value(l));
          total = add(total, multiply(power(rational, multiply(discount, gaeLambda), l), delta));
        }
        return total;
      },
      computed: ({ rewards, values, discount, gaeLambda }) =>
        byRecursion(rewards, padded(values, rewards.length), discount, gaeLambda)[0],
    },
    'eq. 7 at ρ = 3/2, ε = 1/5, Â = 1': {
      derivation: 'min(3/2, 6/5): the clip is active',
      handDerived: '6/5',
      computed: () => clippedSurrogate(rational, ratio(3, 2), rational.one, ratio(1, 5)),
    },
    'eq. 7 at ρ = 3/2, ε = 1/5, Â = −1': {
      derivation: 'min(−3/2, −6/5): the clip is not active, and nothing bounds the loss',
      handDerived: '-3/2',
      computed: () => clippedSurrogate(rational, ratio(3, 2), ratio(-1, 1), ratio(1, 5)),
    },
    'slope of eq. 7 at ρ = 3/2, for Â = 1 and Â = −1 together': {
      derivation:
        'Â = 1 is clipped: 0. Â = −1 is not: −1. The two do not cancel, so the update is not proportional to the advantage',
      handDerived: '-1',
      computed: () =>
        add(
          clippedSurrogateSlope(rational, ratio(3, 2), rational.one, ratio(1, 5), 'zero'),
          clippedSurrogateSlope(rational, ratio(3, 2), ratio(-1, 1), ratio(1, 5), 'zero'),
        ),
    },
    'first move of the logit of waiting, by the recursion, η = 1': {
      derivation: 'p(1 − p)·(Â(wait) − Â(grab)) at p = 1/2 with V ≡ 0: Â(wait) = λ·1, Â(grab) = what it pays',
      handDerived: ({ gaeLambda, atOnce }) => multiply(ratio(1, 4), subtract(gaeLambda, atOnce)),
      computed: ({ gaeLambda, atOnce }) => firstMove('recursion', atOnce, gaeLambda),
    },
    'first move of the logit of waiting, with the printed exponent, η = 1': {
      derivation: 'the same with Â(wait) = λ³·1: at λ = 1/2 and 2/5 at once it is −11/160, away from the better action',
      handDerived: ({ gaeLambda, atOnce }) => multiply(ratio(1, 4), subtract(power(rational, gaeLambda, 3), atOnce)),
      computed: ({ gaeLambda, atOnce }) => firstMove('printed', atOnce, gaeLambda),
    },
  },
  run: ({ rewards, values, discount, gaeLambda, clipRange, atOnce, stepSize, updates }) => {
    const decay = multiply(discount, gaeLambda);
    const errors = deltas(rewards, padded(values, rewards.length), discount);
    const recursion = byRecursion(rewards, padded(values, rewards.length), discount, gaeLambda);
    const printed = asPrinted(rational, errors, decay);
    const trained = train({ atOnce, gaeLambda, clipRange, stepSize, updates });
    return {
      table: {
        columns: ['t', 'δₜ (eq. 12)', 'Âₜ by the recursion', 'Âₜ as eq. 11 is printed', 'difference'],
        rows: errors.map((error, t) => [t, error, recursion[t], printed[t], subtract(printed[t], recursion[t])]),
      },
      series: {
        advantages: {
          columns: [
            { name: 't', label: 'time t in the episode', unit: 'steps' },
            { name: 'estimator', label: 'estimator' },
            { name: 'advantage', label: 'advantage estimate Âₜ', unit: 'reward units' },
          ],
          rows: errors.flatMap((_, t) => [
            [t, 'recursion', recursion[t]],
            [t, 'as printed', printed[t]],
          ]),
        },
        surrogate: {
          columns: [
            { name: 'ratio', label: 'ratio ρ = π(a|s) / π_old(a|s)' },
            { name: 'advantage', label: 'advantage' },
            { name: 'surrogate', label: 'clipped surrogate', unit: 'reward units' },
          ],
          rows: [1, -1].flatMap((sign) =>
            Array.from({ length: 101 }, (_, i) => {
              const rho = ratio(i, 50);
              const term = clippedSurrogate(rational, rho, ratio(sign, 1), clipRange);
              return [rho, sign === 1 ? 'Â = 1' : 'Â = −1', term];
            }),
          ),
        },
        training: {
          columns: [
            { name: 'update', label: 'training time', unit: 'updates' },
            { name: 'estimator', label: 'estimator' },
            { name: 'probability', label: 'P(wait)' },
          ],
          rows: trained,
        },
      },
      figure: {
        title: 'PPO’s equations, executed',
        columns: 3,
        panels: [
          {
            title: 'Eq. 7: the clipped surrogate',
            table: 'surrogate',
            mark: 'line',
            x: { column: 'ratio' },
            y: { column: 'surrogate' },
            colour: 'advantage',
          },
          {
            title: 'Eq. 11: recursion and print',
            table: 'advantages',
            mark: 'bars',
            x: { column: 't' },
            y: { column: 'advantage' },
            colour: 'estimator',
          },
          {
            title: 'What each learns: wait for 1, or grab',
            table: 'training',
            mark: 'line',
            x: { column: 'update' },
            y: { column: 'probability', domain: [0, 1] },
            colour: 'estimator',
          },
        ],
      },
    };
  },
  illustrates: [
    'advantage/gae-is-the-td-error',
    'advantage/td-error-is-the-advantage-in-expectation',
    'advantage/td-error-is-the-advantage-on-every-path',
    'ppo/clip-stops-the-outward-side',
    'ppo/clipped-surrogate-is-a-lower-bound',
    'ppo/surrogate-is-bounded-below',
    'ppo/sample-update-is-odd-in-the-advantage',
    'ppo/first-step-is-the-policy-gradient',
  ],
});

const padded = (values: readonly Rational[], length: number): readonly Rational[] =>
  Array.from({ length }, (_, t) => values[t] ?? rational.zero);

interface Training {
  readonly atOnce: Rational;
  readonly gaeLambda: Rational;
  readonly clipRange: Rational;
  readonly stepSize: Rational;
  readonly updates: number;
}

/** Rows (update, estimator, P(wait)) of the two learners, from the uniform policy. */
const train = ({ atOnce, gaeLambda, clipRange, stepSize, updates }: Training): (number | string)[][] => {
  const mdp = twoSteps(portable, atOnce);
  const lambda = convert(rational, gaeLambda, portable);
  const options = {
    stepSize: convert(rational, stepSize, portable),
    clipRange: convert(rational, clipRange, portable),
    gaeLambda: lambda,
    critic: zeroCritic(mdp),
  };
  let waiting = uniformPolicy(mdp);
  let grabbing = uniformPolicy(mdp);
  const rows: (number | string)[][] = [];
  for (let update = 0; update <= updates; update++) {
    rows.push([update, 'recursion', waiting.probabilities[0]], [update, 'as printed', grabbing.probabilities[0]]);
    waiting = stepPolicy(waiting, ppo.expected(mdp, waiting, options).parameters);
    grabbing = stepPolicy(
      grabbing,
      creditOf(mdp, grabbing, lambda).map((slope) => options.stepSize * slope),
    );
  }
  return rows;
};
