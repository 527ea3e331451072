import { describeFault, type Fault } from './fault.js';

/** The user's own mistake, as data: reported without a stack trace, exit code 2. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(describeFault(fault));
    this.fault = fault;
  }
}

/** Throws `InvalidInput` unless `condition` is true. Guards are positive, so NaN fails them. */
export function require(condition: boolean, fault: () => Fault): asserts condition {
  if (!condition) throw new InvalidInput(fault());
}
