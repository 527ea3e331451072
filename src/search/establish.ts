import type { Claim, CounterexampleEvidence, StoredCounterexample } from '../claims/index.js';
import { caseSpace, hasForeignInput } from './caseSpace.js';
import type { CheckContext } from './checkClaim.js';
import { disagreeing } from './huntRandomly.js';
import { type Shrunk, shrink, unshrunk } from './shrinking/shrink.js';
import type { Hunt, Violation } from './strategies/hunt.js';
import type { Batch, Runner } from './task.js';

/** A counterexample that the search found, certified. */
export interface Established {
  readonly evidence: CounterexampleEvidence;
  readonly stored: StoredCounterexample;
  readonly notes: readonly string[];
}

/** Certifies the violation that a search found, hands it out to be stored, simplifies it and certifies the result.
 *  Once the first certificate is there the verdict stands, whatever becomes of the simplification.
 *  @returns why there is no counterexample after all, where the exact check does not confirm it */
export const establish = async (
  claim: Claim,
  context: CheckContext,
  hunt: Hunt,
): Promise<Established | { readonly reason: string }> => {
  const { origin, clause, strategy, cases, found } = hunt.violation!;
  const { runner, onProgress } = context;
  const isExact = strategy === 'random' && hunt.method === 'exact';
  const lane = isExact || hasForeignInput(caseSpace(claim)) ? 'exact' : 'float';
  const place = { clause, cases, strategy, found };

  onProgress({ phase: 'certifying', cases, budget: hunt.budget });
  const asFound = await unshrunk(runner, lane, origin, clause);
  const first = await certified(claim, context, asFound, place);
  if ('reason' in first) return first;
  await context.onFound?.(first.stored);

  onProgress({ phase: 'shrinking', cases, budget: hunt.budget, size: asFound.shape, steps: 0 });
  const shrunk = await shrink(
    runner,
    lane,
    { origin, clause, case: asFound },
    {
      now: context.now,
      stop: context.stop,
      onStep: ({ shape, steps }) => onProgress({ phase: 'shrinking', cases, budget: hunt.budget, size: shape, steps }),
      ...(context.shrinkMilliseconds === undefined ? {} : { milliseconds: context.shrinkMilliseconds }),
    },
  );
  onProgress({ phase: 'certifying', cases, budget: hunt.budget });
  const second = await certified(claim, context, shrunk, place).catch(() => ({ reason: 'its exact check was lost' }));
  if (!('reason' in second)) return second;
  return { ...first, notes: [`a simpler counterexample was left out: ${second.reason}`] };
};

/** The instance at one place among the cases drawn, written down without looking at what the claim says of it. */
export const drawnInstance = async (runner: Runner, origin: Batch & { readonly case: number }) =>
  documentsOf(runner, await unshrunk(runner, 'exact', origin, ''));

interface Place {
  readonly clause: string;
  readonly strategy: Violation['strategy'];
  /** Cases looked at, with this one. */
  readonly cases: number;
  readonly found: StoredCounterexample['found'];
}

const certified = async (
  claim: Claim,
  { runner, engine, seed }: CheckContext,
  shrunk: Shrunk,
  { clause, cases, strategy, found }: Place,
): Promise<Established | { readonly reason: string }> => {
  const inputs = await documentsOf(runner, shrunk);
  const unstorable = Object.entries(inputs).find(([, document]) => document.type === 'unstorable');
  if (unstorable !== undefined) {
    return {
      reason: `a counterexample was found, but JSON cannot hold its input "${unstorable[0]}" (${String(unstorable[1].text)}): quantify over values that it can hold`,
    };
  }
  const { result } = await runner.run('exact', { kind: 'certify', inputs });
  if (result.status !== 'violated') {
    return {
      reason: `float and exact disagree: the search saw clause "${clause}" violated, the exact check of the same instance says ${result.status}; ${disagreeing}`,
    };
  }
  const { margin, margins, arithmetic, digits } = result;
  const { steps, neighboursThatPass, complete, stopped, shape } = shrunk;
  return {
    evidence: {
      kind: 'counterexample',
      inputs,
      clause: result.clause,
      margin,
      margins,
      arithmetic,
      ...(digits === undefined ? {} : { digits }),
      foundBy: 'search',
      strategy,
      afterCases: cases,
      shrinking: { steps, neighboursThatPass, complete, ...(stopped === undefined ? {} : { stopped }) },
      size: shape,
      replay: `lakatos replay ${claim.id}`,
    },
    stored: { schema: 1, claim: claim.id, inputs, clause: result.clause, margins, engine, seed, found },
    notes: [],
  };
};

const documentsOf = async (runner: Runner, { shape, smallest }: Shrunk): Promise<StoredCounterexample['inputs']> =>
  'inputs' in smallest
    ? smallest.inputs
    : (await runner.run('exact', { kind: 'document', shape, genes: smallest.genes })).inputs;
