import { atLeast, claim, expectedReturn, fractions, mdps, policyGradientStep, uniformPolicy } from 'lakatos';

/** R1: improvement over the own initialisation, state by state, hence on average over initialisations. */
export default claim({
  id: 'random-agent/exact-step-beats-where-it-started',
  title: 'A policy after one exact step from the random agent earns at least as much as the random agent',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'J(θ₁) ≥ J(uniform) from θ₀ = uniform',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    stepSize: fractions({ from: 1, to: 50, denominator: 1 }),
  },
  then: {
    'it earns as much': ({ mdp, stepSize }) =>
      atLeast(
        expectedReturn(mdp, policyGradientStep(mdp, uniformPolicy(mdp), stepSize)),
        expectedReturn(mdp, uniformPolicy(mdp)),
      ),
  },
  expect: 'holds',
  cases: 10000,
  neighbours: ['random-agent/exact-step-beats-the-random-agent'],
});
