import type { ClauseMargin, Evidence, Wording } from '../../claims/index.js';
import { evidenceFacts } from '../facts/evidenceFacts.js';
import type { Fact } from '../facts/fact.js';
import { drawVega } from '../figures/drawVega.js';
import { approximation } from '../words/words.js';
import { intervalPlot } from './figures/intervalPlot.js';
import { instanceMarkup } from './instance/instanceMarkup.js';
import { asItIs, html, type Markup } from './markup.js';

/** One piece of evidence: its facts in the words of every report, instances drawn, intervals plotted. */
export const evidenceMarkup = async (evidence: Evidence, quantifier: Wording['quantifier']): Promise<Markup> => html`
  <section class="evidence-part">
    <h3>${headings[evidence.kind]}</h3>
    <dl class="facts">${await Promise.all(evidenceFacts(evidence, quantifier).map(factMarkup))}</dl>
    ${'margins' in evidence && evidence.margins.length > 1 ? marginsTable(evidence.margins) : undefined}
    ${evidence.kind === 'statistical' ? html`<div class="plot" role="img" aria-label="the interval of the mean, and the claimed bound">${asItIs(await drawVega(intervalPlot(evidence)))}</div>` : undefined}
  </section>`;

const headings: Readonly<Record<Evidence['kind'], string>> = {
  counterexample: 'Counterexample',
  witness: 'Witness',
  proof: 'Proof',
  exhaustion: 'Finite scopes, all of them',
  cases: 'Cases',
  statistical: 'Statistics',
};

const factMarkup = async (fact: Fact): Promise<Markup> => {
  switch (fact.kind) {
    case 'text':
      return html`<dt>${fact.label}</dt>${fact.lines.map((line) => html`<dd>${line}</dd>`)}`;
    case 'whole':
      return html`<dt>${fact.label}</dt><dd><code>${fact.text}</code> ${fact.label === 'margin' ? approximately(fact.text) : undefined} ${fact.remark}</dd>`;
    case 'command':
      return html`<dt>${fact.label}</dt><dd><code class="command">${fact.text}</code></dd>`;
    case 'instance':
      return html`<dt>${fact.label}</dt><dd>${await instanceMarkup(fact.inputs)}</dd>`;
  }
};

/** A fraction up to this length needs no decimals beside it. */
const readable = 8;

/** "≈ -6.83e-5" beside an exact number that is long to read. */
const approximately = (exact: string): string => (exact.length <= readable ? '' : (approximation(exact, 4) ?? ''));

const marginsTable = (margins: readonly ClauseMargin[]): Markup => html`
  <table class="margins">
    <thead><tr><th scope="col">clause</th><th scope="col" class="number">margin</th><th scope="col">holds here</th></tr></thead>
    <tbody>${margins.map(
      ({ clause, of, margin, satisfied }) =>
        html`<tr><td>${clause}${of === undefined ? '' : ` (${of})`}</td><td class="number">${margin}</td><td>${satisfied ? 'yes' : 'no'}</td></tr>`,
    )}</tbody>
  </table>`;
