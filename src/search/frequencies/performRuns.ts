import seedrandom from 'seedrandom';
import { asReal, float64, readNumber } from '../../arithmetic/index.js';
import { type Claim, ClaimFault, type Frequency } from '../../claims/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import { caseSpace, drawCase, realiseCase } from '../caseSpace.js';
import { batchRandom } from '../random.js';
import { lookedAtTwice, requireSameOutcome } from '../repeatable.js';
import type { RunsResult, TaskOf } from '../task.js';

/** Runs of a frequency claim in doubles. Run i is a pure function of (claim id, seed, i): its inputs and its random
 *  numbers are seeded by these three.
 *  @throws ClaimFault when a run throws, or comes to something outside the range of outcomes */
export const performRuns = (claim: Claim, { seed, from, size }: TaskOf<'runs'>): RunsResult => {
  const frequency = claim.frequency!;
  const space = caseSpace(claim);
  const low = readNumber(float64, frequency.range.from);
  const high = readNumber(float64, frequency.range.to);
  const outcomes: number[] = [];
  for (let run = from; run < from + size; run++) {
    // Every run draws by the same law: the index of a case only serves to bias fast-check's early draws.
    const drawn = drawCase(space, batchRandom(claim.id, seed, run), 0);
    const play = (): unknown =>
      outcomeOf(claim, frequency, realiseCase(space, drawn, float64), seedrandom(`${claim.id}\n${seed}\n${run}`));
    const outcome = play();
    const value = typeof outcome === 'boolean' ? Number(outcome) : outcome;
    if (!(typeof value === 'number' && low <= value && value <= high)) throw outside(claim, frequency, run, outcome);
    if (run < lookedAtTwice) requireSameOutcome(claim, run, outcome, play());
    outcomes.push(value);
  }
  return { kind: 'runs', outcomes };
};

const outcomeOf = (
  claim: Claim,
  { run }: Frequency,
  inputs: Readonly<Record<string, unknown>>,
  random: () => number,
): unknown => {
  try {
    return run(inputs, random, asReal(float64));
  } catch (thrown) {
    throw thrown instanceof InvalidInput
      ? new ClaimFault(claim.id, `run: ${thrown.fault.where}`, thrown.fault, thrown)
      : new ClaimFault(
          claim.id,
          'run',
          {
            what: 'a run must not throw',
            seen: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : seen(thrown),
            expected: 'what the run came to: a number, or true or false',
            fix: 'correct the function; --debug prints the stack',
          },
          thrown,
        );
  }
};

const outside = (claim: Claim, { range }: Frequency, run: number, outcome: unknown): ClaimFault =>
  new ClaimFault(claim.id, `run ${run}`, {
    what: 'the outcome of a run lies in the range that its claim states',
    seen: seen(outcome),
    expected: `true, false, or a number from ${range.from} to ${range.to}`,
    fix: 'correct the function, or state the range that outcomes can have: range: { from: -1, to: 1 }',
  });
