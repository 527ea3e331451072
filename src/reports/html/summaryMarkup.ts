import type { Verdict } from '../../claims/index.js';
import type { CheckDocument } from '../checkReport.js';
import { verdictMeaning } from '../words/verdictMeaning.js';
import { counted, grouped } from '../words/words.js';
import { verdictOrder } from './figures/palette.js';
import { html, type Markup } from './markup.js';

/** What the check found in one line, and in one bar. */
export const summaryMarkup = (document: CheckDocument): Markup => {
  const { claims, engine, seed } = document;
  const counts = verdictOrder
    .map((name) => ({ name, count: claims.filter(({ verdict }) => verdict === name).length }))
    .filter(({ count }) => count > 0);
  return html`
    <header>
      <p class="kicker">Lakatos ${engine}, seed ${seed}${askedWords(document)}</p>
      <h1>${headline(claims)}</h1>
      <div class="bar" aria-hidden="true">${counts.map(({ name, count }) => html`<span class="${name}" style="flex-grow:${count}"></span>`)}</div>
      <dl class="meanings">${counts.map(
        ({ name, count }) =>
          html`<div><dt><span class="badge ${name}">${name}</span> <b>${grouped(count)}</b></dt><dd>${verdictMeaning[name]}</dd></div>`,
      )}</dl>
      ${unexpected(claims)}
    </header>`;
};

/** Links to what a reader has come for when something has moved. */
const unexpected = (claims: readonly Verdict[]): Markup | undefined => {
  const others = claims.filter(({ agrees }) => !agrees);
  if (others.length === 0 || others.length === claims.length) return undefined;
  return html`<p class="unexpected">Not as expected: ${others
    .slice(0, mostLinks)
    .map(
      ({ id, verdict }, index) => html`${index === 0 ? '' : ', '}<a href="#${encodeURI(id)}">${id}</a> (${verdict})`,
    )}${others.length > mostLinks ? `, and ${grouped(others.length - mostLinks)} more` : ''}.</p>`;
};

const mostLinks = 20;

/** "327 claims, all as expected" */
export const headline = (claims: readonly Verdict[]): string => {
  const others = claims.filter(({ agrees }) => !agrees).length;
  return `${counted(claims.length, 'claim')}, ${others === 0 ? 'all as expected' : `${grouped(others)} not as expected`}`;
};

/** Settings that verdicts depend on, beyond the defaults. */
const askedWords = ({ asked }: CheckDocument): string =>
  [
    ...(asked.cases === undefined ? [] : [`${grouped(asked.cases)} cases a claim`]),
    ...(asked.milliseconds === undefined ? [] : [`${asked.milliseconds / 1000} s a claim`]),
    ...(asked.shrinkMilliseconds === undefined ? [] : [`simplified for at most ${asked.shrinkMilliseconds / 1000} s`]),
    ...(asked.fromScratch === true ? ['from scratch, without stored cases'] : []),
    ...(asked.proofs === false ? ['without proofs'] : []),
    ...(asked.strategies === undefined ? [] : [`strategies: ${asked.strategies.join(', ')}`]),
  ]
    .map((part) => `; ${part}`)
    .join('');
