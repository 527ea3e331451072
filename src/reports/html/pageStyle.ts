import type { VerdictName } from '../../claims/index.js';
import { verdictColours } from './figures/palette.js';

const colours = (Object.keys(verdictColours) as VerdictName[])
  .map((name) => `.${name} { --verdict: ${verdictColours[name]}; }`)
  .join('\n');

/** The look of a report: black on white, one column of text wide, so that it prints as it is read. */
export const pageStyle = `
${colours}
:root { --ink: #1b1b19; --soft: #5f5f59; --line: #dededa; --paper: #ffffff; --tint: #f7f7f4; color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
code, pre, .number, .margin { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.86em; }
a { color: #0b5a8a; }
h1 { font: 600 2rem/1.2 Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; margin: 0.2rem 0 1.2rem; }
h2 { font: 600 1.25rem/1.3 Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; margin: 2.2rem 0 0.4rem; }
h3 { font-size: 0.95rem; margin: 1.4rem 0 0.4rem; }
h4 { font-size: 0.86rem; margin: 0 0 0.2rem; color: var(--soft); font-weight: 600; }
.kicker { margin: 0; color: var(--soft); }
.bar { display: flex; gap: 2px; height: 12px; margin-bottom: 1rem; }
.bar span { background: var(--verdict); min-width: 2px; }
.meanings { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0.8rem 1.6rem; margin: 0; font-size: 0.88rem; }
.meanings dd { margin: 0.2rem 0 0; color: var(--soft); }
.badge { display: inline-block; white-space: nowrap; font-weight: 600; font-size: 0.86em; }
.badge::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.45em; background: var(--verdict); }
.unexpected { margin: 1.2rem 0 0; border-left: 3px solid #b3261e; padding-left: 0.8rem; }
figure { margin: 2rem 0; }
figcaption { font-weight: 600; margin-bottom: 0.4rem; }
.plot { overflow-x: auto; }
.evidence-part .plot { margin-top: 0.8rem; }
.plot svg { max-width: 100%; height: auto; }
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; margin: 1.6rem 0 0; padding: 0.7rem 0; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 0.9rem; }
.filter input[type=search] { flex: 1 1 14rem; font: inherit; padding: 0.35rem 0.6rem; border: 1px solid #b9b9b3; border-radius: 4px; }
.filter button { font: inherit; padding: 0.3rem 0.8rem; border: 1px solid #b9b9b3; border-radius: 4px; background: var(--tint); cursor: pointer; }
.filter output { color: var(--soft); margin-left: auto; }
.claim { border-top: 1px solid var(--line); scroll-margin-top: 5rem; }
.claim:last-child { border-bottom: 1px solid var(--line); }
summary { display: grid; grid-template-columns: 1.1rem minmax(0, 1fr) 7.2rem 13.5rem 8rem; gap: 0 0.9rem; align-items: baseline; padding: 0.5rem 0; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: var(--tint); }
summary:focus-visible, a:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid #0072B2; outline-offset: 2px; }
.what { display: grid; }
.id { color: var(--soft); overflow-wrap: anywhere; }
.mark.agrees { color: #00714f; }
.mark.open { color: #8a5a00; font-weight: 700; }
.mark.contradicts { color: #b3261e; font-weight: 700; }
.evidence { font-size: 0.88rem; color: var(--soft); }
.margin { text-align: right; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.body { padding: 0.2rem 0 1.4rem 2rem; }
.contradiction, .reason { border-left: 3px solid #b3261e; padding-left: 0.8rem; }
.reason { border-color: #E69F00; }
.formula { font: italic 1.08rem/1.5 Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; margin: 0.3rem 0 0.6rem; }
dl { margin: 0; }
.statement > dl, .facts { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.15rem 0.9rem; }
.statement dt, .facts dt { color: var(--soft); grid-column: 1; }
.statement dd, .facts dd { margin: 0; grid-column: 2; min-width: 0; overflow-wrap: anywhere; }
blockquote { margin: 0.8rem 0; padding-left: 0.8rem; border-left: 3px solid var(--line); color: var(--soft); font-family: Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; }
cite { font-style: normal; font-size: 0.86em; }
.remark, .note, .neighbours { font-size: 0.92rem; }
.note::before { content: "Note. "; font-weight: 600; }
.instance { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; }
.graph { overflow-x: auto; padding: 0.2rem 0; }
.graph svg { max-width: 100%; height: auto; }
pre { margin: 0; padding: 0.5rem 0.7rem; background: var(--tint); overflow-x: auto; line-height: 1.45; }
.command { background: var(--tint); padding: 0.15rem 0.4rem; }
table { border-collapse: collapse; font-size: 0.9rem; justify-self: start; max-width: 100%; }
sub, sup { font-size: 0.72em; line-height: 0; }
th, td { padding: 0.2rem 0.8rem; text-align: left; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
.number { text-align: right; }
.margins { margin-top: 0.8rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: 0.88rem; border-top: 1px solid var(--line); }
@media (max-width: 52rem) {
  body { padding: 1.2rem 1rem 3rem; }
  .filter { position: static; }
  .claim { scroll-margin-top: 0.5rem; }
  summary { grid-template-columns: 1.1rem minmax(0, 1fr) auto; }
  summary .evidence { grid-column: 2; }
  summary .margin { grid-column: 3; }
  .body { padding-left: 0.4rem; }
  .statement > dl, .facts { grid-template-columns: minmax(0, 1fr); }
  .statement dt, .facts dt, .statement dd, .facts dd { grid-column: 1; }
  .statement dd, .facts dd { margin-left: 0.9rem; }
}
@media print {
  .filter { display: none; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .claim, .input { break-inside: avoid; }
}
`;
