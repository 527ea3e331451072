import { visibleParts } from '../../errors/index.js';
import type { CheckDocument } from '../checkReport.js';
import { drawVega } from '../figures/drawVega.js';
import { topicOf } from '../words/topicOf.js';
import { counted } from '../words/words.js';
import { claimMarkup } from './claimMarkup.js';
import { verdictOrder } from './figures/palette.js';
import { verdictsByTopic } from './figures/verdictsByTopic.js';
import { asItIs, html, type Markup } from './markup.js';
import { pageScript } from './pageScript.js';
import { pageStyle } from './pageStyle.js';
import { headline, summaryMarkup } from './summaryMarkup.js';

/** Fewer topics need no figure. */
const fewTopics = 3;

/** A check as one HTML file that needs nothing else: no other file, no network, and, but for its filter, no script. It
 *  holds no time: the same verdicts make the same page. */
export const reportPage = async (document: CheckDocument): Promise<string> => {
  const shown = visibleParts(document);
  const known = new Set(shown.claims.map(({ id }) => id));
  const topics = [...new Set(shown.claims.map(topicOf))];
  const sections = await Promise.all(
    topics.map(async (topic) => {
      const claims = shown.claims.filter((claim) => topicOf(claim) === topic);
      return html`
        <section class="topic">
          <h2>${topic}</h2>
          ${await Promise.all(claims.map((claim) => claimMarkup(claim, known)))}
        </section>`;
    }),
  );
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Lakatos ${shown.engine}">
<link rel="icon" href="data:,">
<title>Lakatos: ${headline(shown.claims)}</title>
<style>${asItIs(pageStyle)}</style>
</head>
<body>
${summaryMarkup(shown)}
${topics.length < fewTopics ? undefined : await overview(shown)}
${filter(shown)}
<main>${sections}</main>
<footer><p>A margin is the left side of a clause minus its right side; of an equality it is minus the distance. Fractions are exact; two numbers in brackets enclose the true one. Every counterexample can be run again by the command under it, exported as a Python script (<code>lakatos export ID --to python</code>), and checked by a second method (<code>lakatos check ID --certificates DIR</code>, then <code>lakatos verify FILE</code>).</p></footer>
<script>${asItIs(pageScript)}</script>
</body>
</html>
`;
  return page.text.replaceAll(/^ +\n/gm, '').replaceAll(/\n{2,}/g, '\n');
};

const overview = async ({ claims }: CheckDocument): Promise<Markup> => html`
  <figure>
    <figcaption>Verdicts by topic</figcaption>
    <div class="plot" role="img" aria-label="how many claims of each topic have which verdict">${asItIs(await drawVega(verdictsByTopic(claims)))}</div>
  </figure>`;

const filter = ({ claims }: CheckDocument): Markup => html`
  <form class="filter" hidden>
    <input type="search" name="text" placeholder="Search claims" aria-label="search in ids, titles and statements">
    ${verdictOrder
      .filter((name) => claims.some(({ verdict }) => verdict === name))
      .map((name) => html`<label><input type="checkbox" name="verdict" value="${name}" checked> ${name}</label>`)}
    <label><input type="checkbox" name="unexpected"> only unexpected</label>
    <button type="button" name="toggle">Open all</button>
    <output>${counted(claims.length, 'claim')}</output>
  </form>`;
