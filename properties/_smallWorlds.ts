import { mdps } from 'lakatos';

/** Every deterministic world of 2 states × 2 actions with rewards −1, 0 and 1 and the discounts 1/2 and 9/10: 2,592, of which
 *  702 are left when states and actions have no names. */
export const smallWorlds = mdps({
  states: 2,
  actions: 2,
  dynamics: 'deterministic',
  rewards: { from: -1, to: 1 },
  discounts: ['1/2', '9/10'],
  initial: 'everywhere',
  weights: 1,
});
