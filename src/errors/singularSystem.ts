/** A linear system has no unique solution: for a policy, a total reward that does not converge. */
export class SingularSystem extends Error {
  override readonly name = 'SingularSystem';
  /** Column whose pivots are all zero, 0-based. */
  readonly column: number;

  constructor(column: number) {
    super(`the linear system has no unique solution: no non-zero pivot in column ${column}`);
    this.column = column;
  }
}
