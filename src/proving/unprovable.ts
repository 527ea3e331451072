/** A claim, or an input of it, that no symbolic run can follow: the reason why there is no proof, in words. */
export class Unprovable extends Error {
  override readonly name = 'Unprovable';
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** The claim quantifies over something that has no symbolic form. */
export const unreachable = (what: string): Unprovable => new Unprovable(`proofs do not reach ${what}`);
