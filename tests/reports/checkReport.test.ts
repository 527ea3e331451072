import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument, checkSchema, printJson } from '../../src/reports/index.js';
import { cases, counterexample, frequencies, statistics, verdict, verdicts } from './fixtures.js';

const validate = new Ajv({ strict: false }).compile(checkSchema);
const report = { engine: '0.1.0', seed: 1, asked: {}, verdicts: [...verdicts, ...frequencies] };

describe('checkDocument(report)', () => {
  it('is accepted by its schema', () => {
    expect(validate(checkDocument(report)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('has the fields of the contract in their order', () => {
    const [claim] = checkDocument(report).claims;
    expect(Object.keys(checkDocument(report))).toEqual(['schema', 'seed', 'engine', 'asked', 'claims']);
    expect(Object.keys(claim)).toEqual([
      'id',
      'title',
      'source',
      'wording',
      'expect',
      'verdict',
      'agrees',
      'evidence',
      'cases',
      'smallestMargin',
      'seconds',
    ]);
  });

  it('loses nothing of a verdict', () => {
    const { claims } = checkDocument(report);
    expect(claims).toEqual(report.verdicts);
  });
});

describe('checkSchema', () => {
  it.each([
    ['an unknown verdict', { verdict: 'true' }],
    ['a margin that is a number', { smallestMargin: 0 }],
    ['a missing reason field name', { because: 'x' }],
    ['negative cases', { cases: -1 }],
    ['evidence without its numbers', { evidence: [{ kind: 'cases' }] }],
    ['a counterexample without an instance', { evidence: [{ ...counterexample(), inputs: undefined }] }],
    ['a bound above 1', { evidence: [cases({ failureRateBound: 1.5 })] }],
    ['a confidence of 1', { evidence: [statistics({ confidence: 1 })] }],
    ['runs without an interval', { evidence: [{ ...statistics(), interval: undefined }] }],
  ])('refuses %s', (_name, parts) => {
    const document = checkDocument({ ...report, verdicts: [verdict({ id: 'a/b' })] });
    expect(validate(document)).toBe(true);
    const changed: unknown = JSON.parse(JSON.stringify({ ...document, claims: [{ ...document.claims[0], ...parts }] }));
    expect(validate(changed)).toBe(false);
  });
});

describe('printJson(document)', () => {
  it('is read back as the same document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), (document) => {
        const text = printJson(document);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(text.endsWith('\n')).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keeps the rows of a table on one line', () => {
    expect(printJson({ rows: [[1, 2], [3]], empty: {}, none: undefined })).toBe(
      '{\n  "rows": [[1, 2], [3]],\n  "empty": {}\n}\n',
    );
    const long = { rows: Array.from({ length: 30 }, () => ['1/2', '1/2']) };
    expect(printJson(long).split('\n')).toHaveLength(30 + 5);
  });
});
