import { atLeast, claim, expectedReturn, fractions, reinforce, stepPolicy } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** The page has no entry for it: right gains S·(1 + β²) in log-odds where the coin is on the right and S·(β² − 1) where it is
 *  on the left, so what is lost on one half is won on the other, however right is seen. */
export default claim({
  id: 'generalisation/trained-policy-beats-a-random-agent-where-half-is-as-in-training',
  title:
    'Trained where coin and right coincide, a policy gets the coin at least as often as a random agent does, if it is on the right half of the time at test',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'P_test(coin right) ≥ 1/2 ⇒ J_test(π_T) ≥ 1/2',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    share: fractions({ from: 0, to: 1, denominator: 12 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: { 'half of the test is as in training': ({ share }) => atLeast(share, '1/2') },
  then: {
    'it gets the coin as often': ({ rightness, share, stepSize }, arithmetic) => {
      const { one, subtract, zero } = arithmetic;
      const world = coinRun(arithmetic);
      const policy = coinRunPolicy(arithmetic, rightness);
      const trained = stepPolicy(policy, reinforce.expected(world, policy, { stepSize }).parameters);
      return atLeast(expectedReturn({ ...world, initial: [share, subtract(one, share), zero] }, trained), '1/2');
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['generalisation/trained-policy-beats-a-random-agent-in-any-mixture'],
});
