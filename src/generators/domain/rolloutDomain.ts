import { type Rational, rational } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { Episode } from '../../mdp/index.js';
import type { Scope, Span } from '../scope.js';
import { policyOf } from '../world.js';
import { countOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';

/** What of a sample lies outside: the number of its episodes, the length of one, or an action that its policy never
 *  takes. That the world can make each step is checked as it is read. An episode that is cut off has at least the fewest
 *  steps; one that ends may be shorter. */
export const rolloutsOutside =
  ({ episodes, steps, policy: name }: Scope & { kind: 'rollouts' }) =>
  (sample: readonly Episode<Rational>[], among: Among): Outside | undefined => {
    const policy = policyOf<Rational>(among, name);
    return (
      countOutside(sample.length, episodes, '.episodes', 'episode') ??
      firstOutside(sample, ({ states, actions, end }, index) => {
        const part = `.episodes[${index}]`;
        const span: Span = end === 'truncated' ? steps : [0, steps[1]];
        return (
          countOutside(actions.length, span, part, end === 'truncated' ? 'truncated step' : 'step') ??
          firstOutside(actions, (action, step) =>
            policy !== undefined && rational.isZero(policy.probabilities[states[step] * policy.actions + action])
              ? outside(
                  `${part}.actions[${step}]`,
                  `action ${action} in state ${states[step]}`,
                  'an action that the policy takes with positive probability',
                )
              : undefined,
          )
        );
      })
    );
  };
