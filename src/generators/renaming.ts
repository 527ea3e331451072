import type { Genome, Renaming } from '../claims/index.js';
import type { Block, Layout } from './layout.js';

/** Where each gene comes from when states and actions get new names, and what its value becomes. Kept by layout: the
 *  same few renamings are applied to every case of a scope. */
export const renamed = (layout: Layout, genome: Genome, renaming: Renaming): number[] => {
  const { from, names } = mapOf(layout, renaming);
  const after = new Array<number>(genome.length);
  for (let i = 0; i < after.length; i++) {
    const gene = genome[from[i]];
    after[i] = names[i] === undefined ? gene : names[i]![gene];
  }
  return after;
};

interface GeneMap {
  readonly from: readonly number[];
  /** For a gene that names a state or an action: the new names. */
  readonly names: readonly (readonly number[] | undefined)[];
}

const known = new WeakMap<Layout, WeakMap<Renaming, GeneMap>>();

const mapOf = (layout: Layout, renaming: Renaming): GeneMap => {
  const own = known.get(layout) ?? new WeakMap<Renaming, GeneMap>();
  known.set(layout, own);
  const map = own.get(renaming) ?? makeMap(layout, renaming);
  own.set(renaming, map);
  return map;
};

const makeMap = ({ blocks, length }: Layout, renaming: Renaming): GeneMap => {
  const from = new Array<number>(length).fill(0);
  const names = new Array<readonly number[] | undefined>(length).fill(undefined);
  for (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const target = block.offset + destination(block, index, renaming);
      from[target] = block.offset + index;
      if (block.genes.kind === 'index') {
        names[target] = block.genes.of === 'state' ? renaming.states : renaming.actions;
      }
    }
  }
  return { from, names };
};

/** Where entry `index` of a block goes. */
const destination = ({ axes, extents }: Block, index: number, { states, actions }: Renaming): number => {
  let rest = index;
  let place = 0;
  let stride = 1;
  for (let dimension = extents.length - 1; dimension >= 0; dimension--) {
    const position = rest % extents[dimension];
    rest = Math.floor(rest / extents[dimension]);
    const axis = axes[dimension];
    place += stride * (axis === 'state' ? states[position] : axis === 'action' ? actions[position] : position);
    stride *= extents[dimension];
  }
  return place;
};
