import { mdpToDocument } from '../mdp/index.js';
import { mdpOutside } from './domain/mdpDomain.js';
import { mdpParts } from './enumeration/mdpParts.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { mdpGenes, mdpShape } from './mdpDecoding.js';
import { contractRemovedState, settleMdp } from './mdpGenome.js';
import { type MdpOptions, type MdpPlan, readMdpOptions } from './mdpPlan.js';
import { realiseMdp } from './mdpRealisation.js';
import { realsOf, type Scope } from './scope.js';
import { chooseCount, readCount, shapesOf } from './sizes.js';

/** Finite MDPs, exact by construction: probabilities are integer weights over their sum, rewards and discounts are
 *  integers over a denominator. It chooses the shape of the case; policies and value functions follow it.
 *
 *  @returns a generator for `forAll`, and a fast-check arbitrary; the smallest value has the fewest states and actions,
 *           no rewards, the simplest discount, and every action leads to the first state
 *           (tests/laws/generators.test.ts)
 *  @throws InvalidInput for an option out of its range
 *  @example mdps({ states: [2, 5], actions: [2, 3], rewards: { from: -1, to: 1, denominator: 2 } }) */
export const mdps = (options: MdpOptions = {}): InputArbitrary<'mdp'> => {
  const plan = readMdpOptions(options);
  const { states, actions } = plan;
  const needsSettling = plan.termination !== 'none' || plan.rewardOn === 'transition';
  const scope = scopeOf(options, plan);
  return genomeArbitrary({
    noun: 'mdp',
    description: plan.description,
    smallestShape: { states: states[0], actions: actions[0] },
    chooseShape: (random) => ({ states: chooseCount(random, states), actions: chooseCount(random, actions) }),
    shapes: shapesOf(states, actions),
    ends: plan.termination !== 'none',
    enumerate: (layout) => mdpParts(plan, layout),
    renames: { states: plan.termination !== 'always', actions: true },
    plan: plan.blocks,
    settle: needsSettling ? settleMdp(plan) : undefined,
    afterEdit: contractRemovedState(plan),
    realise: realiseMdp(plan),
    encode: mdpToDocument,
    decode: mdpGenes(plan),
    shapeOf: mdpShape,
    scope,
    outside: mdpOutside(scope, options.discounts),
  });
};

const scopeOf = (options: MdpOptions, plan: MdpPlan): Scope & { kind: 'mdp' } => ({
  kind: 'mdp',
  states: plan.states,
  actions: plan.actions,
  rewards: realsOf(options.rewards),
  rewardOn: plan.rewardOn,
  discounts: discountScope(options.discounts, plan),
  dynamics: plan.dynamics,
  termination: plan.termination,
  initial: plan.initial,
  ...(options.horizon === undefined ? {} : { horizon: readCount(options.horizon, 1, 'mdps(…).horizon') }),
});

/** A range that the author wrote stands for every number in it, whatever the grid that is drawn from. */
const discountScope = (
  written: MdpOptions['discounts'],
  { discounts }: MdpPlan,
): (Scope & { kind: 'mdp' })['discounts'] => {
  if (written === undefined) return 'below 1';
  return 'from' in written
    ? { from: String(written.from), to: String(written.to) }
    : discounts.numerators.map((numerator, i) => `${numerator}/${discounts.denominators[i]}`);
};
