import type { Figure, PlainTable } from '../../scenarios/index.js';
import { vegaLiteOf } from './vegaLite.js';

/** A figure as SVG, drawn by Vega without a browser. It is loaded only here: no other command waits for it.
 *  @returns the text of a file, the same on every machine: coordinates are rounded to hundredths of a pixel */
export const figureSvg = async (figure: Figure, tables: Readonly<Record<string, PlainTable>>): Promise<string> => {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const logger = vega.logger(vega.Error);
  const { spec } = compile(vegaLiteOf(figure, tables) as unknown as Parameters<typeof compile>[0], { logger });
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger });
  try {
    const svg = await view.toSVG();
    return `${svg.replaceAll(/<[^>]*>/g, withShortNumbers)}\n`;
  } finally {
    view.finalize();
  }
};

/** A tag with its coordinates rounded to hundredths of a pixel; the texts between tags are left alone. */
const withShortNumbers = (tag: string): string =>
  tag.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)) + 0));
