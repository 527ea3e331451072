import { above, claim, equal, fractions, integers } from 'lakatos';
import { gradientsByIteration } from './_backups.js';

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
    'each state learns at its time': ({ length, forward, gaeLambda }, arithmetic) =>
      gradientsByIteration(length, forward, gaeLambda, arithmetic).flatMap((gradient, iteration) =>
        gradient.flatMap((entry, state) => {
          const distance = length - 1 - state;
          if (iteration < distance) return [equal(entry, 0)];
          return iteration === distance ? [above(entry, 0)] : [];
        }),
      ),
  },
  expect: 'holds',
  neighbours: ['credit/reward-travels-one-state-an-iteration'],
});
