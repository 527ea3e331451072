import seedrandom from 'seedrandom';
import { built } from './built.js';

const { meanTest } = await built<typeof import('../../src/search/index.js')>('search/index.js');

const repeats = 1_000;
const runs = 10_000;

/** Laws of outcomes in [0, 1], each with its mean: there the bound of a claim is true, and only just. */
const laws: readonly (readonly [name: string, mean: number, outcome: (random: () => number) => number])[] = [
  ['coin 1/2', 0.5, (random) => Number(random() < 0.5)],
  ['coin 3/4', 0.75, (random) => Number(random() < 0.75)],
  ['coin 1/20', 0.05, (random) => Number(random() < 0.05)],
  ['uniform', 0.5, (random) => random()],
  ['u², skew', 1 / 3, (random) => random() ** 2],
  ['0, 1/2 or 1', 0.5, (random) => Math.floor(3 * random()) / 2],
];

console.log(`false alarms at the boundary: ${repeats} repeats of ${runs} runs, looked at after each run`);
console.log(
  `  ${'outcomes'.padEnd(16)}${['allowed', 'alarms', 'above', 'below'].map((head) => head.padStart(10)).join('')}`,
);
let isWithin = true;
for (const errors of [0.05, 0.01]) {
  for (const [name, mean, outcome] of laws) {
    const said = { above: 0, below: 0, open: 0 };
    for (let repeat = 0; repeat < repeats; repeat++) {
      const random = seedrandom(`${name} ${errors} ${repeat}`);
      const test = meanTest(mean, errors);
      let standing: keyof typeof said = 'open';
      for (let run = 0; run < runs && standing === 'open'; run++) standing = test.see(outcome(random));
      said[standing]++;
    }
    const alarms = said.above + said.below;
    // Three standard deviations of a count whose mean is the allowance: beyond that it is broken, not unlucky.
    isWithin &&= alarms <= repeats * errors + 3 * Math.sqrt(repeats * errors * (1 - errors));
    const cells = [
      `${100 * errors} %`,
      `${((100 * alarms) / repeats).toFixed(1)} %`,
      String(said.above),
      String(said.below),
    ];
    console.log(`  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  }
}

console.log('\nruns until a coin is told from 1/2, median of 200, confidence 0.999999');
for (const mean of [0.9, 0.7, 0.6, 0.55, 0.52]) {
  const needed = Array.from({ length: 200 }, (_, repeat) => {
    const random = seedrandom(`${mean} ${repeat}`);
    const test = meanTest(0.5, 1e-6);
    for (let run = 1; ; run++) if (test.see(Number(random() < mean)) !== 'open') return run;
  }).sort((a, b) => a - b);
  // No test can do with fewer on average than ln(1/α) over the relative entropy of the coins [wald1945].
  const entropy = mean * Math.log(2 * mean) + (1 - mean) * Math.log(2 * (1 - mean));
  const least = Math.log(1e6) / entropy;
  console.log(
    `  coin ${mean}`.padEnd(16) + `${needed[100]} runs`.padStart(14) + `   at least ${Math.ceil(least)}`.padStart(20),
  );
}
if (!isWithin) process.exitCode = 1;
