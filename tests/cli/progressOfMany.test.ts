import { expect, test } from 'vitest';
import { progressOfMany } from '../../src/cli/progressOfMany.js';

test('progressOfMany(claims, line) tells of the first claim under way, from where it had got to', () => {
  const told: string[] = [];
  const claims = ['a', 'b', 'c'].map((id) => ({ claim: { id, forAll: {} }, file: id })) as never;
  const line = {
    begin: (title: string, _claim: unknown, index: number, count: number) => told.push(`${index}/${count} ${title}`),
    update: ({ cases }: { cases: number }) => told.push(String(cases)),
    clear: () => told.push('clear'),
    end: () => told.push('end'),
  };
  const many = progressOfMany(claims, line as never);
  const at = (cases: number) => ({ phase: 'searching', cases, budget: 9 }) as const;
  const [a, b] = [many.of(0), many.of(1)];
  a.update(at(1));
  b.update(at(2));
  b.clear();
  many.done(0);
  const c = many.of(2);
  c.update(at(3));
  b.update(at(4));
  many.done(2);
  many.done(1);
  expect(told).toEqual(['1/3 a', '1', 'clear', '2/3 b', '2', '4']);
});
