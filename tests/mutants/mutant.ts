/** One code-level change of a correct kernel: a bug that was really made somewhere, or one that would be easy to make. */
export interface Mutant {
  /** "M21" of the list of real bugs, or "L3" for one of our own. */
  readonly id: string;
  readonly says: string;
  /** Where it really happened. */
  readonly seenIn?: string;
  /** The file it changes, under dist/. */
  readonly file: string;
  /** Text that stands in the file exactly once, and what takes its place. */
  readonly find: string;
  readonly replace: string;
  /** What claim files import when they speak of this code, or the form of a learner that they call: 'ppo.exact'. Claims that
   *  name none of it are not run. */
  readonly about: readonly string[];
}
