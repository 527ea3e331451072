import type { Verdict, Wording } from '../../claims/index.js';
import { formulaMarkup } from './formulaMarkup.js';
import { html, type Markup } from './markup.js';

/** What is claimed, in the words and symbols of its file, and where the sentence comes from. */
export const statementMarkup = ({ source, wording }: Verdict, known: ReadonlySet<string>): Markup => html`
  <div class="statement">
    ${wording.formula === undefined ? undefined : html`<p class="formula">${formulaMarkup(wording.formula)}</p>`}
    <dl>
      ${Object.keys(wording.inputs).length === 0 ? undefined : html`<dt>${begin[wording.quantifier]}</dt>${Object.entries(wording.inputs).map(([name, description]) => html`<dd><b>${name}</b> from ${description}</dd>`)}`}
      ${named(wording.quantifier === 'some' ? 'with' : 'given', wording.premises)}
      ${named(wording.quantifier === 'some' ? 'such that' : 'then', wording.clauses)}
    </dl>
    <blockquote>“${source.quote}” <cite>${source.document}</cite></blockquote>
    ${wording.remark === undefined ? undefined : html`<p class="remark">${wording.remark}</p>`}
    ${wording.byConstruction === undefined ? undefined : html`<p class="remark">Why no search is expected to find it: ${wording.byConstruction}</p>`}
    ${wording.neighbours.length === 0 ? undefined : html`<p class="neighbours">Neighbours, whose verdict differs: ${linked(wording.neighbours, known)}</p>`}
  </div>`;

const begin: Readonly<Record<Wording['quantifier'], string>> = {
  all: 'for all',
  some: 'there is',
  runs: 'in runs with',
};

const named = (label: string, names: readonly string[]): Markup | undefined =>
  names.length === 0 ? undefined : html`<dt>${label}</dt>${names.map((name) => html`<dd>${name}</dd>`)}`;

const linked = (ids: readonly string[], known: ReadonlySet<string>): Markup[] =>
  ids.map(
    (id, index) =>
      html`${index === 0 ? '' : ', '}${known.has(id) ? html`<a href="#${encodeURI(id)}">${id}</a>` : html`<code>${id}</code>`}`,
  );
