import {
  type CasesEvidence,
  type Claim,
  type CounterexampleEvidence,
  describeGenerator,
  type Explanation,
  type Influence,
  type InputDocument,
  type PremiseFinding,
  type Verdict,
  withoutPremises,
} from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { caseSpace } from './caseSpace.js';
import { type CheckContext, checkClaim } from './checkClaim.js';
import type { Runner } from './task.js';
import { targetsOf } from './vary.js';

export interface ExplainContext extends Omit<CheckContext, 'runner' | 'prove'> {
  /** Runs tasks of the claim without these premises. */
  readonly runnerFor: (dropped: readonly string[]) => Runner;
  /** 'pairs': after each premise, every two of them. */
  readonly drop: 'each' | 'pairs';
  /** Called before the claim itself and before each hunt without premises. */
  readonly onQuestion: (dropped: readonly string[], index: number, count: number) => void;
  /** Why a task was lost; undefined for what is not a lost task. */
  readonly lost: (thrown: unknown) => string | undefined;
}

/** Decides the claim, then drops its premises one at a time, keeps the others, and hunts again; and varies every input of
 *  each counterexample while the rest is held.
 *  For the same seed and cases the explanation is the same on every machine and for every number of workers. */
export const explainClaim = async (claim: Claim, context: ExplainContext): Promise<Explanation> => {
  const stated = Object.keys(claim.given ?? {});
  const questions = questionsFor(stated, context.drop);
  context.onQuestion([], 1, questions.length + 1);
  const { verdict } = await checkClaim(claim, { ...context, runner: context.runnerFor([]) });
  const [first] = verdict.evidence;
  if (verdict.verdict === 'refuted' && first?.kind === 'counterexample') {
    return explanation(claim, verdict, [], await influencesOn(claim, [], first.inputs, context));
  }
  if (claim.quantifier === 'some') return explanation(claim, verdict, []);
  const premises: PremiseFinding[] = [];
  for (const [index, dropped] of questions.entries()) {
    if (context.stop()) {
      premises.push({ ...nothing(dropped), reason: 'interrupted before it was dropped' });
      continue;
    }
    context.onQuestion(dropped, index + 2, questions.length + 1);
    premises.push(await withoutThem(claim, dropped, context));
  }
  return explanation(claim, verdict, premises);
};

/** Each premise, then, where they are asked for, all pairs. */
const questionsFor = (premises: readonly string[], drop: ExplainContext['drop']): readonly (readonly string[])[] => [
  ...premises.map((premise) => [premise]),
  ...(drop === 'pairs'
    ? premises.flatMap((premise, index) => premises.slice(index + 1).map((other) => [premise, other]))
    : []),
];

const explanation = (
  claim: Claim,
  { id, title, source, expect, verdict, evidence, reason, notes }: Verdict,
  premises: readonly PremiseFinding[],
  influences?: readonly Influence[],
): Explanation => {
  const { names, inputs } = caseSpace(claim);
  return {
    id,
    title,
    source,
    expect,
    verdict,
    evidence,
    ...(reason === undefined ? {} : { reason }),
    premises,
    stated: Object.keys(claim.given ?? {}),
    ...(influences === undefined ? {} : { influences }),
    assumptions: inputs.map((input, index) => ({
      input: names[index],
      description: describeGenerator(input),
    })),
    notes: notes ?? [],
  };
};

const nothing = (dropped: readonly string[]): PremiseFinding => ({
  dropped,
  status: 'undecided',
  cases: 0,
  smallestMargin: null,
});

const withoutThem = async (
  claim: Claim,
  dropped: readonly string[],
  context: ExplainContext,
): Promise<PremiseFinding> => {
  try {
    const { verdict } = await checkClaim(withoutPremises(claim, dropped), {
      ...context,
      runner: context.runnerFor(dropped),
      stored: [],
    });
    return await findingOf(claim, dropped, verdict, context);
  } catch (thrown) {
    if (thrown instanceof InvalidInput) {
      const { what, seen } = thrown.fault;
      return { ...nothing(dropped), status: 'cannot be dropped', reason: `${what}: ${seen}` };
    }
    const reason = context.lost(thrown);
    if (reason === undefined) throw thrown;
    return { ...nothing(dropped), reason };
  }
};

const findingOf = async (
  claim: Claim,
  dropped: readonly string[],
  { verdict, evidence, cases, smallestMargin, reason }: Verdict,
  context: ExplainContext,
): Promise<PremiseFinding> => {
  const [first] = evidence;
  if (verdict === 'refuted' && first?.kind === 'counterexample') {
    const counterexample: CounterexampleEvidence = { ...first, replay: `lakatos explain ${claim.id}` };
    const misses = await missedBy(first.inputs, dropped, context);
    if (misses.length === 0) {
      return { ...nothing(dropped), cases, smallestMargin, counterexample, reason: falseAnyway };
    }
    const influences = await influencesOn(claim, dropped, first.inputs, context);
    return { dropped, status: 'needed', cases, smallestMargin, counterexample, misses, influences };
  }
  if (verdict !== 'survived')
    return { ...nothing(dropped), cases, smallestMargin, ...(reason === undefined ? {} : { reason }) };
  const { labels = {}, ties, cases: sampled } = first as CasesEvidence;
  const casesOutside = Object.fromEntries(dropped.map((premise) => [premise, sampled - ties - (labels[premise] ?? 0)]));
  return { dropped, status: 'not shown needed', cases: sampled, smallestMargin, casesOutside };
};

const falseAnyway =
  'the counterexample found without it meets it all the same, so the claim itself is false; check it with more --cases';

/** Which of the dropped premises an instance does not meet, each asked exactly with all the kept ones. */
const missedBy = async (
  inputs: Readonly<Record<string, InputDocument>>,
  dropped: readonly string[],
  { runnerFor }: ExplainContext,
): Promise<string[]> => {
  const missed: string[] = [];
  for (const premise of dropped) {
    const runner = runnerFor(dropped.filter((other) => other !== premise));
    const { result } = await runner.run('exact', { kind: 'certify', inputs });
    if (result.status === 'premise' && result.premise === premise) missed.push(premise);
  }
  return missed;
};

/** What each input, and each of its parts, does to a counterexample of the claim without these premises. */
const influencesOn = async (
  claim: Claim,
  dropped: readonly string[],
  inputs: Readonly<Record<string, InputDocument>>,
  { runnerFor, seed, stop }: ExplainContext,
): Promise<readonly Influence[]> => {
  const targets = [...(targetsOf(claim, inputs) ?? [])];
  const runner = runnerFor(dropped);
  const influences: (Influence | null)[] = [];
  while (influences.length < targets.length && !stop()) {
    const next = targets.slice(influences.length, influences.length + runner.parallel);
    const results = await Promise.all(
      next.map((target) => runner.run('exact', { kind: 'vary', inputs, target, seed })),
    );
    influences.push(...results.map(({ influence }) => influence));
  }
  return influences.filter((influence) => influence !== null);
};
