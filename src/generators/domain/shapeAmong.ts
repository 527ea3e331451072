import type { Shape } from '../../claims/index.js';
import type { Among } from './outside.js';

/** The numbers of states and actions of the first world or policy among the inputs before; a world's end state counts. */
export const shapeAmong = ({ earlier }: Among): Shape | undefined => Object.values(earlier).find(isShaped);

const isShaped = (value: unknown): value is Shape =>
  typeof value === 'object' &&
  value !== null &&
  'states' in value &&
  'actions' in value &&
  ('transition' in value || 'probabilities' in value);
