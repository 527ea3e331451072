import type { Rational } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { Mdp } from '../../mdp/index.js';
import type { FeatureMap } from '../nouns.js';
import type { Reals } from '../scope.js';
import { worldOf } from '../world.js';
import { countOutside, numberOrZeroOutside, numberOutside, zeroOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { shapeAmong } from './shapeAmong.js';

/** What of values of states lies outside: their number, a value, or one of a terminal state that is not 0. */
export const stateValuesOutside =
  (range: Reals, of: string | undefined) =>
  (values: readonly Rational[], among: Among): Outside | undefined => {
    const world = worldOf<Rational>(among, of);
    const states = (world ?? shapeAmong(among))?.states;
    return (
      lengthOutside(values, states) ??
      firstOutside(values, (value, state) =>
        world?.terminal[state] === true
          ? zeroOutside(value, `.values[${state}]`, '0 in a terminal state')
          : numberOutside(value, range, `.values[${state}]`),
      )
    );
  };

/** What of rewards r(s,a) lies outside: their number, a reward, or one of a pair that the world does not have. */
export const rewardTableOutside =
  (range: Reals, of: string | undefined) =>
  (values: readonly Rational[], among: Among): Outside | undefined => {
    const world = worldOf<Rational>(among, of);
    const shape = world ?? shapeAmong(among);
    return (
      lengthOutside(values, shape === undefined ? undefined : shape.states * shape.actions) ??
      firstOutside(values, (value, pair) =>
        world?.available[pair] === false
          ? zeroOutside(value, `.values[${pair}]`, '0 where the action is not available')
          : numberOutside(value, range, `.values[${pair}]`),
      )
    );
  };

/** What of a map of features lies outside: what it maps, how many features, or one of them. */
export const featureMapOutside =
  (on: FeatureMap<unknown>['of'], dimension: number, range: Reals, of: string | undefined) =>
  (map: FeatureMap<Rational>, among: Among): Outside | undefined => {
    if (map.of !== on) return outside('.of', String(map.of), on);
    const world = worldOf<Rational>(among, of);
    const shape = world ?? shapeAmong(among);
    const perState = dimension * (on === 'state' ? 1 : (shape?.actions ?? 1));
    return (
      countOutside(map.dimension, [dimension, dimension], '.dimension', 'feature') ??
      lengthOutside(map.values, shape === undefined ? undefined : shape.states * perState) ??
      firstOutside(map.values, (value, index) =>
        (isEnd(world, Math.floor(index / perState)) ? numberOrZeroOutside : numberOutside)(
          value,
          range,
          `.values[${index}]`,
        ),
      )
    );
  };

const isEnd = (world: Mdp<Rational> | undefined, state: number): boolean => world?.terminal[state] === true;

const lengthOutside = (values: readonly unknown[], length: number | undefined): Outside | undefined =>
  length === undefined ? undefined : countOutside(values.length, [length, length], '.values', 'value');
