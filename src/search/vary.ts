import { decideExactly } from '../certification/index.js';
import type { Claim, Genome, Influence, Input, InputDocument, Range, Variation } from '../claims/index.js';
import { type Case, isInput, realiseCase } from './caseSpace.js';
import { changesOnly, type HeldCase, holdCase, withGenome } from './heldCase.js';
import { type BatchRandom, batchRandom } from './random.js';
import type { TaskOf, VaryResult } from './task.js';

/** Other values of one input, or of one of its parts, that are tried. */
const mostAlternatives = 100;

/** What may be varied in a counterexample: each input as a whole, then each of its parts by position. */
export interface Target {
  readonly input: string;
  readonly part: number | 'whole';
}

/** @returns undefined where the generators of the claim could not have drawn the instance */
export const targetsOf = (
  claim: Claim,
  documents: Readonly<Record<string, InputDocument>>,
): readonly Target[] | undefined => {
  const held = holdCase(claim, documents);
  if (held === undefined) return undefined;
  return held.space.names.flatMap((input, index): Target[] => {
    const generator = held.space.inputs[index];
    if (!isInput(generator)) return [];
    const parts = variationsIn(held, generator, index, batchRandom(claim.id, 0, 0));
    return parts.length === 1
      ? [{ input, part: 0 }]
      : [{ input, part: 'whole' }, ...parts.map((_, part): Target => ({ input, part }))];
  });
};

const variationsIn = (held: HeldCase, generator: Input, index: number, random: BatchRandom): readonly Variation[] =>
  generator.variations?.(held.case.genes[index] as Genome, held.case.shape, random, mostAlternatives) ?? [];

/** Puts other values into one place of a counterexample and decides each exactly. What cannot be put there while the rest
 *  stays as it is, is left out. */
export const vary = (claim: Claim, { inputs, target, seed }: TaskOf<'vary'>): VaryResult => {
  const held = holdCase(claim, inputs);
  if (held === undefined) return { kind: 'vary', influence: null };
  const index = held.space.names.indexOf(target.input);
  const generator = held.space.inputs[index] as Input;
  const random = batchRandom(`${claim.id} ${target.input} ${target.part}`, seed, 0);
  const variation =
    target.part === 'whole'
      ? drawn(held, generator, random)
      : variationsIn(held, generator, index, random)[target.part];
  const outcomes = variation.alternatives.map(({ genome, value }) => ({
    value,
    outcome: outcomeOf(claim, held, withGenome(held, index, genome), target.input),
  }));
  const suitable = outcomes.filter(({ outcome }) => outcome !== 'unsuitable');
  if (suitable.length === 0) return { kind: 'vary', influence: null };
  const count = (wanted: Outcome): number => suitable.filter(({ outcome }) => outcome === wanted).length;
  const fails = count('fails');
  const holds = count('holds');
  const undecided = count('undecided');
  return {
    kind: 'vary',
    influence: {
      input: target.input,
      part: variation.part,
      held: variation.held,
      role: holds > 0 ? 'matters' : undecided > 0 ? 'open' : fails > 0 ? 'free' : 'fixed',
      coverage: variation.coverage,
      tried: suitable.length,
      fails,
      holds,
      missesPremise: count('misses a premise'),
      undecided,
      ...(variation.values === 'numbers' && variation.coverage === 'all'
        ? { region: regionOf(variation, outcomes) }
        : {}),
    },
  };
};

type Outcome = 'fails' | 'holds' | 'misses a premise' | 'undecided' | 'unsuitable';

/** The whole input, drawn anew in the shape of the case. */
const drawn = (held: HeldCase, generator: Input, random: BatchRandom): Variation => {
  const genomes = new Map<string, Genome>();
  for (let draw = 0; draw < mostAlternatives; draw++) {
    const genome = generator.draw(random, held.case.shape);
    genomes.set(genome.join(), genome);
  }
  const alternatives = [...genomes.values()].map((genome) => ({ genome, value: '' }));
  return { part: '', held: '', position: 0, coverage: 'sample', alternatives, values: 'words' };
};

/** A value on which the claim throws, or that no precision decides, is undecided. */
const outcomeOf = (claim: Claim, held: HeldCase, candidate: Case, input: string): Outcome => {
  try {
    if (!changesOnly(held, candidate, input)) return 'unsuitable';
    const { status } = decideExactly(claim, (arithmetic) => realiseCase(held.space, candidate, arithmetic), {
      digits: 80,
    });
    if (status === 'violated') return 'fails';
    if (status === 'holds') return 'holds';
    return status === 'premise' ? 'misses a premise' : 'undecided';
  } catch {
    return 'undecided';
  }
};

/** Runs of neighbouring values for which the claim fails; the held value, which fails, stands among them. */
const regionOf = (
  { held, position }: Variation,
  outcomes: readonly { readonly value: string; readonly outcome: Outcome }[],
): Influence['region'] => {
  const all = outcomes.toSpliced(position, 0, { value: held, outcome: 'fails' });
  const fails: { from: string; to: string }[] = [];
  let isRunning = false;
  for (const { value, outcome } of all) {
    if (outcome !== 'fails') isRunning = false;
    else if (isRunning) fails[fails.length - 1].to = value;
    else {
      fails.push({ from: value, to: value });
      isRunning = true;
    }
  }
  const tried: Range = { from: all[0].value, to: all[all.length - 1].value };
  return { tried, fails };
};
