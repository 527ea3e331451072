import type { Edit, Shape } from '../claims/index.js';
import type { Axis, Block, Layout } from './layout.js';

/** The shape after a structural edit. */
export const editedShape = ({ states, actions }: Shape, { kind }: Edit): Shape => {
  switch (kind) {
    case 'removeState':
    case 'mergeState':
      return { states: states - 1, actions };
    case 'removeAction':
      return { states, actions: actions - 1 };
    default:
      return { states, actions };
  }
};

/** The genes of a layout after a structural edit of its states or actions. */
export const editGenome = (layout: Layout, genome: readonly number[], edit: Edit): number[] => {
  switch (edit.kind) {
    case 'removeState':
      return without(layout, genome, 'state', edit.state, 0);
    case 'mergeState':
      return without(layout, redirected(layout, genome, edit.state, edit.into), 'state', edit.state, edit.into);
    case 'removeAction':
      return without(layout, genome, 'action', edit.action, 0);
    case 'swapStates':
      return swapped(layout, genome, 'state', edit.state, edit.other);
    case 'swapActions':
      return swapped(layout, genome, 'action', edit.action, edit.other);
  }
};

/** The genes that are left when one state or action is gone from every axis that counts it. A gene that names what was
 *  removed names `instead`. */
const without = (
  layout: Layout,
  genome: readonly number[],
  axis: 'state' | 'action',
  removed: number,
  instead: number,
): number[] => {
  const left: number[] = [];
  const renamed = (name: number): number => (name > removed ? name - 1 : name);
  for (const block of layout.blocks) {
    const renames = block.genes.kind === 'index' && block.genes.of === axis;
    for (let index = 0; index < block.length; index++) {
      if (touches(block, index, axis, removed)) continue;
      const gene = genome[block.offset + index];
      left.push(renames ? renamed(gene === removed ? instead : gene) : gene);
    }
  }
  return left;
};

/** Whether entry `index` of a block has the coordinate `coordinate` on some axis of that name. */
const touches = (block: Block, index: number, axis: Axis, coordinate: number): boolean =>
  coordinatesOf(block, index).some((position, dimension) => block.axes[dimension] === axis && position === coordinate);

/** Rows over states put the mass of one state on another: their sums stay. */
const redirected = ({ blocks }: Layout, genome: readonly number[], state: number, into: number): number[] => {
  const moved = [...genome];
  for (const { genes, axes, offset, length, rowLength } of blocks) {
    if ((genes.kind !== 'weights' && genes.kind !== 'oneHot') || axes.at(-1) !== 'state') continue;
    const most = genes.kind === 'oneHot' ? 1 : genes.maximum;
    for (let row = offset; row < offset + length; row += rowLength) {
      moved[row + into] = Math.min(most, moved[row + into] + moved[row + state]);
    }
  }
  return moved;
};

const swapped = (
  { blocks }: Layout,
  genome: readonly number[],
  axis: 'state' | 'action',
  one: number,
  other: number,
): number[] => {
  const partner = (place: number): number => (place === one ? other : place === other ? one : place);
  return blocks.flatMap((block) => {
    const renames = block.genes.kind === 'index' && block.genes.of === axis;
    return Array.from({ length: block.length }, (_, index) => {
      const from = coordinatesOf(block, index).reduce(
        (sum, place, dimension) =>
          sum * block.extents[dimension] + (block.axes[dimension] === axis ? partner(place) : place),
        0,
      );
      const gene = genome[block.offset + from];
      return renames ? partner(gene) : gene;
    });
  });
};

/** The place of entry `index` on each axis of its block. */
const coordinatesOf = ({ extents }: Block, index: number): number[] => {
  const coordinates: number[] = [];
  let rest = index;
  for (let dimension = extents.length - 1; dimension >= 0; dimension--) {
    coordinates[dimension] = rest % extents[dimension];
    rest = Math.floor(rest / extents[dimension]);
  }
  return coordinates;
};
