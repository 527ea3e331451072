import {
  type Arithmetic,
  type Episode,
  enumerateEpisodes,
  type Mdp,
  type Real,
  reinforce,
  type TabularPolicy,
} from 'lakatos';

/** E[Δθ] over all batches of two one-step episodes, when each episode's reward is lessened by a baseline that the batch
 *  gives: (own reward, the other's) → b.    @returns [S·A] */
export const meanUpdateOfTwo = (
  arithmetic: Arithmetic,
  { world, policy }: { readonly world: Mdp; readonly policy: TabularPolicy },
  baseline: (own: Real, other: Real) => Real,
): readonly Real[] => {
  const { add, multiply, ratio, subtract, zeros } = arithmetic;
  const possible = enumerateEpisodes(world, policy, 1);
  let mean: readonly Real[] = zeros(world.states * world.actions);
  for (const first of possible) {
    for (const second of possible) {
      const lessened = (own: Episode<Real>, other: Episode<Real>): Episode<Real> => ({
        ...own,
        rewards: own.rewards.map((reward) => subtract(reward, baseline(reward, other.rewards[0]))),
      });
      const batch = [lessened(first.episode, second.episode), lessened(second.episode, first.episode)];
      const { parameters } = reinforce.onEpisodes(world, policy, batch, { stepSize: ratio(1, 1) });
      const chance = multiply(first.probability, second.probability);
      mean = mean.map((entry, i) => add(entry, multiply(chance, parameters[i])));
    }
  }
  return mean;
};
