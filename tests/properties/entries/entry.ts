/** What became of one numbered entry of the theory that the catalogue covers. At least one of `claims`, `scenarios` and
 *  `reason` says something. */
export interface Entry {
  /** The statement, in a few words. */
  readonly says: string;
  /** Ids of the claims that decide it. */
  readonly claims?: readonly string[];
  /** Ids of the scenarios that show it. */
  readonly scenarios?: readonly string[];
  /** Why it, or the named part of it, is cited or left out: never counted as a verdict. */
  readonly reason?: string;
}

/** By entry id: "P01" (documents 000 and 003), "U1" (documents 002 and 004). */
export type Entries = Readonly<Record<string, Entry>>;
