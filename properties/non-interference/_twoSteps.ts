import { type Arithmetic, type Mdp, type Real, reinforce, stepPolicy, sum, type TabularPolicy } from 'lakatos';

/** E over two sampled REINFORCE steps, one answer a step, of a quantity of the trained policy. */
export const meanAfterTwoSteps = (
  arithmetic: Arithmetic,
  { world, policy }: { readonly world: Mdp; readonly policy: TabularPolicy },
  quantity: (trained: TabularPolicy) => Real,
): Real => {
  const after = (now: TabularPolicy, steps: number): Real =>
    steps === 0
      ? quantity(now)
      : sum(
          arithmetic,
          reinforce
            .enumerated(world, now, { stepSize: 1 })
            .map(({ probability, update }) =>
              arithmetic.multiply(probability, after(stepPolicy(now, update.parameters), steps - 1)),
            ),
        );
  return after(policy, 2);
};
