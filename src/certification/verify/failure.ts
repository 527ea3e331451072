/** Something in a certificate that is not so. */
export interface Failure {
  /** Path into the file: "quantities[2].values[0][1]". */
  readonly place: string;
  /** What is wrong, in words. */
  readonly what: string;
  readonly stated: string;
  readonly found: string;
}
