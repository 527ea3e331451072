import { rational } from '../../../arithmetic/index.js';
import type { InputDocument } from '../../../claims/index.js';
import { mdpFromDocument } from '../../../mdp/index.js';
import { describeInput } from '../../words/instance.js';
import { asItIs, html, type Markup } from '../markup.js';
import { answersTable } from './answersTable.js';
import { drawGraph } from './drawGraph.js';
import { mdpGraph } from './mdpGraph.js';

type Inputs = Readonly<Record<string, InputDocument>>;

/** An instance for a reader: worlds drawn, answer sets as a table, every number of it in words. */
export const instanceMarkup = async (inputs: Inputs): Promise<Markup> => {
  const answers = answersTable(inputs);
  const parts = await Promise.all(
    Object.entries(inputs)
      .filter(([name]) => answers?.names.includes(name) !== true)
      .map(
        async ([name, document]) => html`
        <div class="input">
          <h4>${name}</h4>
          ${await drawingOf(name, document, inputs)}
          <pre>${describeInput(document, inputs).join('\n')}</pre>
        </div>`,
      ),
  );
  return html`<div class="instance">${answers?.table}${parts}</div>`;
};

const drawingOf = async (name: string, document: InputDocument, inputs: Inputs): Promise<Markup | undefined> => {
  if (document.type !== 'mdp') return undefined;
  try {
    const mdp = mdpFromDocument(rational, document);
    const graph = mdpGraph(mdp, onlyPolicy(inputs, mdp));
    if (graph === undefined) return undefined;
    return html`<div class="graph" role="img" aria-label="the world ${name} as a graph: its numbers stand below it">${asItIs(await drawGraph(graph))}</div>`;
  } catch {
    // A document that cannot be read as a world is shown as it is.
    return undefined;
  }
};

/** π(a|s) of the one policy of this shape; undefined where there is none, or several. */
const onlyPolicy = (
  inputs: Inputs,
  { states, actions }: { readonly states: number; readonly actions: number },
): string[] | undefined => {
  const tables = Object.values(inputs).flatMap(({ probabilities }) => {
    const rows = probabilities as readonly (readonly unknown[])[] | undefined;
    return rows?.length === states && rows.every((row) => row.length === actions) ? [rows.flat().map(String)] : [];
  });
  return tables.length === 1 ? tables[0] : undefined;
};
