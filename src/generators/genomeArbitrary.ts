import { type Rational, rational } from '../arithmetic/index.js';
import type {
  Edit,
  Enumeration,
  Genome,
  InputDocument,
  IntegerSource,
  Outside,
  Realisation,
  Shape,
} from '../claims/index.js';
import { complexityOfGenome } from './complexity.js';
import type { Among } from './domain/outside.js';
import { drawBlock } from './drawing.js';
import { blockParts } from './enumeration/blockParts.js';
import type { Part } from './enumeration/enumeration.js';
import { settledGenomes } from './enumeration/settledGenomes.js';
import { InputArbitrary } from './inputArbitrary.js';
import { type Block, type BlockPlan, type Layout, layouts } from './layout.js';
import { mutated } from './mutation.js';
import type { Noun, Nouns } from './nouns.js';
import { isSimpler } from './order.js';
import { renamed } from './renaming.js';
import type { Scope } from './scope.js';
import { simplifications } from './simplification.js';
import { editedShape, editGenome } from './structuralEdit.js';
import { variationsOf } from './variations.js';

/** A document of some room: `type`, then fields of that type's own. */
export interface NamedDocument {
  readonly type: string;
}

/** A generator whose genome is a list of blocks: what is particular to one noun, and the rest follows from the blocks. */
export interface GenomeDefinition<N extends Noun> {
  readonly noun: N;
  readonly description: string;
  readonly smallestShape: Shape;
  readonly chooseShape?: (random: IntegerSource) => Shape;
  readonly plan: readonly BlockPlan[];
  /** Makes a genome valid that was filled, cut or simplified block by block, and sets genes without a meaning to their
   *  simplest value. Changes nothing in a valid genome. */
  readonly settle?: (genome: number[], layout: Layout) => void;
  /** What a structural edit means beyond leaving out genes; called before `settle`. False: it is impossible. */
  readonly afterEdit?: (
    genome: number[],
    layout: Layout,
    from: { genome: Genome; layout: Layout; edit: Edit },
  ) => boolean;
  readonly realise: <T>(genome: Genome, layout: Layout, realisation: Realisation<T>) => Nouns<T>[N];
  /** The document of the value in rationals. */
  readonly encode: (value: Nouns<Rational>[N]) => NamedDocument;
  /** The genes of a document, valid or not: they are checked by the one who asks. */
  readonly decode: (document: InputDocument, layout: Layout) => readonly (number | undefined)[] | undefined;
  /** See `Input`. */
  readonly outside: (value: Nouns<Rational>[N], among: Among) => Outside | undefined;
  readonly shapeOf?: (document: InputDocument) => Shape | undefined;
  readonly scope?: Scope;
  /** Worlds: every shape that `chooseShape` can choose, the smallest first. */
  readonly shapes?: readonly Shape[];
  /** Every genome of a layout, where the blocks do not depend on each other in a way that only `settle` knows. */
  readonly enumerate?: (layout: Layout) => Part | undefined;
  /** Under which renamings the genomes are closed: none. */
  readonly renames?: { readonly states: boolean; readonly actions: boolean };
  /** See `Input`. */
  readonly ends?: boolean;
  /** See `Input`. */
  readonly repeats?: true;
}

export const genomeArbitrary = <N extends Noun>(definition: GenomeDefinition<N>): InputArbitrary<N> => {
  const { noun, description, smallestShape, chooseShape, plan, settle, afterEdit, shapeOf } = definition;
  const layoutOf = layouts(plan);

  const enumerated = enumerations(definition, layoutOf);

  const complexity = (genome: Genome, shape: Shape) => complexityOfGenome(layoutOf(shape), genome);

  return new InputArbitrary<N>({
    noun,
    description,
    smallestShape,
    chooseShape,
    shapeOf,
    outside: definition.outside,
    scope: definition.scope,
    shapes: definition.shapes,
    followsShape: plan.some(
      ({ axes, genes }) => genes.kind === 'index' || axes.some((axis) => typeof axis === 'string'),
    ),
    complexity,
    enumerate: enumerated,
    renames: definition.renames,
    ends: definition.ends,
    repeats: definition.repeats,
    rename: (genome, shape, renaming) => {
      const layout = layoutOf(shape);
      const after = renamed(layout, genome, renaming);
      settle?.(after, layout);
      return after;
    },

    draw: (random, shape, corner) => {
      const layout = layoutOf(shape);
      const genome = new Array<number>(layout.length);
      const { blocks } = layout;
      for (let i = 0; i < blocks.length; i++) drawBlock(random, genome, blocks[i], corner);
      settle?.(genome, layout);
      return genome;
    },

    realise: (genome, realisation) => definition.realise(genome, layoutOf(realisation.shape), realisation),

    encode: (genome, { shape, earlier }) => ({
      ...definition.encode(definition.realise(genome, layoutOf(shape), { shape, earlier, arithmetic: rational })),
    }),

    decode: (document, shape) => {
      const layout = layoutOf(shape);
      const genome = definition.decode(document, layout);
      return genome !== undefined && isPossible(genome, layout, settle) ? genome : undefined;
    },

    simpler: function* (genome, shape) {
      const layout = layoutOf(shape);
      const size = complexityOfGenome(layout, genome);
      const known = new Set<string>();
      for (const candidate of simplifications(layout, genome)) {
        settle?.(candidate, layout);
        const key = candidate.join();
        if (known.has(key)) continue;
        known.add(key);
        if (isSimpler(complexityOfGenome(layout, candidate), size)) yield candidate;
      }
    },

    mutate: (genome, shape, random) => {
      const layout = layoutOf(shape);
      const near = mutated(layout, genome, random);
      fillEmptyRows(near, layout);
      settle?.(near, layout);
      return near;
    },

    variations: (genome, shape, random, most) => variationsOf(layoutOf(shape), genome, settle, random, most),

    edit: (genome, shape, edit) => {
      const layout = layoutOf(shape);
      const smaller = editedShape(shape, edit);
      if (smaller.states < smallestShape.states || smaller.actions < smallestShape.actions) return undefined;
      const after = layoutOf(smaller);
      const edited = editGenome(layout, genome, edit);
      if (afterEdit?.(edited, after, { genome, layout, edit }) === false) return undefined;
      fillEmptyRows(edited, after);
      settle?.(edited, after);
      return edited;
    },
  });
};

