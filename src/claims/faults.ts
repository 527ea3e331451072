import type { Fault } from '../errors/index.js';
import { InvalidInput } from '../errors/index.js';

/** A premise or clause of a claim threw, or returned something that has no margin. It is the claim file that is wrong. */
export class ClaimFault extends InvalidInput {
  readonly claim: string;
  /** "clause "gain is non-negative"", "premise "full support"". */
  readonly part: string;
  /** What was thrown, for --debug. */
  override readonly cause: unknown;

  constructor(claim: string, part: string, fault: Omit<Fault, 'where'>, cause?: unknown) {
    super({ ...fault, where: `claim ${claim}, ${part}` });
    this.claim = claim;
    this.part = part;
    this.cause = cause;
  }
}
