import { atMost, claim, fractions } from 'lakatos';

/** G1: N tries of n precise actions succeed with probability at most N·pⁿ. With p ≤ 1/2, n = 300 and N = 10¹² that is below
 *  10⁻⁷⁸: "never going to happen in realistic amounts of time". */
export default claim({
  id: 'glitch/precise-actions-are-not-found-by-chance',
  title:
    'A trillion episodes that hit each of 300 precise actions with probability 1/2 at most find the glitch with probability below 10⁻⁷⁷',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'it’s never going to happen in realistic amounts of time' },
  formula: 'N·p³⁰⁰ ≤ 10⁻⁷⁷, N = 10¹², p ≤ 1/2',
  forAll: { chance: fractions({ from: '1/100', to: '99/100', denominator: 100 }) },
  given: { 'each action is hit half the time at most': ({ chance }) => atMost(chance, '1/2') },
  then: {
    'N·pⁿ is below the bound': ({ chance }, { integer, multiply, one, ratio }) => {
      let found = multiply(integer(10n ** 12n), one);
      for (let action = 0; action < 300; action++) found = multiply(found, chance);
      return atMost(found, ratio(1n, 10n ** 77n));
    },
  },
  expect: 'holds',
  cases: 300,
  neighbours: ['glitch/steady-hands-do-not-find-it-either'],
});
