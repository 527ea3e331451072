import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/certification/index.js';
import type { Claim, CounterexampleEvidence, StoredCounterexample } from '../../src/claims/index.js';
import { isClaim } from '../../src/claims/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from '../search/inProcess.js';
import { readQuotes } from './quotes.js';

const root = fileURLToPath(new URL('../../properties/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const claimFiles = files.filter((file) => file.endsWith('.ts') && !basename(file).startsWith('_')).sort();
const storedFiles = files.filter((file) => file.endsWith('.json')).sort();

const claims = new Map<string, Claim>();
for (const file of claimFiles) {
  const { default: claim } = (await import(`${root}${file}`)) as { default: Claim };
  claims.set(file, claim);
}
const quotes = readQuotes();
const byId = new Map([...claims.values()].map((claim) => [claim.id, claim]));

describe.each([...claims])('properties/%s', (file, claim) => {
  it('exports a claim whose id is its path', () => {
    expect(isClaim(claim)).toBe(true);
    expect(`${claim.id}.ts`).toBe(relative(root, `${root}${file}`));
  });

  it('quotes a sentence that stands in its document', () => {
    expect(quotes).toContainEqual(
      expect.objectContaining({ document: claim.source.document, quote: claim.source.quote }),
    );
  });

  it('has a neighbour that is expected to go the other way', () => {
    const neighbours = (claim.neighbours ?? []).map((id) => byId.get(id));
    expect(neighbours.every((neighbour) => neighbour !== undefined)).toBe(true);
    expect(neighbours.some((neighbour) => neighbour!.expect !== claim.expect)).toBe(true);
  });

  it('gives its counterexample where it says that no search finds one', () => {
    if (claim.byConstruction !== undefined) expect(claim.examples?.length ?? 0).toBeGreaterThan(0);
  });

  it('says what it claims in symbols', () => expect(claim.formula ?? '').not.toBe(''));
});

describe('the verdicts of the catalogue, from scratch', () => {
  it.each([...claims.values()].map((claim) => [claim.id, claim] as const))(
    '%s',
    { timeout: 120_000 },
    async (_id, claim) => {
      const cases = claim.expect === 'holds' && claim.frequency === undefined ? 300 : undefined;
      const known = claim.byConstruction === undefined ? [] : (claim.examples ?? []);
      const fromScratch = { ...claim, examples: known };
      const { verdict } = await checkClaim(fromScratch, contextFor(fromScratch, cases === undefined ? {} : { cases }));
      expect(verdict.reason).toBeUndefined();
      expect(verdict.agrees).toBe(true);
      if (verdict.verdict !== 'refuted' || claim.frequency !== undefined) return;
      const [evidence] = verdict.evidence as CounterexampleEvidence[];
      expect(certify(claim, evidence.inputs)).toMatchObject({ status: 'violated', clause: evidence.clause });
    },
  );
});

describe.each(storedFiles)('properties/%s', (file) => {
  const stored = JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as StoredCounterexample;

  it('violates its claim by the margins it states', () => {
    const claim = byId.get(stored.claim);
    expect(claim).toBeDefined();
    const result = certify(claim!, stored.inputs);
    expect(result).toMatchObject({ status: 'violated', clause: stored.clause, margins: stored.margins });
  });
});

describe('tests/properties/quotes', () => {
  it('gives each quote a document and a position in it, and at most a sentence', () => {
    for (const { document, position, quote } of quotes) {
      expect(document).toMatch(/^\d{3}_[0-9a-f]{16}\.txt$/);
      expect(Number.isSafeInteger(position) && position >= 0).toBe(true);
      expect(quote.replace(/\.$/, '').split(/[.!?]\s/).length).toBe(1);
    }
  });

  it('has no quote that no claim uses', () => {
    const used = new Set([...claims.values()].map(({ source }) => source.quote));
    expect(quotes.filter(({ quote }) => !used.has(quote))).toEqual([]);
  });
});
