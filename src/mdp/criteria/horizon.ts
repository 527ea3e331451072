import { InvalidInput } from '../../errors/index.js';
import type { Mdp } from '../mdp.js';

/** H. @throws InvalidInput for a model that has none */
export const horizonOf = (mdp: Pick<Mdp, 'horizon'>): number => {
  if (mdp.horizon !== undefined) return mdp.horizon;
  throw new InvalidInput({
    what: 'time-indexed values need a horizon',
    where: 'mdp.horizon',
    seen: 'none',
    expected: 'an integer of at least 1',
    fix: 'give the model a horizon, or use stateValues and optimalValues, which follow its own criterion',
  });
};
