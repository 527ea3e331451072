import stringWidth from 'string-width';

/** Fewer columns of a title say nothing. */
const leastTitle = 16;

const gap = '  ';

/** A title and as many parts as fit into so many columns: parts are dropped from the right, then the title gives way. */
export const fitLine = (title: string, parts: readonly string[], width: number): string => {
  const wanted = Math.min(stringWidth(title), leastTitle);
  for (let count = parts.length; count > 0; count--) {
    const words = parts.slice(0, count).join(gap);
    const room = width - stringWidth(words) - gap.length;
    if (room >= wanted) return `${cropped(title, room)}${gap}${words}`;
  }
  return cropped(parts.length === 0 ? title : parts[0], width);
};

/** Cut off with an ellipsis where it is wider than that. */
const cropped = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return '';
  const characters = [...text];
  while (characters.length > 0 && stringWidth(characters.join('')) > width - 1) characters.pop();
  return `${characters.join('')}…`;
};
