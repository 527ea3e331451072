import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reports/visible.js';

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
