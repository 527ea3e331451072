import type fc from 'fast-check';
import type { Edit, Genome, Shape } from '../../claims/index.js';
import { compareSizes, editedShape, type Size, sizeOf } from '../../generators/index.js';
import { type Case, type CaseSpace, type Gene, isInput } from '../caseSpace.js';
import { batchRandom } from '../random.js';
import { type GenomeCase, mutableInputs, proposeNear } from '../strategies/proposals.js';

/** The neighbours of a case that are strictly simpler in the one order of `generators/order.ts`, most promising first:
 *  fewer states, fewer actions, states and actions in a simpler order, one input on its own, two changes at once, and last
 *  fewer states or actions with other numbers. */
export function* simplerCases(space: CaseSpace, drawn: Case): Generator<Case> {
  const { shape } = drawn;
  for (const edit of removals(shape)) yield* edited(space, drawn, edit);
  const size = sizeOfCase(space, drawn);
  const isSimpler = (candidate: Case): boolean => compareSizes(sizeOfCase(space, candidate), size) < 0;
  for (const edit of swaps(shape))
    for (const candidate of edited(space, drawn, edit)) if (isSimpler(candidate)) yield candidate;
  const known = new Set<string>();
  for (const candidates of [singly(space, drawn), coupled(space, drawn), reshaped(space, drawn)]) {
    for (const candidate of candidates) {
      const key = keyOf(candidate);
      if (key !== undefined && known.has(key)) continue;
      if (key !== undefined) known.add(key);
      yield candidate;
    }
  }
}

function* singly(space: CaseSpace, drawn: Case): Generator<Case> {
  for (const index of drawn.genes.keys()) yield* simplerInputs(space, drawn, index);
}

/** Cases tried near each one that has a state or an action less. */
const nearEach = 50;

/** Cases near those with a state or an action less: what is left of a violation often needs other numbers, and fewer states
 *  and actions are simpler whatever the numbers. */
function* reshaped(space: CaseSpace, drawn: Case): Generator<Case> {
  const inputs = mutableInputs(space);
  if (inputs === undefined) return;
  const random = batchRandom('reshaped', drawn.shape.states, drawn.shape.actions);
  for (const edit of removals(drawn.shape)) {
    for (const smaller of edited(space, drawn, edit)) {
      for (let tried = 0; tried < nearEach; tried++) yield proposeNear(inputs, smaller as GenomeCase, random);
    }
  }
}

/** Tells cases apart; undefined where a fast-check arbitrary takes part. */
const keyOf = ({ shape, genes }: Case): string | undefined =>
  genes.every((gene) => Array.isArray(gene)) ? `${shape.states} ${shape.actions} ${genes.join(';')}` : undefined;

/** What fast-check shrinks itself counts nothing: its own order decides there. */
const sizeOfCase = ({ inputs }: CaseSpace, { shape, genes }: Case): Size =>
  sizeOf(
    shape,
    inputs.flatMap((input, index) => (isInput(input) ? [input.complexity(genes[index] as Genome, shape)] : [])),
  );

function* removals({ states, actions }: Shape): Generator<Edit> {
  for (let state = states - 1; state >= 0; state--) yield { kind: 'removeState', state };
  for (let state = states - 1; state >= 0; state--) {
    for (let into = 0; into < states; into++) if (into !== state) yield { kind: 'mergeState', state, into };
  }
  for (let action = actions - 1; action >= 0; action--) yield { kind: 'removeAction', action };
}

function* swaps({ states, actions }: Shape): Generator<Edit> {
  for (let state = 0; state < states; state++) {
    for (let other = state + 1; other < states; other++) yield { kind: 'swapStates', state, other };
  }
  for (let action = 0; action < actions; action++) {
    for (let other = action + 1; other < actions; other++) yield { kind: 'swapActions', action, other };
  }
}

function* edited(space: CaseSpace, drawn: Case, edit: Edit): Generator<Case> {
  const { shape } = drawn;
  const after = editedShape(shape, edit);
  const genes: Gene[] = [];
  for (let i = 0; i < drawn.genes.length; i++) {
    const input = space.inputs[i];
    if (!isInput(input)) {
      genes.push(drawn.genes[i]);
      continue;
    }
    if (after.states < input.smallestShape.states || after.actions < input.smallestShape.actions) return;
    const gene = input.edit(drawn.genes[i] as Genome, shape, edit);
    if (gene === undefined) return;
    genes.push(gene);
  }
  yield { shape: after, genes };
}

/** The cases with one simpler input. */
function* simplerInputs(space: CaseSpace, { shape, genes }: Case, index: number): Generator<Case> {
  const input = space.inputs[index];
  const candidates: Iterable<Gene> = isInput(input)
    ? input.simpler(genes[index] as Genome, shape)
    : simplerValues(input, genes[index] as fc.Value<unknown>);
  for (const gene of candidates) yield { shape, genes: genes.with(index, gene) };
}

const simplerValues = (arbitrary: fc.Arbitrary<unknown>, value: fc.Value<unknown>): Iterable<fc.Value<unknown>> =>
  arbitrary.shrink(value.value_, value.context);

/** First changes that are tried together with a second one, and second changes for each, spread over all there are: a
 *  violation that hangs on two numbers at once, a sum or a product, survives neither change alone. */
const mostFirst = 24;
const mostSecond = 16;

/** Two simpler inputs, or one that is made simpler twice. */
function* coupled(space: CaseSpace, drawn: Case): Generator<Case> {
  for (const first of space.inputs.keys()) {
    if (!isInput(space.inputs[first])) continue;
    for (const once of spread([...simplerInputs(space, drawn, first)], mostFirst)) {
      for (let second = first; second < space.inputs.length; second++) {
        if (isInput(space.inputs[second])) yield* spread([...simplerInputs(space, once, second)], mostSecond);
      }
    }
  }
}

const spread = <T>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => index % step === 0);
};
