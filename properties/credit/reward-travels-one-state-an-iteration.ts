import { claim, equal, fractions, integers } from 'lakatos';
import { gradientsByIteration } from './_backups.js';

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