/** The enumerations of a generator, made once a shape. */
const enumerations = <N extends Noun>(
  { enumerate, settle }: GenomeDefinition<N>,
  layoutOf: (shape: Shape) => Layout,
): ((shape: Shape) => Enumeration | undefined) => {
  const known = new Map<Layout, Enumeration | undefined>();
  return (shape) => {
    const layout = layoutOf(shape);
    if (known.has(layout)) return known.get(layout);
    const part =
      enumerate !== undefined
        ? enumerate(layout)
        : settle === undefined
          ? blockParts(layout)
          : settledGenomes(layout, settle);
    const enumeration = part === undefined ? undefined : enumerationOf(part, layout.length);
    known.set(layout, enumeration);
    return enumeration;
  };
};

const enumerationOf = (part: Part, length: number): Enumeration => ({
  count: part.count,
  at: (index) => {
    const genome = new Array<number>(length).fill(0);
    part.write(index, genome);
    return genome;
  },
  indexOf: (genome) => (genome.length === length ? part.read(genome) : undefined),
});

/** A row that lost all its mass with what was removed puts it on its first entry. */
const fillEmptyRows = (genome: number[], layout: Layout): void => {
  for (const { genes, offset, length, rowLength } of layout.blocks) {
    if (genes.kind !== 'weights' && genes.kind !== 'oneHot') continue;
    for (let row = offset; row < offset + length; row += rowLength) {
      let sum = 0;
      for (let i = row; i < row + rowLength; i++) sum += genome[i];
      if (sum === 0) genome[row] = 1;
    }
  }
};

/** Whether a genome could have been drawn: every gene in its range, every row a distribution (or meaningless, which only
 *  `settle` knows), and nothing left for `settle` to change. */
const isPossible = (
  genome: readonly (number | undefined)[],
  layout: Layout,
  settle: ((genome: number[], layout: Layout) => void) | undefined,
): genome is Genome => {
  if (genome.length !== layout.length || !genome.every((gene) => Number.isSafeInteger(gene))) return false;
  const genes = genome as Genome;
  if (!layout.blocks.every((block) => isInRange(block, genes, settle !== undefined))) return false;
  const settled = [...genes];
  settle?.(settled, layout);
  return settled.every((gene, index) => gene === genes[index]);
};

const isInRange = (block: Block, genome: Genome, mayBeEmpty: boolean): boolean => {
  const { genes, offset, length, rowLength } = block;
  const values = genome.slice(offset, offset + length);
  const within = (minimum: number, maximum: number) => values.every((gene) => minimum <= gene && gene <= maximum);
  switch (genes.kind) {
    case 'weights':
      return (
        within(mayBeEmpty ? 0 : genes.minimum, genes.maximum) &&
        (mayBeEmpty || rowSums(values, rowLength, (sum) => sum > 0))
      );
    case 'oneHot':
      return within(0, 1) && rowSums(values, rowLength, (sum) => sum === 1 || (mayBeEmpty && sum === 0));
    case 'numerators':
      return values.every(
        (gene) => (genes.minimum <= gene && gene <= genes.maximum) || (gene === 0 && genes.mayBeCleared === true),
      );
    case 'options':
      return within(0, genes.sizes.length - 1);
    case 'index':
      return within(0, block.named - 1);
  }
};

const rowSums = (values: Genome, rowLength: number, accepts: (sum: number) => boolean): boolean => {
  for (let row = 0; row < values.length; row += rowLength) {
    let sum = 0;
    for (let i = row; i < row + rowLength; i++) sum += values[i];
    if (!accepts(sum)) return false;
  }
  return true;
};
