import type { Figure, PlainTable } from '../../scenarios/index.js';
import { drawVega } from './drawVega.js';
import { vegaLiteOf } from './vegaLite.js';

/** A figure as SVG.
 *  @returns the text of a file, the same on every machine */
export const figureSvg = async (figure: Figure, tables: Readonly<Record<string, PlainTable>>): Promise<string> =>
  `${await drawVega(vegaLiteOf(figure, tables))}\n`;
