import { answerRewards, atLeast, bandits, claim, integers, rollouts, visitedPairs } from 'lakatos';

/** C6's true part: give everything unseen the least of what was seen, and the answer itself, if it was not seen, the most.
 *  For an unseen answer the premise is empty: about it every extrapolation is free. */
export default claim({
  id: 'generalisation/best-of-what-was-seen-is-optimal-for-some-extrapolation',
  title: 'An answer that nothing seen beats is optimal for a reward that agrees with everything seen',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'the agents you get are only those that optimize a plausible extrapolation of the reward signal in training',
  },
  formula: 'a ∉ seen ∨ r(a) = max_{seen} r ⇒ ∃ r̃ = r on seen: r̃(a) ≥ r̃(b) for all b',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    episodes: rollouts({ episodes: [1, 3], steps: 1 }),
    answer: integers({ from: 0, to: 4 }),
  },
  given: {
    'there is such an answer': ({ bandit, answer }) => answer < bandit.actions,
    'nothing seen beats it, if it was seen': ({ bandit, episodes, answer }) => {
      const seen = visitedPairs(bandit, episodes);
      return answerRewards(bandit).flatMap((reward, b) =>
        seen[answer] && seen[b] ? [atLeast(bandit.reward[answer], reward)] : [],
      );
    },
  },
  then: {
    'it is optimal for the extrapolation': ({ bandit, episodes, answer }, { maximum, minimum }) => {
      const seen = visitedPairs(bandit, episodes);
      const told = answerRewards(bandit).filter((_, b) => seen[b]);
      const extrapolated = answerRewards(bandit).map((reward, b) =>
        seen[b] ? reward : b === answer ? told.reduce(maximum) : told.reduce(minimum),
      );
      return extrapolated.map((reward) => atLeast(extrapolated[answer], reward));
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/learned-policy-is-optimal-for-some-extrapolation'],
});
