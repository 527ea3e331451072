/** A specification of Vega-Lite as SVG, drawn by Vega without a browser. It is loaded only here: no other report waits
 *  for it.
 *  @returns the same text on every machine: coordinates are rounded to hundredths of a pixel */
export const drawVega = async (specification: Readonly<Record<string, unknown>>): Promise<string> => {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const logger = vega.logger(vega.Error);
  const { spec } = compile(specification as unknown as Parameters<typeof compile>[0], { logger });
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger });
  try {
    const svg = await view.toSVG();
    return svg.replaceAll(/<[^>]*>/g, withShortNumbers);
  } finally {
    view.finalize();
  }
};

/** A tag with its coordinates rounded to hundredths of a pixel; the texts between tags are left alone. */
const withShortNumbers = (tag: string): string =>
  tag.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)) + 0));
