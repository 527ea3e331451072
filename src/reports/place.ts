/** Where a claim is stated: its file as the user would write it, and the line of its id, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}
