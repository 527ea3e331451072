import { atMost, claim, fractions } from 'lakatos';

/** G1, its neighbour: who hits each action 99 times in 100 does all 300 with probability .049, and finds it at once. */
export default claim({
  id: 'glitch/steady-hands-do-not-find-it-either',
  title:
    'One episode that hits each of 300 precise actions with the same probability finds the glitch with probability below 1/100',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'could perform a sequence of 300 precise actions, and then get +1 million policy-gradient-intensity (“reward”) due to a glitch',
  },
  formula: 'p³⁰⁰ ≤ 1/100',
  forAll: { chance: fractions({ from: '1/100', to: '99/100', denominator: 100 }) },
  then: {
    'pⁿ is below 1/100': ({ chance }, { multiply, one }) => {
      let found = one;
      for (let action = 0; action < 300; action++) found = multiply(found, chance);
      return atMost(found, '1/100');
    },
  },
  expect: 'refuted',
  neighbours: ['glitch/precise-actions-are-not-found-by-chance'],
});
