import fc from 'fast-check';
import type { Rational, Real } from '../arithmetic/index.js';
import type {
  Complexity,
  Corner,
  Edit,
  Enumeration,
  Genome,
  Input,
  InputDocument,
  IntegerSource,
  Outside,
  Realisation,
  Renaming,
  Shape,
  Variation,
  WrittenInput,
} from '../claims/index.js';
import { type Among, outside } from './domain/outside.js';
import { Drawn } from './drawn.js';
import type { Noun, Nouns } from './nouns.js';
import type { Scope } from './scope.js';
import { editedShape } from './structuralEdit.js';

/** What makes a generator: see `Input` for what each part does. */
export interface InputDefinition<N extends Noun> {
  readonly noun: N;
  readonly description: string;
  readonly smallestShape: Shape;
  readonly chooseShape?: (random: IntegerSource) => Shape;
  readonly draw: (random: IntegerSource, shape: Shape, corner?: Corner) => Genome;
  readonly realise: <T>(genome: Genome, realisation: Realisation<T>) => Nouns<T>[N];
  readonly encode: (genome: Genome, realisation: Realisation) => InputDocument;
  readonly decode: (document: InputDocument, shape: Shape) => Genome | undefined;
  /** See `Input`; asked only of values of its noun. */
  readonly outside: (value: Nouns<Rational>[N], among: Among) => Outside | undefined;
  readonly shapeOf?: (document: InputDocument) => Shape | undefined;
  readonly simpler: (genome: Genome, shape: Shape) => Iterable<Genome>;
  readonly mutate: (genome: Genome, shape: Shape, random: IntegerSource) => Genome;
  readonly variations: (genome: Genome, shape: Shape, random: IntegerSource, most: number) => readonly Variation[];
  readonly edit: (genome: Genome, shape: Shape, edit: Edit) => Genome | undefined;
  readonly complexity: (genome: Genome, shape: Shape) => Complexity;
  readonly enumerate?: (shape: Shape) => Enumeration | undefined;
  readonly shapes?: readonly Shape[];
  readonly followsShape?: boolean;
  readonly renames?: { readonly states: boolean; readonly actions: boolean };
  readonly ends?: boolean;
  readonly repeats?: true;
  readonly rename?: (genome: Genome, shape: Shape, renaming: Renaming) => Genome;
  /** What a proof must cover; absent where proofs do not reach. */
  readonly scope?: Scope;
}

/** A generator of exact values: an input of a claim, and a fast-check arbitrary of its own.
 *
 *  In `forAll` its functions are called directly. In `fc.property` it draws a `Drawn`, and shrinks it in the one order of
 *  `order.ts`. Its fields are plain functions, so they may be passed around without it. */
export class InputArbitrary<N extends Noun> extends fc.Arbitrary<Drawn<N>> implements Input<Nouns<Real>[N]> {
  readonly lakatosInput = true;
  readonly noun: N;
  readonly description: string;
  readonly smallestShape: Shape;
  readonly chooseShape?: (random: IntegerSource) => Shape;
  readonly draw: InputDefinition<N>['draw'];
  readonly realise: InputDefinition<N>['realise'];
  readonly encode: InputDefinition<N>['encode'];
  readonly decode: InputDefinition<N>['decode'];
  readonly outside: (written: WrittenInput) => Outside | undefined;
  readonly shapeOf?: (document: InputDocument) => Shape | undefined;
  readonly simpler: InputDefinition<N>['simpler'];
  readonly mutate: InputDefinition<N>['mutate'];
  readonly variations: InputDefinition<N>['variations'];
  readonly edit: InputDefinition<N>['edit'];
  readonly complexity: InputDefinition<N>['complexity'];
  readonly enumerate?: InputDefinition<N>['enumerate'];
  readonly shapes?: readonly Shape[];
  readonly followsShape?: boolean;
  readonly renames?: InputDefinition<N>['renames'];
  readonly ends?: boolean;
  readonly repeats?: true;
  readonly rename?: InputDefinition<N>['rename'];
  readonly scope?: Scope;
  declare readonly value?: Nouns<Real>[N];

  constructor(definition: InputDefinition<N>) {
    super();
    this.noun = definition.noun;
    this.description = definition.description;
    this.smallestShape = definition.smallestShape;
    if (definition.chooseShape !== undefined) this.chooseShape = definition.chooseShape;
    this.draw = definition.draw;
    this.realise = definition.realise;
    this.encode = definition.encode;
    this.decode = definition.decode;
    this.outside = ({ document, value, earlier }) =>
      document.type === this.noun
        ? definition.outside(value as Nouns<Rational>[N], { earlier })
        : outside('.type', String(document.type), this.noun);
    if (definition.shapeOf !== undefined) this.shapeOf = definition.shapeOf;
    this.simpler = definition.simpler;
    this.mutate = definition.mutate;
    this.variations = definition.variations;
    this.edit = definition.edit;
    this.complexity = definition.complexity;
    if (definition.enumerate !== undefined) this.enumerate = definition.enumerate;
    if (definition.shapes !== undefined) this.shapes = definition.shapes;
    if (definition.followsShape !== undefined) this.followsShape = definition.followsShape;
    if (definition.renames !== undefined) this.renames = definition.renames;
    if (definition.ends !== undefined) this.ends = definition.ends;
    if (definition.repeats !== undefined) this.repeats = definition.repeats;
    if (definition.rename !== undefined) this.rename = definition.rename;
    if (definition.scope !== undefined) this.scope = definition.scope;
  }

  /** Draws one value. The bias of fast-check is not used: the corners have a fixed share of the draws. */
  generate(random: fc.Random, _biasFactor: number | undefined): fc.Value<Drawn<N>> {
    const shape = this.chooseShape?.(random) ?? shapeFrom(this.smallestShape, random);
    return new fc.Value(new Drawn(this, this.draw(random, shape), shape), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Drawn<N> {
    return value instanceof Drawn && value.generator === this;
  }

  shrink(drawn: Drawn<N>, _context: unknown): fc.Stream<fc.Value<Drawn<N>>> {
    return fc.stream(this.simplerValues(drawn));
  }

  private *simplerValues({ genome, shape }: Drawn<N>): IterableIterator<fc.Value<Drawn<N>>> {
    for (const edit of editsOf(shape)) {
      const smaller = editedShape(shape, edit);
      if (smaller.states < this.smallestShape.states || smaller.actions < this.smallestShape.actions) continue;
      const edited = this.edit(genome, shape, edit);
      if (edited !== undefined) yield new fc.Value(new Drawn(this, edited, smaller), undefined);
    }
    for (const simpler of this.simpler(genome, shape)) yield new fc.Value(new Drawn(this, simpler, shape), undefined);
  }
}

/** The shape of an input that no world gives one: the smallest, with up to two states and two actions more. */
export const shapeFrom = (smallest: Shape, random: IntegerSource): Shape => ({
  states: smallest.states + random.nextInt(0, 2),
  actions: smallest.actions + random.nextInt(0, 2),
});

/** Every structural edit of a shape, states first, from the last to the first. */
function* editsOf(shape: Shape): Generator<Edit> {
  for (let state = shape.states - 1; state >= 0; state--) yield { kind: 'removeState', state };
  for (let action = shape.actions - 1; action >= 0; action--) yield { kind: 'removeAction', action };
}
