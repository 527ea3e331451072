import { InvalidInput } from '../../errors/index.js';
import type { Certificate } from '../certificate/certificate.js';
import { onlyWorld } from './onlyWorld.js';

/** The world in Storm's explicit format DRN, numbers as fractions (value type rational). A reward on transitions becomes
 *  its mean on the action, which keeps every expected value; the discount is not part of the format and stands in a
 *  comment. Several initial states get a first state that leads to them.
 *  @throws InvalidInput for a world with a horizon, which the format cannot say */
export const exportDrn = (certificate: Certificate): string => {
  const world = onlyWorld(certificate);
  const { states, actions, transition, reward, initial, discount, horizon, terminal, available } = world;
  if (horizon !== undefined) throw withHorizon(certificate, horizon);
  const starts = initial.flatMap((probability, state) => (probability.isZero() ? [] : [state]));
  const needsStart = starts.length > 1;
  const everyState = Array.from({ length: states }, (_, s) => s);
  const choicesOf = (s: number): number[] =>
    terminal[s] ? [0] : Array.from({ length: actions }, (_, a) => a).filter((a) => available[s][a]);
  const choices = everyState.reduce((total, s) => total + choicesOf(s).length, needsStart ? 1 : 0);
  const lines = [
    `// ${certificate.claim.id}: ${certificate.claim.title}`,
    `// discount ${discount}; rewards are E[r | s, a], paid on taking the action`,
    '@type: MDP',
    '@value_type: rational',
    '@parameters',
    '',
    '@reward_models',
    'reward',
    '@nr_states',
    String(states + (needsStart ? 1 : 0)),
    '@nr_choices',
    String(choices),
    '@model',
  ];
  for (const s of everyState) {
    const labels = [...(!needsStart && starts[0] === s ? ['init'] : []), ...(terminal[s] ? ['terminal'] : [])];
    lines.push([`state ${s} [0]`, ...labels].join(' '));
    for (const a of choicesOf(s)) {
      lines.push(`\taction ${a} [${terminal[s] ? '0' : reward[s][a]}]`);
      if (terminal[s]) lines.push(`\t\t${s} : 1`);
      else {
        for (const next of everyState) {
          if (!transition[s][a][next].isZero()) lines.push(`\t\t${next} : ${transition[s][a][next]}`);
        }
      }
    }
  }
  if (needsStart) {
    lines.push(`state ${states} [0] init`, '\taction 0 [0]', ...starts.map((s) => `\t\t${s} : ${initial[s]}`));
  }
  return `${lines.join('\n')}\n`;
};

const withHorizon = ({ claim }: Certificate, horizon: number): InvalidInput =>
  new InvalidInput({
    what: 'DRN describes worlds without a horizon',
    where: `counterexample of ${claim.id}`,
    seen: `horizon ${horizon}`,
    expected: 'episodes that end in terminal states or not at all',
    fix: '--to gymnasium keeps the horizon beside the table',
  });
