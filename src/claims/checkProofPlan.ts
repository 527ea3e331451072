import { InvalidInput, seen } from '../errors/index.js';

const lists = ['states', 'actions', 'answers'] as const;
const limits = ['episodes', 'steps', 'seconds'] as const;

/** @throws InvalidInput unless the value is a `ProofPlan` that names a shape */
export const checkProofPlan = (value: unknown, where: string): void => {
  const fields = [...lists, ...limits];
  if (typeof value !== 'object' || value === null) throw fault(value, where, '{ answers: [2, 3] }');
  const plan = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(plan)) {
    if (!fields.some((field) => field === name)) throw fault(name, where, fields.join(', '));
  }
  for (const name of lists) {
    const sizes = plan[name];
    if (sizes === undefined) continue;
    const isList = Array.isArray(sizes) && sizes.length > 0 && sizes.every((n) => Number.isSafeInteger(n) && n >= 1);
    if (!isList) throw fault(sizes, `${where}.${name}`, 'a list of positive integers such as [2, 3]');
  }
  for (const name of limits) {
    const limit = plan[name];
    if (limit === undefined) continue;
    const isCount = typeof limit === 'number' && limit > 0 && (name === 'seconds' || Number.isSafeInteger(limit));
    if (!isCount)
      throw fault(limit, `${where}.${name}`, name === 'seconds' ? 'a positive number' : 'a positive integer');
  }
  const names = plan.answers !== undefined || (plan.states !== undefined && plan.actions !== undefined);
  if (!names) throw fault(value, where, 'answers, or states and actions');
};

const fault = (value: unknown, where: string, expected: string): InvalidInput =>
  new InvalidInput({
    what: 'the shapes to prove a claim for are lists of sizes',
    where,
    seen: seen(value),
    expected,
    fix: 'write proofs: { answers: [2, 3, 4] } or proofs: { states: [2], actions: [2] }',
  });
