import { type Rational, rational } from '../arithmetic/index.js';
import type { InputDocument, Shape } from '../claims/index.js';
import { type Mdp, mdpFromDocument, pair, rewardOf } from '../mdp/index.js';
import { numeratorOver, weightsOf } from './exactNumbers.js';
import type { Layout } from './layout.js';
import type { MdpPlan } from './mdpPlan.js';

/** The genes of an MDP document, undefined where the plan has none for it. */
export const mdpGenes =
  (plan: MdpPlan) =>
  (document: InputDocument, { shape }: Layout): readonly (number | undefined)[] | undefined => {
    if (document.type !== 'mdp') return undefined;
    const mdp = mdpFromDocument(rational, document);
    if (mdp.states !== shape.states || mdp.actions !== shape.actions) return undefined;
    if (mdp.available.some((available, index) => available === mdp.terminal[Math.floor(index / mdp.actions)])) {
      return undefined;
    }
    if ((mdp.horizon !== undefined) !== plan.at.horizon >= 0) return undefined;
    if (plan.termination === 'none' && mdp.terminal.includes(true)) return undefined;
    const initial = weightsOf(mdp.initial);
    const transition = transitionWeights(mdp);
    const reward = rewardGenes(plan, mdp);
    if (initial === undefined || transition === undefined || reward === undefined) return undefined;
    return [
      discountGene(plan, mdp.discount),
      ...initial,
      ...transition,
      ...reward,
      ...(plan.termination === 'none' ? [] : mdp.terminal.map((terminal) => (terminal ? 0 : 1))),
      ...(mdp.horizon === undefined ? [] : [mdp.horizon]),
    ];
  };

/** The shape of an MDP document. */
export const mdpShape = (document: InputDocument): Shape | undefined => {
  if (document.type !== 'mdp') return undefined;
  const { states, actions } = mdpFromDocument(rational, document);
  return { states, actions };
};

const discountGene = ({ discounts }: MdpPlan, discount: Rational): number | undefined => {
  const index = discounts.numerators.findIndex(
    (numerator, i) => numeratorOver(discounts.denominators[i], discount) === numerator,
  );
  return index < 0 ? undefined : index;
};

const transitionWeights = (mdp: Mdp<Rational>): number[] | undefined => {
  const weights: number[] = [];
  for (let row = 0; row < mdp.transition.length; row += mdp.states) {
    const own = weightsOf(mdp.transition.slice(row, row + mdp.states));
    if (own === undefined) return undefined;
    weights.push(...own);
  }
  return weights;
};

/** Rewards as numerators, or undefined where they depend on more than the plan lets them. */
const rewardGenes = (plan: MdpPlan, mdp: Mdp<Rational>): (number | undefined)[] | undefined => {
  const { denominator } = plan.rewards;
  const numerators: (number | undefined)[] = [];
  for (let state = 0; state < mdp.states; state++) {
    for (let action = 0; action < mdp.actions; action++) {
      const index = pair(mdp, state, action);
      const possible = Array.from({ length: mdp.states }, (_, next) => next).map((next) => ({
        reward: numeratorOver(denominator, rewardOf(mdp, state, action, next)),
        happens: !rational.isZero(mdp.transition[index * mdp.states + next]),
      }));
      if (plan.rewardOn === 'transition') {
        numerators.push(...possible.map(({ reward, happens }) => (happens ? reward : 0)));
        continue;
      }
      const mean = numeratorOver(denominator, mdp.reward[index]);
      if (possible.some(({ reward, happens }) => happens && reward !== mean)) return undefined;
      if (plan.rewardOn === 'stateAction' || action === 0) numerators.push(mean);
      else if (mean !== numerators.at(-1)) return undefined;
    }
  }
  return numerators;
};
