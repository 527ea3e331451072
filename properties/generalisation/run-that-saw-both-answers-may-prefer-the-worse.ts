import { above, bandit, exists, fixedWorld, fractions, integers, reinforce, stepPolicy, uniformPolicy } from 'lakatos';

/** C6, M5: both answers were drawn and paid, r = (1, 2), and a policy that preferred none now prefers the one that pays less.
 *  On what it has seen it is optimal for no extrapolation. */
export default exists({
  id: 'generalisation/run-that-saw-both-answers-may-prefer-the-worse',
  title: 'There is a REINFORCE run from even odds that sees both of two answers and comes to prefer the worse one',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'the agents you get are only those that optimize a plausible extrapolation of the reward signal in training',
  },
  formula: '∃ n, η: n draws of the worse answer, one of the better, r = (1, 2) ⇒ π(worse) > 1/2',
  forSome: {
    world: fixedWorld((arithmetic) => bandit(arithmetic, [1, 2])),
    draws: integers({ from: 1, to: 5 }),
    stepSize: fractions({ from: '1/10', to: 2, denominator: 10 }),
  },
  suchThat: {
    'it prefers the worse answer': ({ world, draws, stepSize }) => {
      let policy = uniformPolicy(world);
      for (let draw = 0; draw <= draws; draw++) {
        const answer = draw < draws ? 0 : 1;
        const rewards = [world.reward[answer]];
        const drawn = { states: [0, 1], actions: [answer], rewards, end: 'terminated' } as const;
        policy = stepPolicy(policy, reinforce.onEpisodes(world, policy, [drawn], { stepSize }).parameters);
      }
      return above(policy.probabilities[0], '1/2');
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/learned-policy-is-optimal-for-some-extrapolation'],
});
