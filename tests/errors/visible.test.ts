import { describe, expect, it } from 'vitest';
import { visible, visibleParts } from '../../src/errors/visible.js';

describe('visible(text)', () => {
  it.each([
    ['an end of a line', 'a\r\nb\u0085c\u2028d', 'a\\u000d\\u000ab\\u0085c\\u2028d'],
    ['what a terminal obeys', '\u001b[31m\u0007\u0000\u009b', '\\u001b[31m\\u0007\\u0000\\u009b'],
    ['what turns the direction of a text', 'a\u202eb', 'a\\u202eb'],
  ])('shows %s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves every other character as it is', () => {
    expect(visible('π(a|s) ≥ 0 — 🙂 ’é\u00a0')).toBe('π(a|s) ≥ 0 — 🙂 ’é\u00a0');
  });
});

describe('visibleParts(value)', () => {
  it('shows every text of lists and records, and leaves the rest as it is', () => {
    const made = new Map([['a\n', 1]]);
    expect(visibleParts({ 'a\n': ['b\n', { c: 'd\n', n: 1, none: null, made }] })).toEqual({
      'a\\u000a': ['b\\u000a', { c: 'd\\u000a', n: 1, none: null, made }],
    });
  });
});
