import type { VerdictName } from '../../claims/index.js';

/** What a reader may conclude from a verdict, and what not. */
export const verdictMeaning: Readonly<Record<VerdictName, string>> = {
  proved:
    'the negation is unsatisfiable over the reals, for the stated shapes; of an existence claim: a witness was found',
  exhausted: 'every instance of a finite scope was decided exactly',
  survived: 'no counterexample in the stated cases: this speaks of their generators, and proves nothing beyond them',
  refuted:
    'a counterexample whose violation is decided in fractions, or in an enclosure that excludes 0; by statistics where it says so',
  inconclusive: 'not decided, for the reason that is given',
};
