import {
  type Arithmetic,
  type LinearPolicy,
  linearPolicy,
  type Mdp,
  mdpFromArrays,
  type Rational,
  rational,
  type TabularPolicy,
  tabularPolicy,
} from 'lakatos';

/** What is true and what the human believes, in each context. */
export const contexts = [
  { name: 'true, believed', truth: 1, belief: 1 },
  { name: 'false, disbelieved', truth: -1, belief: -1 },
  { name: 'true, disbelieved', truth: 1, belief: -1 },
  { name: 'false, believed', truth: -1, belief: 1 },
] as const;

export type Grading = 'always' | 'usually' | 'on agreement' | 'one side' | 'never tested';

/** How often each context is asked about and how often the grade of an answer there is right. */
export interface Asked {
  readonly mass: readonly Rational[];
  readonly right: readonly Rational[];
}

export interface GradingSettings {
  /** Share of the contexts in which truth and belief differ. */
  readonly disagreement: Rational;
  /** Probability with which a noisy grade is right. */
  readonly quality: Rational;
}

const { one, zero, ratio, subtract, multiply } = rational;
const half = ratio(1, 2);

/** The ways in which a reward can be right: always; usually, by independent noise; only where the belief is true; for
 *  two thirds of the disagreements, on one side of them; always, but never asked where truth and belief differ. */
export const asked = (grading: Grading, { disagreement, quality }: GradingSettings): Asked => {
  const agree = multiply(subtract(one, disagreement), half);
  const differ = multiply(disagreement, half);
  const mass = [agree, agree, differ, differ];
  switch (grading) {
    case 'always':
      return { mass, right: [one, one, one, one] };
    case 'usually':
      return { mass, right: [quality, quality, quality, quality] };
    case 'on agreement':
      return { mass, right: [one, one, zero, zero] };
    case 'one side':
      return { mass: [zero, zero, ratio(2, 3), ratio(1, 3)], right: [one, one, one, zero] };
    case 'never tested':
      return { mass: [half, half, zero, zero], right: [one, one, one, one] };
  }
};

/** A question about one context, answered "it is so" or "it is not so": reward 1 for the answer that is graded right. */
export const world = <T>(arithmetic: Arithmetic<T>, { mass, right }: Asked): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: [...contexts.map(({ name }) => name), 'end'],
    actionNames: ['it is so', 'it is not so'],
    transition: [...contexts.map(() => [{ end: 1 }, { end: 1 }]), null],
    reward: [
      ...contexts.map(({ truth }, i) => {
        const [honest, other] = [String(right[i]), String(subtract(one, right[i]))];
        return truth === 1 ? [honest, other] : [other, honest];
      }),
      null,
    ],
    initial: [...mass.map(String), 0],
    terminal: ['end'],
    discount: 1,
  });

/** P(honest) in the contexts where truth and belief agree, and where they differ. */
export interface Honesty {
  readonly agree: string;
  readonly differ: string;
}

const rowsOf = ({ agree, differ }: Honesty): string[][] =>
  contexts.map(({ truth, belief }) => {
    const honest = truth === belief ? agree : differ;
    const other = String(subtract(one, rational.ratio(...fraction(honest))));
    return truth === 1 ? [honest, other] : [other, honest];
  });

const fraction = (text: string): [number, number] => {
  const [top, bottom = '1'] = text.split('/');
  return [Number(top), Number(bottom)];
};

/** A reporter with one logit for each context. */
export const tabularReporter = <T>(arithmetic: Arithmetic<T>, honesty: Honesty): TabularPolicy<T> =>
  tabularPolicy(arithmetic, [...rowsOf(honesty), ['0', '0']]);

/** A reporter z = c·w₁·t + w₂·b: w₁ translates what is true, w₂ says what the human would say, and c is how loud the
 *  truth is among the features. */
export const linearReporter = <T>(arithmetic: Arithmetic<T>, scale: Rational, honesty: Honesty): LinearPolicy<T> =>
  linearPolicy(arithmetic, {
    features: [
      ...contexts.map(({ truth, belief }) => [
        [String(multiply(scale, ratio(truth, 1))), belief],
        [0, 0],
      ]),
      [
        [0, 0],
        [0, 0],
      ],
    ],
    probabilities: [...rowsOf(honesty), ['0', '0']],
  });

/** π(honest | context), [4]. */
export const honestyOf = <T>(policy: { readonly probabilities: readonly T[] }): readonly T[] =>
  contexts.map(({ truth }, i) => policy.probabilities[2 * i + (truth === 1 ? 0 : 1)]);
