import { decimalOf } from './decimals.js';

/** 20000 is "20,000". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** "1 claim", "2 claims". */
export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A list for a sentence: "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** An exact number, short enough for a table: as it is, or about as large as it is ("≈ -0.00125").
 *  @param text "-3/64", "0.02", or an enclosure "[-0.0049574, -0.0049573]" */
export const shortNumber = (text: string, width = 12): string => {
  return text.length <= width ? text : (approximation(text, 3) ?? text);
};

/** An enclosure of 0 that is narrower is about 0; of a wider one that says too little. */
const closeToZero = 1e-15;

/** "≈ -0.00125", "≈ -2.5e899": an exact number or the middle of an enclosure to so many digits; undefined when the text is
 *  neither, or an enclosure beyond doubles whose ends do not agree to that many. */
export const approximation = (text: string, digits: number): string | undefined => {
  const value = nearest(text);
  if (Number.isNaN(value)) return undefined;
  if (Number.isFinite(value) && value !== 0) {
    const rounded = Number(value.toPrecision(digits));
    return `≈ ${Math.abs(rounded) < 1e-4 ? rounded.toExponential() : rounded}`;
  }
  const ends = enclosureOf(text) ?? [text, text];
  const isAroundZero = ends[0].startsWith('-') && !ends[1].startsWith('-');
  if (isAroundZero && ends.every((end) => Math.abs(nearest(end)) < closeToZero)) return '≈ 0';
  const [low, high] = ends.map((end) => decimalOf(end, digits));
  if (low !== high) return undefined;
  return low === undefined ? '≈ 0' : `≈ ${low}`;
};

/** The double nearest to an exact number in words, or to the middle of an enclosure; NaN when it is neither. */
export const nearest = (text: string): number => {
  const enclosure = enclosureOf(text);
  if (enclosure !== undefined) return (nearest(enclosure[0]) + nearest(enclosure[1])) / 2;
  const fraction = /^(-?)(\d+)\/(\d+)$/.exec(text);
  if (fraction === null) return text.trim() === '' ? Number.NaN : Number(text);
  return (fraction[1] === '-' ? -1 : 1) * quotient(BigInt(fraction[2]), BigInt(fraction[3]));
};

const enclosureOf = (text: string): readonly [low: string, high: string] | undefined => {
  const ends = /^\[(.+), (.+)\]$/.exec(text);
  return ends === null ? undefined : [ends[1], ends[2]];
};

/** numerator/denominator of any length: scaled to 18 significant digits, so that neither side overflows a double. */
const quotient = (numerator: bigint, denominator: bigint): number => {
  const shift = 18 - (String(numerator).length - String(denominator).length);
  const scaled =
    shift >= 0 ? (numerator * 10n ** BigInt(shift)) / denominator : numerator / (denominator * 10n ** BigInt(-shift));
  return Number(`${scaled}e${-shift}`);
};
