import { html, type Markup } from './markup.js';

/** One index or exponent: a word after _ or ^, as in Σ_s, θ_old, L^CLIP, γ^t. */
const raisedOrLowered = /([_^])([\p{L}\p{N}*′]+)/u;

/** A formula of one line, with its indices lowered and its exponents raised. */
export const formulaMarkup = (formula: string): Markup[] => {
  const parts = formula.split(raisedOrLowered);
  return parts.flatMap((part, index) => {
    if (index % 3 === 0) return [html`${part}`];
    if (index % 3 === 1) return [];
    return [parts[index - 1] === '_' ? html`<sub>${part}</sub>` : html`<sup>${part}</sup>`];
  });
};
