import { type Arithmetic, decidedSign, type Real } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import { type Critic, critics } from '../critics/critic.js';
import type { Kink } from '../estimators/index.js';
import { anything, fields, knownOptions, oneOf, wordOr } from '../knownOptions.js';
import type { Seed } from '../rollouts/batches.js';
import {
  type RolloutOptions,
  rolloutOptions,
  type StateWeighting,
  stateWeightings,
} from '../rollouts/rolloutOptions.js';
import { readScalar, type Scalar } from '../scalar.js';

/** PPO as it is run. What γᵗ, truncation and a batch mean here is said at RolloutOptions. */
export interface PpoOptions<T = Real> extends RolloutOptions {
  /** η ≥ 0, of plain gradient ascent. */
  readonly stepSize: Scalar<T>;
  /** ε ≥ 0, usually 1/5. */
  readonly clipRange: Scalar<T>;
  /** V for the advantages; a learned one moves towards advantage + V, the λ-return. */
  readonly critic: Critic<T>;
  /** λ, 0 ≤ λ ≤ 1. */
  readonly gaeLambda: Scalar<T>;
  /** Passes over the batch, an integer ≥ 1. Default 1. */
  readonly epochs?: number;
  /** Default: one minibatch, the whole batch. */
  readonly minibatches?: Minibatches;
  /** Default 'none'. */
  readonly advantageNormalization?: 'none' | AdvantageNormalization<T>;
  /** ε_V ≥ 0, reward units, of the clipped value loss; absent: the plain square. */
  readonly valueClipRange?: Scalar<T>;
  /** c_H ≥ 0, weight of the entropy of each visited state's row. Default 0. */
  readonly entropyBonus?: Scalar<T>;
  readonly klStop?: KlStop<T>;
  /** The slope where a ratio stands exactly on the edge of its clip. Default 'zero'. */
  readonly kink?: Exclude<Kink, 'interval'>;
  /** Default 'undiscounted', as PPO is run. */
  readonly stateWeighting?: StateWeighting;
  /** 'overEpisodes' (default): sum over steps, mean over rollouts. 'overSteps': mean over all steps of the minibatch,
   *  which for rollouts of random length weighs a step by the luck of the others. */
  readonly averaging?: 'overEpisodes' | 'overSteps';
}

/** @throws InvalidInput for an option that PPO does not read */
export const checkPpoOptions = knownOptions<PpoOptions>(
  {
    ...rolloutOptions,
    stepSize: anything,
    clipRange: anything,
    critic: critics,
    gaeLambda: anything,
    epochs: anything,
    minibatches: fields({ count: anything, shuffleSeed: anything }, ['shuffleSeed']),
    advantageNormalization: wordOr(
      ['none'],
      fields({ over: oneOf('batch', 'minibatch'), deviation: oneOf('population', 'sample'), epsilon: anything }, [
        'epsilon',
      ]),
    ),
    valueClipRange: anything,
    entropyBonus: anything,
    klStop: fields({ estimator: oneOf('k1', 'k2', 'k3'), threshold: anything }),
    kink: oneOf('zero', 'one'),
    stateWeighting: oneOf(...stateWeightings),
    averaging: oneOf('overEpisodes', 'overSteps'),
  },
  [
    'rolloutSteps',
    'episodes',
    'epochs',
    'minibatches',
    'advantageNormalization',
    'valueClipRange',
    'entropyBonus',
    'klStop',
    'kink',
    'stateWeighting',
    'averaging',
  ],
  'ppo',
);

/** How the steps of a batch are dealt out: in their order, or shuffled anew each epoch from a seed. */
export interface Minibatches {
  /** ≥ 1; sizes differ by one step at most. */
  readonly count: number;
  readonly shuffleSeed?: Seed;
}

/** Shifted to mean 0 and scaled to deviation 1 over the whole batch or each minibatch, from the raw advantages each
 *  time. It changes what is being maximised (tests/learners/ppo/ppo.test.ts). */
export interface AdvantageNormalization<T = Real> {
  readonly over: 'batch' | 'minibatch';
  readonly deviation: 'population' | 'sample';
  /** Added to the deviation; absent it is exactly 0. */
  readonly epsilon?: Scalar<T>;
}

/** Stops before the first minibatch step whose mean estimate of KL(π_old‖π) exceeds the threshold. */
export interface KlStop<T = Real> {
  readonly estimator: 'k1' | 'k2' | 'k3';
  /** ≥ 0. */
  readonly threshold: Scalar<T>;
}

/** @throws InvalidInput for a threshold below 0: the old policy itself, whose divergence is 0, would exceed it */
export const readThreshold = <T>(arithmetic: Arithmetic<T>, { threshold }: KlStop<T>): T => {
  const value = readScalar(arithmetic, threshold);
  require(decidedSign(arithmetic, value, 'options.klStop.threshold ≥ 0') !== -1, () => ({
    what: 'a divergence is compared with a number ≥ 0',
    where: 'options.klStop.threshold',
    seen: arithmetic.format(value),
    expected: 'a number ≥ 0: below it no step would ever be made',
    fix: "threshold: '1/100'",
  }));
  return value;
};
