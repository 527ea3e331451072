import { built } from './built.js';
import { secondsPerRun } from './timing.js';

const lakatos = await built<typeof import('../../src/index.js')>('index.js');
const { performTask } = await built<typeof import('../../src/search/index.js')>('search/index.js');

const { allAtLeast, claim, fractions, fullSupportPolicies, mdps, policyGradientStep, stateValues } = lakatos;

/** The claim of properties/policy-gradient/exact-step-lowers-no-value.ts. */
const monotonicity = claim({
  id: 'policy-gradient/exact-step-lowers-no-value',
  title: 'One exact tabular policy-gradient step of any size lowers no state’s value',
  source: { document: 'bench', quote: 'bench' },
  forAll: {
    mdp: mdps({ states: [2, 5], actions: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 100, denominator: 1 }),
  },
  then: {
    'no state loses value': ({ mdp, policy, stepSize }) =>
      allAtLeast(stateValues(mdp, policyGradientStep(mdp, policy, stepSize)), stateValues(mdp, policy)),
  },
  expect: 'holds',
});

const size = 2_000;
let batch = 0;
let undecided = 0;
let drawn = 0;
const seconds = secondsPerRun(() => {
  const result = performTask(monotonicity, 'float', { kind: 'screen', seed: 1, batch: batch++, size });
  undecided += result.undecided.length;
  drawn += size;
}, 5);
console.log('cases of the one-step monotonicity claim (2–5 states × 2–3 actions), one thread');
console.log(
  `  generated, run and decided by proved error bounds   ${Math.round(size / seconds).toLocaleString('en')}/s`,
);
console.log(`  left to exact arithmetic                            ${((100 * undecided) / drawn).toFixed(1)} %`);

const decide = { kind: 'decide', seed: 1, batch: 0, size: 200, cases: 'all', digits: 160, mostTies: 16 } as const;
const exactly = secondsPerRun(() => performTask(monotonicity, 'exact', decide), 3);
console.log(
  `  the same claim decided exactly, every case          ${Math.round(200 / exactly).toLocaleString('en')}/s`,
);
