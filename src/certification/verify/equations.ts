import { type Rational, rational } from '../../arithmetic/index.js';
import { type Chain, dot, recurrentStates } from './chain.js';
import type { World } from './world.js';

type Vector = readonly Rational[];
type Table = readonly Vector[];

/** What a table should be, entry by entry, given that its other entries are right: both sides of its equations. A table
 *  equal to what these return satisfies its defining equations, and each has one solution only. */

/** V(s) = r_π(s) + γ Σ P_π(s′|s) V(s′) for γ < 1: a contraction, so nothing else satisfies it.
 *  For γ = 1 the same where the chain moves on; states it stays in for ever must pay nothing, and are worth 0.
 *  @param values the stated V    @returns undefined where there is no such V */
export const bellman = (world: World, chain: Chain, values: Vector): Vector | undefined => {
  const { terminal, discount } = world;
  const forEver = chain.sum === 'total' ? recurrentStates(chain, terminal) : undefined;
  if (forEver?.some((recurs, s) => recurs && !chain.reward[s].isZero())) return undefined;
  return values.map((_, s) =>
    terminal[s] || forEver?.[s]
      ? rational.zero
      : chain.reward[s].plus(discount.times(dot(chain.transition[s], values))),
  );
};

/** V_H = 0, V_t = r_π + γ P_π V_{t+1}: here nothing is solved, so the whole table is computed. */
export const valuesByStep = ({ discount, horizon = 0, states }: World, chain: Chain): Table => {
  const tables: Vector[] = [new Array<Rational>(states).fill(rational.zero)];
  for (let t = 0; t < horizon; t++) {
    const [next] = tables;
    tables.unshift(chain.reward.map((reward, s) => reward.plus(discount.times(dot(chain.transition[s], next)))));
  }
  return tables;
};

/** Q(s,a) = r(s,a) + γ Σ P(s′|s,a) V(s′), V of terminal states read as 0; 0 where a is not available. */
export const lookahead = ({ transition, reward, discount, terminal, available }: World, next: Vector): Table => {
  const alive = next.map((value, s) => (terminal[s] ? rational.zero : value));
  return reward.map((row, s) =>
    row.map((paid, a) => (available[s][a] ? paid.plus(discount.times(dot(transition[s][a], alive))) : rational.zero)),
  );
};

/** Q(s,a) − V(s) where a is available. */
export const differences = ({ available }: World, actionValues: Table, values: Vector): Table =>
  actionValues.map((row, s) => row.map((value, a) => (available[s][a] ? value.minus(values[s]) : rational.zero)));

/** d = μ + γ P_πᵀ d, where a terminal state keeps what has reached it. Undiscounted, d counts visits of the states that
 *  the chain leaves again, and terminal states are given 0.
 *  @param visits the stated d */
export const visitEquations = (world: World, chain: Chain, visits: Vector): Vector => {
  const { initial, discount, terminal } = world;
  if (chain.sum === 'finite') return finiteVisits(world, chain);
  const stays = chain.sum === 'total' ? recurrentStates(chain, terminal) : terminal.map(() => false);
  return visits.map((_, s) => {
    if (chain.sum === 'total' && (terminal[s] || stays[s])) return rational.zero;
    const arriving = dot(column(chain.transition, s), visits);
    const kept = terminal[s] ? arriving.plus(visits[s]) : arriving;
    return initial[s].plus(discount.times(kept));
  });
};

const finiteVisits = ({ initial, discount, terminal, horizon = 0 }: World, chain: Chain): Vector => {
  let now = initial;
  let weight = rational.one;
  let visits: Vector = initial.map(() => rational.zero);
  for (let t = 0; t < horizon; t++) {
    const present = now;
    visits = visits.map((sum, s) => sum.plus(weight.times(present[s])));
    now = present.map((mass, s) => {
      const arriving = dot(column(chain.transition, s), present);
      return terminal[s] ? arriving.plus(mass) : arriving;
    });
    weight = weight.times(discount);
  }
  return visits;
};

const column = (table: Table, index: number): Vector => table.map((row) => row[index]);
