/** A number in words, to so many significant digits, however far beyond doubles it lies: "-2.5e899".
 *  @param text "-3/64", "0.02", "1e450"
 *  @returns undefined when it is no number, and for 0 */
export const decimalOf = (text: string, digits: number): string | undefined => {
  const parts = readParts(text);
  if (parts === undefined || parts.numerator === 0n) return undefined;
  const { sign, numerator, denominator, exponent } = parts;
  // so many digits are kept of the quotient that cutting off the rest changes no digit that is shown, but a tie's
  const shift = BigInt(digits + 10 - (String(numerator).length - String(denominator).length));
  const quotient = shift >= 0n ? (numerator * 10n ** shift) / denominator : numerator / (denominator * 10n ** -shift);
  const [mantissa, power] = Number(quotient)
    .toExponential(digits - 1)
    .split('e');
  return `${sign}${Number(mantissa)}e${BigInt(power) - shift + exponent}`;
};

interface Parts {
  readonly sign: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Of ten, that the quotient is multiplied by. */
  readonly exponent: bigint;
}

const readParts = (text: string): Parts | undefined => {
  const fraction = /^(-?)(\d+)\/(\d+)$/.exec(text);
  if (fraction !== null) {
    const [, sign, numerator, denominator] = fraction;
    return { sign, numerator: BigInt(numerator), denominator: BigInt(denominator), exponent: 0n };
  }
  const decimal = /^(-?)\+?(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
  if (decimal === null) return undefined;
  const [, sign, whole, rest = '', exponent = '0'] = decimal;
  return {
    sign,
    numerator: BigInt(whole + rest),
    denominator: 1n,
    exponent: BigInt(exponent) - BigInt(rest.length),
  };
};
