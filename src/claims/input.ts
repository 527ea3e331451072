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

/** New names of states and actions: state s becomes states[s], action a becomes actions[a]. Both are permutations. */
export interface Renaming {
  readonly states: readonly number[];
  readonly actions: readonly number[];
}

/** Every genome that a generator has for one shape, one for each value, in a fixed order. */
export interface Enumeration {
  readonly count: bigint;
  /** @param index from 0 to count − 1 */
  at(index: bigint): Genome;
  /** The index of a genome; undefined when it is not among them. */
  indexOf(genome: Genome): bigint | undefined;
}

/** How simple a value is, most important first; compared lexicographically after states and actions:
 *  non-zero entries, denominators (sum), magnitudes (sum). */
export type Complexity = readonly [nonZero: number, denominators: number, magnitudes: number];

/** An input of a written case: its document, what it means in rationals, and the inputs before it, by name. */
export interface WrittenInput {
  readonly document: InputDocument;
  readonly value: unknown;
  readonly earlier: Readonly<Record<string, unknown>>;
}

/** The part of an input that lies outside of what its generator speaks of. */
export interface Outside {
  /** "", ".rewards[2]": the path from the input to it. */
  readonly part: string;
  readonly seen: string;
  readonly expected: string;
}

/** What all inputs of a case may have in common.
 *  'deterministic': every distribution that may be is one-hot, and those that need full support are uniform; half of the
 *  tables of numbers are small.
 *  'small': weights of the two smallest values only, numbers −1, 0 and 1 where these are in range. */
export type Corner = 'deterministic' | 'small';

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
  /** @param corner drawn as one case of this kind; absent: of any */
  draw(random: IntegerSource, shape: Shape, corner?: Corner): Genome;
  realise(genome: Genome, realisation: Realisation): V;
  /** The exact value for a file; `certification` reads it back without this generator. */
  encode(genome: Genome, realisation: Realisation): InputDocument;
  /** The genome of a document that this generator could have drawn, or undefined. Lets stored cases be shrunk on. */
  decode?(document: InputDocument, shape: Shape): Genome | undefined;
  /** What of a written value lies outside of what the generator speaks of, undefined where all of it lies inside. Its domain
   *  is that of its description, in real numbers: ranges, shapes and structure, not the grid that it draws from. So it
   *  holds every value that is drawn, and every value that a proof covers. */
  outside?(written: WrittenInput): Outside | undefined;
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
  /** Every genome of a shape; undefined where there are too many to list the parts of. */
  enumerate?(shape: Shape): Enumeration | undefined;
  /** Worlds: every shape that they choose from, the smallest first. */
  readonly shapes?: readonly Shape[];
  /** Whether the genome grows with the shape, or is the same for every shape. */
  readonly followsShape?: boolean;
  /** Under which renamings the genomes of one shape are closed; absent: none. */
  readonly renames?: { readonly states: boolean; readonly actions: boolean };
  /** Worlds: whether one may have terminal states, or states without some action, where what policies and critics do means
   *  nothing. */
  readonly ends?: boolean;
  /** Whether several genomes may be one value beside the inputs drawn before: each of them is a way to ask for it. */
  readonly repeats?: true;
  /** The genome of the same value with states and actions renamed, for renamings that `renames` allows. */
  rename?(genome: Genome, shape: Shape, renaming: Renaming): Genome;
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
