import { type Rational, rational } from '../../arithmetic/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import type { Certificate } from '../certificate/certificate.js';
import { onlyWorld } from './onlyWorld.js';

/** The world as the table that Gymnasium's toy-text environments carry: `P[s][a] = [(probability, s′, reward,
 *  terminated), …]`, with the initial distribution, the discount and the horizon beside it (a time limit stands
 *  outside P). Numbers are the nearest doubles, because the format has no fractions; the exact ones stand beside them as
 *  texts. Terminal states loop and pay nothing, as there.
 *  @throws InvalidInput for a reward that no double can hold */
export const gymnasiumDocument = (certificate: Certificate): object => {
  const world = onlyWorld(certificate);
  const { states, actions, transition, reward, transitionReward, initial, discount, horizon, terminal, available } =
    world;
  const outcomes = (s: number, a: number) => {
    if (terminal[s]) return [{ probability: rational.one, nextState: s, reward: rational.zero, terminated: true }];
    return transition[s][a].flatMap((probability, nextState) =>
      probability.isZero()
        ? []
        : [
            {
              probability,
              nextState,
              reward: transitionReward === undefined ? reward[s][a] : transitionReward[s][a][nextState],
              terminated: terminal[nextState],
            },
          ],
    );
  };
  const perPair = <Entry>(entry: (s: number, a: number) => Entry): Record<string, Record<string, Entry>> =>
    Object.fromEntries(
      Array.from({ length: states }, (_, s) => [
        s,
        Object.fromEntries(
          Array.from({ length: actions }, (_, a) => a).flatMap((a) =>
            terminal[s] || available[s][a] ? [[a, entry(s, a)]] : [],
          ),
        ),
      ]),
    );
  return {
    P: perPair((s, a) =>
      outcomes(s, a).map((one) => [
        one.probability.toNumber(),
        one.nextState,
        inDoubles(one.reward, `state ${s}, action ${a}`, certificate),
        one.terminated,
      ]),
    ),
    exact: perPair((s, a) =>
      outcomes(s, a).map((one) => [String(one.probability), one.nextState, String(one.reward), one.terminated]),
    ),
    initial: initial.map(String),
    discount: String(discount),
    ...(horizon === undefined ? {} : { horizon }),
  };
};

const inDoubles = (reward: Rational, place: string, { claim }: Certificate): number => {
  const nearest = reward.toNumber();
  if (Number.isFinite(nearest)) return nearest;
  throw new InvalidInput({
    what: 'this format holds rewards in doubles',
    where: `counterexample of ${claim.id}, reward at ${place}`,
    seen: seen(String(reward)),
    expected: 'between -1.8e308 and 1.8e308',
    fix: '--to json keeps every number as it is',
  });
};
