import { noteRaised } from './raised.js';

/** An arithmetic was asked for something it cannot do exactly, for example `exp` in rationals.
 *  It is not a mistake of the user: it sends the exact check on to the next arithmetic. */
export class BeyondArithmetic extends Error {
  override readonly name = 'BeyondArithmetic';
  readonly arithmetic: string;
  readonly operation: string;

  constructor(arithmetic: string, operation: string) {
    super(`${operation} leaves the ${arithmetic} numbers`);
    this.arithmetic = arithmetic;
    this.operation = operation;
    noteRaised(this);
  }
}
