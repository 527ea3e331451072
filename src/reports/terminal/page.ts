import type { Colors } from 'picocolors/types.js';

/** What a text report is laid out for. */
export interface Page {
  /** 'screen': a terminal, claims grouped by topic and wrapped to its width. 'stream': a pipe or a file, one whole line
   *  an entry, so that it can be searched. */
  readonly layout: 'screen' | 'stream';
  /** Columns of a terminal. */
  readonly width: number;
  readonly colours: Colors;
}

/** A horizontal rule, drawn with box characters only on a terminal. */
export const rule = (width: number, { layout, colours }: Page): string =>
  colours.dim((layout === 'screen' ? '─' : '-').repeat(width));
