import type { VerdictName } from '../../../claims/index.js';

/** From the strongest to the weakest, colours that readers with any colour vision tell apart [okabe2008]. */
export const verdictColours: Readonly<Record<VerdictName, string>> = {
  proved: '#009E73',
  exhausted: '#56B4E9',
  survived: '#0072B2',
  refuted: '#CC79A7',
  inconclusive: '#E69F00',
};

export const verdictOrder = Object.keys(verdictColours) as VerdictName[];

/** Of every figure of a page. */
export const figureConfig = {
  font: 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif',
  axis: { labelFontSize: 11, titleFontSize: 11.5, titleFontWeight: 'normal', gridColor: '#e9e9e6', titlePadding: 8 },
  legend: { labelFontSize: 11, titleFontSize: 11.5, titleFontWeight: 'normal' },
  view: { stroke: null },
};
