import { describe, expect, test } from 'vitest';
import { duplicateKey } from '../../src/cli/duplicateKey.js';
import { describeFault } from '../../src/errors/index.js';

describe('duplicateKey(text)', () => {
  test.each([
    ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', undefined],
    ['{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": "a"}', undefined],
    ['{"a": 1, "b": 2, "a": 3}', 'a'],
    ['{"x": [{"b": 1, "\\u0062" : 2}]}', 'b'],
    ['["a", "a", "a"]', undefined],
    ['7', undefined],
  ])('of %s is %s', (text, key) => {
    JSON.parse(text);
    expect(duplicateKey(text)).toBe(key);
  });
});

test('describeFault(fault) shows control characters as code points', () => {
  const part = { where: 'b', seen: 'c\u202e', expected: 'd', fix: 'e' };
  expect(describeFault({ what: 'a\u001b[2J', ...part })).toBe(
    '✗ a\\u001b[2J\n    where     b\n    seen      c\\u202e\n    expected  d\n    fix       e',
  );
});
