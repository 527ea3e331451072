export { type Mdp, type Policy, pair, rewardOf } from './mdp.js';
