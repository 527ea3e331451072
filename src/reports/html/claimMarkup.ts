import type { Verdict } from '../../claims/index.js';
import { evidenceWords } from '../words/evidenceWords.js';
import { nameWithinTopic } from '../words/topicOf.js';
import { shortNumber } from '../words/words.js';
import { evidenceMarkup } from './evidenceMarkup.js';
import { html, type Markup } from './markup.js';
import { statementMarkup } from './statementMarkup.js';

/** One claim: a row that says how it stands, and under it what is claimed and all of its evidence.
 *  @param known ids of the claims on the page, which can be linked */
export const claimMarkup = async (verdict: Verdict, known: ReadonlySet<string>): Promise<Markup> => html`
  <details class="claim" id="${verdict.id}" data-verdict="${verdict.verdict}" data-agrees="${verdict.agrees ? 'yes' : 'no'}">
    <summary>
      <span class="mark ${standing(verdict)}" title="${standingWords[standing(verdict)]}">${marks[standing(verdict)]}</span>
      <span class="what"><span class="title">${verdict.title}</span><code class="id">${nameWithinTopic(verdict)}</code></span>
      <span class="verdict"><span class="badge ${verdict.verdict}">${verdict.verdict}</span></span>
      <span class="evidence">${verdict.verdict === 'inconclusive' ? '' : evidenceWords(verdict)}</span>
      <span class="margin" title="smallest margin">${verdict.smallestMargin === null ? '' : shortNumber(verdict.smallestMargin)}</span>
    </summary>
    <div class="body">
      ${verdict.agrees ? undefined : html`<p class="contradiction">The claim is expected to ${verdict.expect === 'holds' ? 'hold' : 'be refuted'}.</p>`}
      ${verdict.reason === undefined ? undefined : html`<p class="reason">${verdict.reason}</p>`}
      ${statementMarkup(verdict, known)}
      ${await Promise.all(verdict.evidence.map((one) => evidenceMarkup(one, verdict.wording.quantifier)))}
      ${(verdict.notes ?? []).map((note) => html`<p class="note">${note}</p>`)}
    </div>
  </details>`;

type Standing = 'agrees' | 'open' | 'contradicts';

const standing = ({ agrees, verdict }: Verdict): Standing =>
  agrees ? 'agrees' : verdict === 'inconclusive' ? 'open' : 'contradicts';

const marks: Readonly<Record<Standing, string>> = { agrees: '✓', open: '?', contradicts: '✗' };

const standingWords: Readonly<Record<Standing, string>> = {
  agrees: 'as the claim expects',
  open: 'not decided',
  contradicts: 'contradicts what the claim expects',
};
