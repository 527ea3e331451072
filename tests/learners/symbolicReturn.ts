import { all, create, type Fraction, type MathNode } from 'mathjs';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { type Mdp, rewardOf } from '../../src/mdp/index.js';
import { parameterCount, type SoftmaxPolicy } from '../../src/policies/index.js';

export const math = create(all, { number: 'Fraction' });

/** "3/4" as a fraction of mathjs. */
export const fraction = (text: string): Fraction => math.fraction(text) as Fraction;

/** What mathjs is told about a policy: each probability as an expression in the odds x = e^θ, and where x stands.
 *  Then ∂J/∂θ = x·∂J/∂x, a rational function, and mathjs differentiates and evaluates it in fractions. */
export interface Symbols {
  /** π(a|s) as text, flat [S·A]; "0" where it is 0. */
  readonly probabilities: readonly string[];
  readonly parameters: readonly string[];
  readonly point: Readonly<Record<string, Fraction>>;
}

/** Free logits: π(a|s) = x_sa/Σ_b x_sb at x_sa = π(a|s). A tied policy shares x between the states of an observation. */
export const symbolsOf = (policy: SoftmaxPolicy<Rational>): Symbols => {
  const { actions, probabilities } = policy;
  const rowOf = (state: number): number => (policy.kind === 'tied' ? policy.observation[state] : state);
  const isZero = (i: number): boolean => rational.isZero(probabilities[i]);
  const point: Record<string, Fraction> = {};
  const texts = probabilities.map((probability, i) => {
    if (isZero(i)) return '0';
    const state = Math.floor(i / actions);
    const name = `x_${rowOf(state)}_${i % actions}`;
    point[name] ??= fraction(rational.format(probability));
    // A tied row repeats its numbers, but a state may miss an action: then what is left is its own fixed rest.
    const terms = Array.from({ length: actions }, (_, a) => state * actions + a)
      .filter((j) => !isZero(j))
      .map((j) => `k_${j} * x_${rowOf(state)}_${j % actions}`);
    return `k_${i} * ${name} / (${terms.join(' + ')})`;
  });
  const parameters = Array.from(
    { length: parameterCount(policy) },
    (_, i) => `x_${Math.floor(i / actions)}_${i % actions}`,
  );
  for (const name of parameters) point[name] ??= fraction('1');
  probabilities.forEach((probability, i) => {
    if (isZero(i)) return;
    const standing = point[`x_${rowOf(Math.floor(i / actions))}_${i % actions}`];
    point[`k_${i}`] = math.divide(fraction(rational.format(probability)), standing) as Fraction;
  });
  return { probabilities: texts, parameters, point };
};

/** J as one expression: the value of `steps` steps by unfolding the Bellman recursion into text. */
export const returnFormula = (mdp: Mdp<Rational>, { probabilities }: Symbols, steps: number): string => {
  const text = (x: Rational): string => `(${rational.format(x)})`;
  const worthOf = (state: number, left: number): string => {
    if (left === 0 || mdp.terminal[state]) return '0';
    const terms: string[] = [];
    for (let a = 0; a < mdp.actions; a++) {
      const index = state * mdp.actions + a;
      if (probabilities[index] === '0') continue;
      for (let to = 0; to < mdp.states; to++) {
        const chance = mdp.transition[index * mdp.states + to];
        if (rational.isZero(chance)) continue;
        const later = worthOf(to, left - 1);
        const gain = `${text(rewardOf(mdp, state, a, to))} + ${text(mdp.discount)} * (${later})`;
        terms.push(`${probabilities[index]} * ${text(chance)} * (${gain})`);
      }
    }
    return terms.join(' + ');
  };
  const starts = Array.from({ length: mdp.states }, (_, s) => `${text(mdp.initial[s])} * (${worthOf(s, steps)})`);
  return starts.join(' + ');
};

/** ∂J/∂θ = x·∂J/∂x by mathjs, as fractions. */
export const symbolicGradient = (formula: MathNode, { parameters, point }: Symbols): string[] =>
  parameters.map((name) => {
    const slope = math.derivative(formula, name, { simplify: false }).evaluate({ ...point }) as Fraction;
    return math.fraction(math.multiply(point[name], slope) as Fraction).toFraction();
  });
