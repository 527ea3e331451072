import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/reports/index.js';
import { catalogueCheck } from '../catalogueCheck.js';

describe('lakatos check, on the claims that come with it,', () => {
  it('prints a JSON document that its schema accepts, with every claim as expected', { timeout: 300_000 }, () => {
    const document = catalogueCheck();
    const validate = new Ajv({ strict: false }).compile(checkSchema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.claims.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(new Set(document.claims.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))).toEqual(
      new Set(['counterexample', 'witness', 'cases', 'exhaustion', 'proof', 'statistical']),
    );
    const proved = document.claims.filter(({ verdict }) => verdict === 'proved');
    expect(proved.length).toBeGreaterThanOrEqual(30);
  });
});
