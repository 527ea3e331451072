import { type Rational, rational } from '../../../arithmetic/index.js';
import { type Mdp, pair, rewardOf } from '../../../mdp/index.js';
import { shortNames } from '../../words/mdpLines.js';

/** Larger worlds are a tangle: they are told in words only. */
const mostPairs = 24;
const mostEdges = 60;

/** An MDP as a graph in the language of Graphviz: a circle a state, two of them around a terminal one, and a dot an action
 *  whose outcome is open. Undefined where it would be too large to be read.
 *  @param probabilities π(a|s), flat [S·A], written at the actions; absent where there is no single policy */
export const mdpGraph = (mdp: Mdp<Rational>, probabilities?: readonly string[]): string | undefined => {
  const choices = choicesOf(mdp, probabilities);
  const edges = choices.reduce((count, { outcomes }) => count + outcomes.length, 0);
  if (choices.length > mostPairs || edges > mostEdges) return undefined;
  return [
    'digraph {',
    'graph [rankdir=LR, bgcolor=transparent, nodesep=0.35, ranksep=0.45, margin=0.02]',
    `node [fontname="${font}", fontsize=12, color="#333333", fontcolor="#111111", penwidth=1.1]`,
    `edge [fontname="${font}", fontsize=10.5, color="#666666", fontcolor="#222222", arrowsize=0.6, penwidth=1]`,
    ...mdp.terminal.map(
      (isTerminal, state) =>
        `s${state} [shape=${isTerminal ? 'doublecircle' : 'circle'}, width=0.42, margin=0.03, label=${quoted(shortNames(mdp).states[state])}]`,
    ),
    ...startLines(mdp),
    ...choices.filter(({ outcomes }) => outcomes.length > 1).flatMap(openLines),
    ...certainLines(choices.filter(({ outcomes }) => outcomes.length === 1)),
    '}',
  ].join('\n');
};

const font = 'Helvetica,Arial,sans-serif';

/** An action in a state, with what its arrow says: "a0, π 1/2, r 1". */
interface Choice {
  readonly state: number;
  readonly action: number;
  readonly words: string;
  readonly outcomes: readonly { readonly nextState: number; readonly probability: string; readonly words: string }[];
}

const choicesOf = (mdp: Mdp<Rational>, probabilities: readonly string[] | undefined): Choice[] =>
  mdp.available.flatMap((isAvailable, index) => {
    if (!isAvailable) return [];
    const [state, action] = [Math.floor(index / mdp.actions), index % mdp.actions];
    const byNext = mdp.transitionReward !== undefined;
    const outcomes = Array.from({ length: mdp.states }, (_, nextState) => nextState).flatMap((nextState) => {
      const probability = mdp.transition[index * mdp.states + nextState];
      if (rational.isZero(probability)) return [];
      const words = byNext ? paid(rewardOf(mdp, state, action, nextState)) : '';
      return [{ nextState, probability: rational.format(probability), words }];
    });
    const policy = probabilities === undefined ? '' : `, π ${probabilities[index]}`;
    const reward = byNext ? '' : paid(mdp.reward[pair(mdp, state, action)]);
    return [{ state, action, words: `${shortNames(mdp).actions[action]}${policy}${reward}`, outcomes }];
  });

const paid = (reward: Rational): string => (rational.isZero(reward) ? '' : `, r ${rational.format(reward)}`);

/** An arrow from nowhere into every state in which an episode may start. */
const startLines = ({ initial }: Mdp<Rational>): string[] =>
  initial.flatMap((probability, state) => {
    if (rational.isZero(probability)) return [];
    const text = rational.format(probability);
    return [
      `start${state} [shape=none, label="", width=0, height=0, margin=0]`,
      `start${state} -> s${state} [label=${quoted(text === '1' ? 'start' : `start ${text}`)}, minlen=1, style=dashed]`,
    ];
  });

const openLines = ({ state, action, words, outcomes }: Choice): string[] => {
  const dot = `s${state}a${action}`;
  return [
    `${dot} [shape=point, width=0.09]`,
    `s${state} -> ${dot} [label=${quoted(words)}, arrowhead=none]`,
    ...outcomes.map(
      ({ nextState, probability, words: reward }) =>
        `${dot} -> s${nextState} [label=${quoted(probability + reward)}, color="#999999"]`,
    ),
  ];
};

/** Actions that lead from one state to one other share an arrow. */
const certainLines = (choices: readonly Choice[]): string[] => {
  const arrows = new Map<string, string[]>();
  for (const { state, words, outcomes } of choices) {
    const arrow = `s${state} -> s${outcomes[0].nextState}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), words + outcomes[0].words]);
  }
  return [...arrows].map(([arrow, words]) => `${arrow} [label=${quoted(words.join('\n'))}]`);
};

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
