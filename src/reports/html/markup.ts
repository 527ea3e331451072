/** A piece of HTML. What is put into one from outside is text, and is escaped; only pieces go in as they are. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | readonly Part[] | undefined;

/** @example html`<p>${'1 < 2'}</p>`.text is '<p>1 &lt; 2</p>' */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(pieces.reduce((text, piece, index) => text + written(parts[index - 1]) + piece));

/** Text that is markup already: a drawing, the page's own style. */
export const asItIs = (text: string): Markup => new Markup(text);

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(written).join('') : escapedHtml(String(part));
};

const escapedHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
