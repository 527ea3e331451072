import type { Arithmetic } from '../arithmetic.js';
import { bounded } from '../bounded.js';
import type { Bounded } from '../boundedNumber.js';
import { addLanes, divideLanes, Lanes, multiplyAddLanes, multiplyLanes, subtractLanes } from './lanes.js';
import { type KernelStep, operation, stepLength, type Tape } from './tape.js';

/** Room for the numbers of a tape, with its constants in all lanes. */
export const lanesOf = ({ slots, constants }: Tape, width: number): Lanes => {
  const lanes = new Lanes(slots, width);
  for (const { slot, value } of constants) for (let lane = 0; lane < width; lane++) lanes.write(slot, lane, value);
  return lanes;
};

/** Plays a tape in the first `count` lanes. A lane whose case goes another way, because a number has another sign than the
 *  tape was recorded with or an operation fails, is left: the tape says nothing of it.
 *
 *  The leaves must have been written. The results are the same, bit by bit, as those of `bounded` (laws of
 *  tests/arithmetic/tape.test.ts). */
export const playTape = ({ steps, kernels }: Tape, lanes: Lanes, count: number): void => {
  const { values, errors, width, isLeft } = lanes;
  isLeft.fill(0);
  for (let at = 0; at < steps.length; at += stepLength) {
    const to = steps[at + 1] * width;
    const a = steps[at + 2] * width;
    const b = steps[at + 3] * width;
    switch (steps[at]) {
      case operation.multiplyAdd:
        multiplyAddLanes(values, errors, to, a, b, steps[at + 4] * width, count);
        break;
      case operation.multiply:
        multiplyLanes(values, errors, to, a, b, count);
        break;
      case operation.add:
        addLanes(values, errors, to, a, b, count);
        break;
      case operation.subtract:
        subtractLanes(values, errors, to, a, b, count);
        break;
      case operation.divide:
        divideLanes(lanes, to, a, b, count);
        break;
      case operation.guard:
        guardLanes(lanes, steps[at + 1], a, count);
        break;
      case operation.kernel:
        playKernel(lanes, kernels[steps[at + 2]], count);
        break;
      default:
        playOperation(lanes, steps, at, count);
    }
  }
};

const guardLanes = ({ values, errors, isLeft }: Lanes, seen: number, a: number, count: number): void => {
  for (let i = 0; i < count; i++) {
    const value = values[a + i];
    const error = errors[a + i];
    const sign = value > error ? 1 : value < -error ? -1 : value === 0 && error === 0 ? 0 : 2;
    if (sign !== seen) isLeft[i] = 1;
  }
};

/** The rarer operations, by `bounded` itself. */
const operations: Readonly<Record<number, (...operands: Bounded[]) => Bounded>> = {
  [operation.negate]: bounded.negate,
  [operation.absolute]: bounded.absolute,
  [operation.minimum]: bounded.minimum,
  [operation.maximum]: bounded.maximum,
  [operation.exp]: bounded.exp,
  [operation.log]: bounded.log,
  [operation.squareRoot]: bounded.squareRoot,
  [operation.select]: bounded.select,
} satisfies Record<number, (...operands: never[]) => Bounded> as never;

const operandsOf: Readonly<Record<number, number>> = {
  [operation.minimum]: 2,
  [operation.maximum]: 2,
  [operation.select]: 4,
};

const playOperation = (lanes: Lanes, steps: Int32Array, at: number, count: number): void => {
  const operate = operations[steps[at]];
  const operands = operandsOf[steps[at]] ?? 1;
  const given = new Array<Bounded>(operands);
  for (let lane = 0; lane < count; lane++) {
    if (lanes.isLeft[lane] !== 0) continue;
    for (let k = 0; k < operands; k++) given[k] = lanes.read(steps[at + 2 + k], lane);
    try {
      lanes.write(steps[at + 1], lane, operate(...given));
    } catch {
      lanes.isLeft[lane] = 1;
    }
  }
};

const playKernel = (lanes: Lanes, { kernel, from, to }: KernelStep, count: number): void => {
  const given = new Array<Bounded>(from.length);
  for (let lane = 0; lane < count; lane++) {
    if (lanes.isLeft[lane] !== 0) continue;
    for (let k = 0; k < from.length; k++) given[k] = lanes.read(from[k], lane);
    try {
      const results = kernel(bounded as Arithmetic<Bounded>, given);
      for (let k = 0; k < to.length; k++) lanes.write(to[k], lane, results[k]);
    } catch {
      lanes.isLeft[lane] = 1;
    }
  }
};
