import type { Edit, Genome, Input, IntegerSource, Shape } from '../../claims/index.js';
import { editedShape } from '../../generators/index.js';
import { type CaseSpace, isInput } from '../caseSpace.js';

/** A case all of whose inputs are generators of ours, so that it can be changed and can cross threads. */
export interface GenomeCase {
  readonly shape: Shape;
  readonly genes: readonly Genome[];
}

export type MutableInput = Input & Required<Pick<Input, 'mutate'>>;

/** The inputs of a claim, where all of them can be changed; a fast-check arbitrary cannot. */
export const mutableInputs = ({ inputs }: CaseSpace): readonly MutableInput[] | undefined =>
  inputs.every((input): input is MutableInput => isInput(input) && input.mutate !== undefined) ? inputs : undefined;

/** A case near another one: some inputs changed a little, now and then one made equal to another of its kind first, or a
 *  state or an action left out. Every proposal could have been drawn. */
export const proposeNear = (inputs: readonly MutableInput[], from: GenomeCase, random: IntegerSource): GenomeCase => {
  if (random.nextInt(0, 29) === 0) return withoutOne(inputs, from, random);
  const genes = [...from.genes];
  if (random.nextInt(0, 9) === 0) copyOne(inputs, genes, random);
  const goesOn = goingOn[random.nextInt(0, 1)];
  for (let left = 1; left > 0; left--) {
    const index = random.nextInt(0, genes.length - 1);
    genes[index] = inputs[index].mutate(genes[index], from.shape, random);
    if (random.nextInt(1, 3) <= goesOn) left++;
  }
  return { shape: from.shape, genes };
};

/** In how many of three times one more input is changed: half of the proposals change little, and half of them much. */
const goingOn = [1, 2] as const;

/** Two policies, say, that differ little: what claims about a step, or about a ratio, are sensitive to. */
const copyOne = (inputs: readonly MutableInput[], genes: Genome[], random: IntegerSource): void => {
  const index = random.nextInt(0, genes.length - 1);
  const other = random.nextInt(0, genes.length - 1);
  if (index !== other && inputs[index].description === inputs[other].description) genes[index] = genes[other];
};

/** The case without one state or action; as it is where that is impossible. */
const withoutOne = (inputs: readonly MutableInput[], from: GenomeCase, random: IntegerSource): GenomeCase => {
  const { states, actions } = from.shape;
  const place = random.nextInt(0, states + actions - 1);
  const edit: Edit =
    place < states ? { kind: 'removeState', state: place } : { kind: 'removeAction', action: place - states };
  const shape = editedShape(from.shape, edit);
  const genes: Genome[] = [];
  for (const [index, input] of inputs.entries()) {
    const { smallestShape } = input;
    if (shape.states < smallestShape.states || shape.actions < smallestShape.actions) return from;
    const edited = input.edit(from.genes[index], from.shape, edit);
    if (edited === undefined) return from;
    genes.push(edited);
  }
  return { shape, genes };
};
