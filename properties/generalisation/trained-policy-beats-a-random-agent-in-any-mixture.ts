import { atLeast, claim, expectedReturn, fractions, reinforce, stepPolicy } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** Where the coin is mostly on the left and "right" is the stronger feature, the trained agent does worse than chance. */
export default claim({
  id: 'generalisation/trained-policy-beats-a-random-agent-in-any-mixture',
  title:
    'Trained where coin and right coincide, a policy gets the coin at least as often as a random agent does, wherever it is at test',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'J_test(π_T) ≥ 1/2 for every share of coins on the right',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    share: fractions({ from: 0, to: 1, denominator: 12 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'it gets the coin as often': ({ rightness, share, stepSize }, arithmetic) => {
      const { one, subtract, zero } = arithmetic;
      const world = coinRun(arithmetic);
      const policy = coinRunPolicy(arithmetic, rightness);
      const trained = stepPolicy(policy, reinforce.expected(world, policy, { stepSize }).parameters);
      return atLeast(expectedReturn({ ...world, initial: [share, subtract(one, share), zero] }, trained), '1/2');
    },
  },
  expect: 'refuted',
  neighbours: ['generalisation/trained-policy-beats-a-random-agent-where-half-is-as-in-training'],
});
