import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/certification/index.js';
import { type Claim, withoutPremises } from '../../src/claims/index.js';
import { explainClaim } from '../../src/search/index.js';
import { contextFor, inProcess } from '../search/inProcess.js';

const root = fileURLToPath(new URL('../../properties/', import.meta.url));

/** Claims that state their hypotheses, and what the theory says of each: a hypothesis whose loss breaks the claim is
 *  needed; a step of size 0 changes nothing, so that the step has a size is not. */
const premiseTables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'advantage/td-error-is-the-advantage-for-the-critic-that-is-the-value': {
    'the critic is the policy’s own value': 'needed',
  },
  'overseer/imitation-of-a-full-search-prefers-the-best-answers': {
    'the search looks at every answer': 'needed',
    'one answer alone is the best': 'needed',
  },
  'policy-gradient/exact-step-of-a-policy-that-tells-states-apart-lowers-no-return': {
    'no two states look alike': 'needed',
    'the step has a size': 'not shown needed',
  },
  'reinforce/estimator-is-unbiased-for-a-score-that-ignores-the-policy': {
    'the score does not depend on the policy': 'needed',
  },
  'unexplored/no-update-where-neither-reward-nor-critic-speaks': {
    'the sample met no reward': 'needed',
    'the critic is zero wherever the sample acted': 'needed',
    'the critic is zero where the sample was cut off': 'needed',
  },
};

describe.each(Object.entries(premiseTables))('explainClaim(%s)', (id, table) => {
  it('finds the premises that the theory needs, each with a certified counterexample', {
    timeout: 60_000,
  }, async () => {
    const { default: claim } = (await import(`${root}${id}.ts`)) as { default: Claim };
    const { verdict, premises } = await explainClaim(claim, {
      ...contextFor(claim, { cases: 500 }),
      runnerFor: (dropped) => inProcess(withoutPremises(claim, dropped)),
      drop: 'each',
      onQuestion: () => undefined,
      lost: () => undefined,
    });
    expect(verdict).toBe('survived');
    expect(Object.fromEntries(premises.map(({ dropped, status }) => [dropped[0], status]))).toEqual(table);
    for (const { dropped, counterexample, casesOutside } of premises) {
      if (counterexample === undefined) expect(casesOutside?.[dropped[0]]).toBeGreaterThan(0);
      else {
        expect(certify(claim, counterexample.inputs)).toMatchObject({ status: 'premise', premise: dropped[0] });
        expect(certify(withoutPremises(claim, dropped), counterexample.inputs).status).toBe('violated');
      }
    }
  });

  it('draws instances that meet its premises at least one time in twenty', async () => {
    const { default: claim } = (await import(`${root}${id}.ts`)) as { default: Claim };
    const result = await inProcess(claim).run('exact', {
      kind: 'decide',
      seed: 1,
      batch: 0,
      size: 400,
      cases: 'all',
      digits: 20,
      mostTies: 400,
    });
    expect((result.passed + result.ties) / result.drawn).toBeGreaterThan(0.05);
  });
});
