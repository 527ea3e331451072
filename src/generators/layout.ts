import type { Complexity, Shape } from '../claims/index.js';

/** A dimension of a block of genes: as long as the case has states or actions, or of a fixed length. */
export type Axis = 'state' | 'action' | number;

/** What the genes of a block mean.
 *  'weights': each row along the last axis is a distribution, weight over sum; at least one weight is positive.
 *  'oneHot': the same with a single 1 in each row.
 *  'numerators': k stands for k/denominator.
 *  'options': k picks one of a list that is sorted from simple to complex.
 *  'index': k names a state or an action. */
export type Genes =
  | {
      readonly kind: 'weights';
      readonly minimum: 0 | 1;
      readonly maximum: number;
      /** Probabilities are multiples of 1/denominator; absent: any weights. */
      readonly denominator?: number;
    }
  | { readonly kind: 'oneHot' }
  | {
      readonly kind: 'numerators';
      readonly minimum: number;
      readonly maximum: number;
      readonly denominator: number;
      /** How often an entry is 0 without being drawn, 0 … 1 (where 0 is in range). */
      readonly sparsity: number;
      /** An entry that says nothing is 0, also where 0 is out of range: which one does only `settle` knows. */
      readonly mayBeCleared?: boolean;
    }
  | {
      readonly kind: 'options';
      readonly sizes: readonly Complexity[];
      /** What each option stands for, in words or as a fraction; absent: its index. */
      readonly names?: readonly string[];
      /** An option that is taken without a draw with this probability. */
      readonly usual?: { readonly option: number; readonly probability: number };
    }
  | { readonly kind: 'index'; readonly of: 'state' | 'action' };

/** Consecutive genes that mean the same kind of thing, row-major along the axes. */
export interface BlockPlan {
  /** What the genes are, for a reader: "reward". Blocks that mean nothing on their own have none. */
  readonly name?: string;
  readonly genes: Genes;
  readonly axes: readonly Axis[];
}

/** A block in a genome of one particular shape. */
export interface Block extends BlockPlan {
  readonly offset: number;
  readonly length: number;
  /** The axes as numbers. */
  readonly extents: readonly number[];
  /** Length of the last axis, 1 without axes. */
  readonly rowLength: number;
  /** For 'index': how many states or actions there are to name. */
  readonly named: number;
}

export interface Layout {
  readonly shape: Shape;
  readonly blocks: readonly Block[];
  readonly length: number;
}

/** Where each gene of a shape lies. Layouts are kept, because the same few shapes come back all the time. */
export const layouts = (plan: readonly BlockPlan[]): ((shape: Shape) => Layout) => {
  const known: Layout[][] = [];
  return (shape) => {
    const { states, actions } = shape;
    known[states] ??= [];
    known[states][actions] ??= layOut(plan, { states, actions });
    return known[states][actions];
  };
};

const layOut = (plan: readonly BlockPlan[], shape: Shape): Layout => {
  const blocks: Block[] = [];
  let offset = 0;
  for (const { name, genes, axes } of plan) {
    const extents = axes.map((axis) => extentOf(axis, shape));
    const length = extents.reduce((product, extent) => product * extent, 1);
    const named = genes.kind === 'index' ? extentOf(genes.of, shape) : 0;
    blocks.push({
      ...(name === undefined ? {} : { name }),
      genes,
      axes,
      extents,
      offset,
      length,
      rowLength: extents.at(-1) ?? 1,
      named,
    });
    offset += length;
  }
  return { shape, blocks, length: offset };
};

const extentOf = (axis: Axis, shape: Shape): number =>
  axis === 'state' ? shape.states : axis === 'action' ? shape.actions : axis;
