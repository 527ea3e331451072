import {
  above,
  actionValuesFrom,
  claim,
  equal,
  fractions,
  integers,
  mdpFromTables,
  ppo,
  type Real,
  tabularPolicyFromTables,
} from 'lakatos';

/** S10, V06: at λ = 0 an estimate looks one step ahead. The value of the next state has to come first, and from then on
 *  the state is trained through that value for ever, never by the reward itself. */
export default claim({
  id: 'credit/reward-travels-one-state-an-iteration-at-lambda-zero',
  title:
    'With λ = 0 and a critic that makes one Bellman backup an iteration, a state at distance d from the reward is first updated at iteration d',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'λ = 0, V_{k+1} = T^π V_k, V_0 = 0 ⇒ g_k(s_d, ·) = 0 for k < d and g_d(s_d, go on) > 0',
  forAll: {
    length: integers({ from: 2, to: 5 }),
    forward: fractions({ from: '1/4', to: '3/4', denominator: 4 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 0': ({ gaeLambda }) => equal(gaeLambda, 0) },
  then: {
    'each state learns at its time': ({ length, forward, gaeLambda }, arithmetic) => {
      const { one, subtract, add, multiply, zeros } = arithmetic;
      const states = length + 1;
      const transition = zeros(states * 2 * states);
      const reward = zeros(states * 2);
      for (let s = 0; s < length; s++) {
        transition[2 * s * states + s + 1] = one;
        transition[(2 * s + 1) * states + length] = one;
      }
      reward[2 * (length - 1)] = one;
      const world = mdpFromTables(arithmetic, {
        states,
        actions: 2,
        transition,
        reward,
        initial: zeros(states).map((zero, s) => (s === 0 ? one : zero)),
        discount: one,
        terminal: Array.from({ length: states }, (_, s) => s === length),
        available: Array.from({ length: states * 2 }, (_, i) => i < 2 * length),
      });
      const row = [forward, subtract(one, forward)];
      const probabilities = Array.from({ length: states * 2 }, (_, i) =>
        i < 2 * length ? row[i % 2] : arithmetic.zero,
      );
      const policy = tabularPolicyFromTables(arithmetic, { states, actions: 2, probabilities });
      let values: readonly Real[] = zeros(states);
      return Array.from({ length }, (_, iteration) => {
        const { parameters } = ppo.expected(world, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: values },
        });
        const backup = actionValuesFrom(world, values);
        values = values.map((_, s) =>
          add(multiply(probabilities[2 * s], backup[2 * s]), multiply(probabilities[2 * s + 1], backup[2 * s + 1])),
        );
        return Array.from({ length }, (_, s) => {
          const distance = length - 1 - s;
          if (iteration < distance) return [equal(parameters[2 * s], 0)];
          return iteration === distance ? [above(parameters[2 * s], 0)] : [];
        }).flat();
      }).flat();
    },
  },
  expect: 'holds',
  neighbours: ['credit/reward-travels-one-state-an-iteration'],
});
