import type { InputDocument } from '../../../claims/index.js';
import { html, type Markup } from '../markup.js';

type Row = readonly unknown[];

/** The answers of a bandit side by side, with their rewards and the probabilities that tabular policies give them; undefined
 *  where an instance has no bandit, or several.
 *  @returns the table, and the names of the inputs that it tells whole */
export const answersTable = (
  inputs: Readonly<Record<string, InputDocument>>,
): { readonly table: Markup; readonly names: readonly string[] } | undefined => {
  const bandits = Object.entries(inputs).filter(([, { type, rewards }]) => type === 'bandit' && Array.isArray(rewards));
  if (bandits.length !== 1) return undefined;
  const [[bandit, document]] = bandits;
  const rewards = document.rewards as Row;
  const policies = Object.entries(inputs).flatMap(([name, { type, probabilities }]) => {
    const first = (probabilities as readonly Row[] | undefined)?.[0];
    return type === 'tabularPolicy' && first?.length === rewards.length ? [{ name, row: first }] : [];
  });
  const cells = (row: Row): Markup[] => row.map((value) => html`<td class="number">${String(value)}</td>`);
  const table = html`
    <table class="answers">
      <thead><tr><th scope="col">answer</th>${rewards.map((_, answer) => html`<th scope="col" class="number">${answer}</th>`)}</tr></thead>
      <tbody>
        <tr><th scope="row">${bandit}: reward</th>${cells(rewards)}</tr>
        ${policies.map(({ name, row }) => html`<tr><th scope="row">${name}</th>${cells(row)}</tr>`)}
      </tbody>
    </table>`;
  return { table, names: [bandit, ...policies.map(({ name }) => name)] };
};
