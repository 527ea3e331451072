import { decidedSign } from '../../arithmetic/index.js';
import type { Mdp } from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import { assembleUpdate } from '../critics/assembleUpdate.js';
import { learns } from '../critics/critic.js';
import { criticValues } from '../critics/criticValues.js';
import { expectedAdvantages } from '../expected/expectedAdvantages.js';
import { expectedCredit } from '../expected/expectedCredit.js';
import { rowSums } from '../expected/rowSums.js';
import { visitWeights } from '../expected/visitWeights.js';
import { noClosedForm } from '../noClosedForm.js';
import { rolloutLength } from '../rollouts/rolloutOptions.js';
import { readNonNegative, readScalar, readUnitInterval, type Scalar } from '../scalar.js';
import type { Update } from '../update.js';
import { addEntropyCredit } from './entropyCredit.js';
import { checkPpoOptions, type PpoOptions, readThreshold } from './ppoOptions.js';

/** The mean update of one epoch on the whole batch, in closed form: all ratios are 1, so the clip, the value clip and
 *  the KL stop are at rest, and what is left is linear in the advantages.
 *
 *  @throws InvalidInput for options that are not: several epochs or minibatches, normalised advantages, means over
 *          steps, and clip ranges of 0, where every ratio stands on the kink */
export const expected = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: PpoOptions<T>): Update<T> => {
  checkPpoOptions(options);
  requireClosedForm(mdp, options);
  const A = mdp.arithmetic;
  if (options.klStop !== undefined) readThreshold(A, options.klStop);
  const length = rolloutLength(mdp, options);
  const gaeLambda = readUnitInterval(A, options.gaeLambda, 'options.gaeLambda');
  const values = criticValues(mdp, policy, options.critic);
  const estimates = expectedAdvantages(mdp, policy, values, gaeLambda, length);
  const weighting = options.stateWeighting ?? 'undiscounted';
  const credit = expectedCredit(mdp, policy, estimates, weighting);
  if (options.entropyBonus !== undefined) {
    const bonus = readNonNegative(A, options.entropyBonus, 'options.entropyBonus');
    const visits = visitWeights(mdp, policy, length, weighting);
    for (let state = 0; state < mdp.states; state++) {
      addEntropyCredit(policy, state, A.multiply(visits[state], bonus), credit);
    }
  }
  const criticCredit = learns(options.critic)
    ? rowSums(mdp, expectedCredit(mdp, policy, estimates, 'undiscounted'))
    : [];
  return assembleUpdate(policy, { credit, criticCredit }, { ...options, share: A.one });
};

const requireClosedForm = <T>(mdp: Mdp<T>, options: PpoOptions<T>): void => {
  const { epochs = 1, minibatches, advantageNormalization: normalization = 'none', averaging } = options;
  if (epochs !== 1) {
    throw noClosedForm('options.epochs', epochs, '1', 'from the second epoch on the ratios depend on the sample');
  }
  if (minibatches !== undefined && minibatches.count !== 1) {
    throw noClosedForm('options.minibatches', minibatches, 'one minibatch', 'the second starts where the first led');
  }
  if (normalization !== 'none') {
    throw noClosedForm(
      'options.advantageNormalization',
      normalization,
      "'none'",
      'it divides by the luck of the batch',
    );
  }
  if (averaging === 'overSteps') {
    throw noClosedForm('options.averaging', averaging, "'overEpisodes'", 'it divides by the random number of steps');
  }
  requireRoom(mdp, options.clipRange, 'options.clipRange');
  if (options.valueClipRange !== undefined) requireRoom(mdp, options.valueClipRange, 'options.valueClipRange');
};

const requireRoom = <T>(mdp: Mdp<T>, range: Scalar<T>, where: string): void => {
  const A = mdp.arithmetic;
  const value = readScalar(A, range);
  if (decidedSign(A, value, `${where} > 0`) !== 1) {
    throw noClosedForm(where, A.format(value), 'a range > 0', 'the old policy itself stands on the kink of the clip');
  }
};
