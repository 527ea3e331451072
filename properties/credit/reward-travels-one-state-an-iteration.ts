import {
  type Arithmetic,
  actionValuesFrom,
  claim,
  equal,
  fractions,
  integers,
  type Mdp,
  mdpFromTables,
  ppo,
  type Real,
  tabularPolicyFromTables,
} from 'lakatos';

/** S10 with any λ: with λ > 0 the reward at the end reaches the gradient of every state at once, and directly. */
export default claim({
  id: 'credit/reward-travels-one-state-an-iteration',
  title:
    'With a critic that starts at zero and makes one Bellman backup an iteration, a state at distance d from the reward is not updated before iteration d',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'V_{k+1} = T^π V_k, V_0 = 0 ⇒ g_k(s_d, ·) = 0 for k < d',
  forAll: {
    length: integers({ from: 2, to: 5 }),
    forward: fractions({ from: '1/4', to: '3/4', denominator: 4 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  then: {
    'no state learns earlier': ({ length, forward, gaeLambda }, arithmetic) =>
      gradientsByIteration(length, forward, gaeLambda, arithmetic).flatMap((gradient, iteration) =>
        gradient.flatMap((entry, state) => (iteration < length - 1 - state ? [equal(entry, 0)] : [])),
      ),
  },
  expect: 'refuted',
  neighbours: ['credit/reward-travels-one-state-an-iteration-at-lambda-zero'],
});

/** ∂/∂θ(s, go on) of each state of a chain whose last step is rewarded, in each iteration of the critic. */
const gradientsByIteration = (
  length: number,
  forward: Real,
  gaeLambda: Real,
  arithmetic: Arithmetic,
): readonly (readonly Real[])[] => {
  const { one, subtract } = arithmetic;
  const world = chain(length, arithmetic);
  const quit = subtract(one, forward);
  const policy = tabularPolicyFromTables(arithmetic, {
    states: world.states,
    actions: 2,
    probabilities: Array.from({ length: world.states * 2 }, (_, i) =>
      i >= 2 * length ? arithmetic.zero : i % 2 === 0 ? forward : quit,
    ),
  });
  let values: readonly Real[] = arithmetic.zeros(world.states);
  return Array.from({ length }, () => {
    const { parameters } = ppo.expected(world, policy, {
      stepSize: 1,
      clipRange: '1/5',
      gaeLambda,
      critic: { kind: 'given', stateValues: values },
    });
    const backup = actionValuesFrom(world, values);
    values = values.map((_, s) =>
      arithmetic.add(
        arithmetic.multiply(policy.probabilities[2 * s], backup[2 * s]),
        arithmetic.multiply(policy.probabilities[2 * s + 1], backup[2 * s + 1]),
      ),
    );
    return Array.from({ length }, (_, s) => parameters[2 * s]);
  });
};

/** Go on or quit in each of `length` states; going on from the last one pays 1. */
const chain = (length: number, arithmetic: Arithmetic): Mdp => {
  const { one, zeros } = arithmetic;
  const states = length + 1;
  const transition = zeros(states * 2 * states);
  const reward = zeros(states * 2);
  for (let s = 0; s < length; s++) {
    transition[2 * s * states + s + 1] = one;
    transition[(2 * s + 1) * states + length] = one;
  }
  reward[2 * (length - 1)] = one;
  return mdpFromTables(arithmetic, {
    states,
    actions: 2,
    transition,
    reward,
    initial: zeros(states).map((zero, s) => (s === 0 ? one : zero)),
    discount: one,
    terminal: Array.from({ length: states }, (_, s) => s === length),
    available: Array.from({ length: states * 2 }, (_, i) => i < 2 * length),
  });
};
