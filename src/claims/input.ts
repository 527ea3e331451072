import type { Arithmetic, Real } from '../arithmetic/index.js';

/** One value of a counterexample file: a tag that names how to read it, then the value in integers and fractions. */
export interface InputDocument {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Where a generator gets its randomness: uniform integers in [minimum, maximum], both inclusive. */
export interface IntegerSource {
  nextInt(minimum: number, maximum: number): number;
}

/** How many states and actions the inputs of one case share. An answer set with K answers has 1 live state. */
export interface Shape {
  readonly states: number;
  readonly actions: number;
}

/** A structural change of a whole case, applied to every input at once so that they keep fitting together.
 *  'mergeState': the state is removed, and what led to it leads to another one instead.
 *  'swapStates', 'swapActions': two of them change their places in the order. */
export type Edit =
  | { readonly kind: 'removeState'; readonly state: number }
  | { readonly kind: 'mergeState'; readonly state: number; readonly into: number }
  | { readonly kind: 'removeAction'; readonly action: number }
  | { readonly kind: 'swapStates'; readonly state: number; readonly other: number }
  | { readonly kind: 'swapActions'; readonly action: number; readonly other: number };

/** A flat vector of small integers from which one value is built exactly. */
export type Genome = readonly number[];

/** What a generator is given to build a value: the shape, the arithmetic, and the inputs named before it. */
export interface Realisation<T = Real> {
  readonly shape: Shape;
  readonly arithmetic: Arithmetic<T>;
  readonly earlier: Readonly<Record<string, unknown>>;
}

/** How simple a value is, most important first; compared lexicographically after states and actions:
 *  non-zero entries, denominators (sum), magnitudes (sum). */
export type Complexity = readonly [nonZero: number, denominators: number, magnitudes: number];

/** What a claim quantifies over: a generator whose values are exact by construction.
 *  V is the value as a claim sees it, for example `Mdp<Real>`. */
export interface Input<V = unknown> {
  /** Set by every input of ours; a plain fast-check arbitrary has none and its values are passed on as they are. */
  readonly lakatosInput: true;
  /** "MDPs with 2–5 states and 2–3 actions, rewards in {−3, …, 3}, discount in {0, 1/10, …, 9/10}" */
  readonly description: string;
  /** Worlds (MDPs, answer sets) choose the shape of the case; other inputs follow it. */
  readonly chooseShape?: (random: IntegerSource) => Shape;
  /** The smallest shape allowed: shrinking stops there. */
  readonly smallestShape: Shape;
  draw(random: IntegerSource, shape: Shape): Genome;
  realise(genome: Genome, realisation: Realisation): V;
  /** The exact value for a file; `certification` reads it back without this generator. */
  encode(genome: Genome, realisation: Realisation): InputDocument;
  /** The genome of a document that this generator could have drawn, or undefined. Lets stored cases be shrunk on. */
  decode?(document: InputDocument, shape: Shape): Genome | undefined;
  /** Worlds: the shape of a document of theirs, for `decode` of all inputs of its case. */
  readonly shapeOf?: (document: InputDocument) => Shape | undefined;
  /** Strictly simpler genomes of the same shape, most promising first. */
  simpler(genome: Genome, shape: Shape): Iterable<Genome>;
  /** The genome after a structural edit; `shape` is the shape before it. Undefined when the edit is impossible here. */
  edit(genome: Genome, shape: Shape, edit: Edit): Genome | undefined;
  complexity(genome: Genome, shape: Shape): Complexity;
  /** A genome near this one that the generator could draw too: what a guided search tries next. */
  mutate?(genome: Genome, shape: Shape, random: IntegerSource): Genome;
  /** What each number, and each row of numbers, could be instead while the rest of the value stays.
   *  @param most alternatives of one part: all that there are, or else so many drawn from them without repetition */
  variations?(genome: Genome, shape: Shape, random: IntegerSource, most: number): readonly Variation[];
  /** Names the type of the value, for TypeScript only. */
  readonly value?: V;
}

/** One number, or row of numbers, of a value, and what it could be instead. */
export interface Variation {
  /** "discount", "reward of s0, a1"; empty where the value is nothing but this number. */
  readonly part: string;
  /** 'all': every other value that the generator could draw. 'sample': some of them. */
  readonly coverage: 'all' | 'sample';
  /** What it is. */
  readonly held: string;
  /** How many of the alternatives are smaller, where the part is a number. */
  readonly position: number;
  /** In increasing order where the part is a number. */
  readonly alternatives: readonly { readonly genome: Genome; readonly value: string }[];
  /** Whether the values are numbers, so that "from … to …" means something. */
  readonly values: 'numbers' | 'words';
}

/** The structure of a fast-check arbitrary that a claim may quantify over (this room does not know fast-check). */
export interface AnyArbitrary<V = unknown> {
  generate(random: never, bias: number | undefined): { readonly value: V };
}

export type Quantified = Readonly<Record<string, Input | AnyArbitrary>>;

/** The inputs of a claim as its functions see them. */
export type Values<Q> = {
  readonly [Name in keyof Q]: Q[Name] extends { readonly lakatosInput: true; readonly value?: infer V }
    ? Exclude<V, undefined>
    : Q[Name] extends AnyArbitrary<infer V>
      ? V
      : never;
};
