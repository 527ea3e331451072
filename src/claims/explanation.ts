import type { Expectation, Source } from './claim.js';
import type { CounterexampleEvidence, Evidence, VerdictName } from './verdict.js';

/** What becomes of a counterexample when one input, or one number of an input, takes other values and the rest is held.
 *  Every value is decided exactly. */
export interface Influence {
  readonly input: string;
  /** "reward of s0, a1"; empty for the whole input. */
  readonly part: string;
  /** What it is in the counterexample; empty for a whole input of many numbers. */
  readonly held: string;
  /** 'free': whatever other value it takes, if the premises are met, the claim fails too. 'matters': with another value
   *  the claim holds. 'fixed': no other value that was tried meets the premises. 'open': some could not be decided. */
  readonly role: 'free' | 'matters' | 'fixed' | 'open';
  /** 'all': every other value that the generator could draw. 'sample': some of them. */
  readonly coverage: 'all' | 'sample';
  /** Other values tried; the next four counts sum to it. */
  readonly tried: number;
  readonly fails: number;
  readonly holds: number;
  readonly missesPremise: number;
  readonly undecided: number;
  /** For a number of which all values were tried: where the claim fails, as runs of neighbouring values, and where it
   *  was tried, the held value included in both. */
  readonly region?: {
    readonly tried: Range;
    readonly fails: readonly Range[];
  };
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What becomes of the claim when these premises are left out and the others are kept. */
export interface PremiseFinding {
  /** One premise, or a pair. */
  readonly dropped: readonly string[];
  /** 'needed': without it the claim is refuted. 'not shown needed': no counterexample in so many cases.
   *  'cannot be dropped': without it the claim cannot be evaluated. 'undecided': see the reason. */
  readonly status: 'needed' | 'not shown needed' | 'cannot be dropped' | 'undecided';
  /** Cases that met the other premises, up to the counterexample where there is one. */
  readonly cases: number;
  readonly smallestMargin: string | null;
  /** For 'not shown needed': dropped premise → cases that do not meet it. Where there are few, little was tried. */
  readonly casesOutside?: Readonly<Record<string, number>>;
  /** For 'needed': meets all other premises, violates a clause, both decided exactly. */
  readonly counterexample?: CounterexampleEvidence;
  /** For 'needed': the dropped premises that the counterexample does not meet. */
  readonly misses?: readonly string[];
  readonly influences?: readonly Influence[];
  readonly reason?: string;
}

/** What the generator of an input assumes, in words. */
export interface Assumption {
  readonly input: string;
  readonly description: string;
}

/** Which premises a claim cannot do without, and what matters in its counterexamples. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly expect: Expectation;
  /** Of the claim with all its premises; proofs are not tried. */
  readonly verdict: VerdictName;
  readonly evidence: readonly Evidence[];
  readonly reason?: string;
  /** Premises one by one, then pairs where they were asked for. Empty where the claim has none, and where it is refuted
   *  with all of them: none can be needed then. */
  readonly premises: readonly PremiseFinding[];
  /** Premises that the claim states. */
  readonly stated: readonly string[];
  /** For a refuted claim: what matters in its counterexample. */
  readonly influences?: readonly Influence[];
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly string[];
}
