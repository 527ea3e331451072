import fc from 'fast-check';
import { type Arithmetic, rational } from '../arithmetic/index.js';
import type { Claim, Genome, Input, InputDocument, Shape } from '../claims/index.js';
import type { BatchRandom } from './random.js';

/** What one claim quantifies over, as a space of cases to draw from and to shrink in. */
export interface CaseSpace {
  readonly names: readonly string[];
  readonly inputs: readonly (Input | fc.Arbitrary<unknown>)[];
  readonly description: string;
  readonly chooseShape: (random: BatchRandom) => Shape;
}

/** One case: the shape its inputs share, and for each input its genome, or the value a fast-check arbitrary drew. */
export interface Case {
  readonly shape: Shape;
  readonly genes: readonly Gene[];
}

export type Gene = Genome | fc.Value<unknown>;

export const isInput = (input: Input | fc.Arbitrary<unknown>): input is Input =>
  (input as Partial<Input>).lakatosInput === true;

/** Whether a fast-check arbitrary takes part: its values have no genome and cannot cross threads. */
export const hasForeignInput = (space: CaseSpace): boolean => !space.inputs.every(isInput);

export const caseSpace = (claim: Claim): CaseSpace => {
  const names = Object.keys(claim.forAll);
  const inputs = names.map((name) => claim.forAll[name] as Input | fc.Arbitrary<unknown>);
  const own = inputs.filter(isInput);
  const world = own.find((input) => input.chooseShape !== undefined);
  const smallest: Shape = {
    states: Math.max(1, ...own.map((input) => input.smallestShape.states)),
    actions: Math.max(1, ...own.map((input) => input.smallestShape.actions)),
  };
  const chooseShape =
    world?.chooseShape ??
    ((random: BatchRandom): Shape => ({
      states: smallest.states + random.nextInt(0, 2),
      actions: smallest.actions + random.nextInt(0, 2),
    }));
  const description = names
    .map((name, index) => {
      const input = inputs[index];
      return `${name}: ${isInput(input) ? input.description : 'a fast-check arbitrary'}`;
    })
    .join('; ');
  return { names, inputs, description, chooseShape };
};

/** One case in so many is deterministic in every input, and one is small in every input. Each input has such corners of its
 *  own, but several inputs hardly ever are in one together, and there bounds are attained. */
const cornerEvery = 10;

/** @param index its place in the batch, for the size of what fast-check arbitraries draw */
export const drawCase = (space: CaseSpace, random: BatchRandom, index: number): Case => {
  const kind = random.nextInt(1, cornerEvery);
  const corner = kind === 1 ? 'deterministic' : kind === 2 ? 'small' : undefined;
  const shape = space.chooseShape(random);
  const { inputs } = space;
  const genes = new Array<Gene>(inputs.length);
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i];
    genes[i] = isInput(input)
      ? input.draw(random, shape, corner)
      : input.generate(random.forArbitraries, 2 + Math.floor(Math.log10(index + 1)));
  }
  return { shape, genes };
};

/** The inputs of a case in one arithmetic, by name, each seeing those before it. */
export const realiseCase = <T>(
  space: CaseSpace,
  { shape, genes }: Case,
  arithmetic: Arithmetic<T>,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  const realisation = { shape, arithmetic: arithmetic as unknown as Arithmetic, earlier: values };
  for (let i = 0; i < genes.length; i++) {
    const input = space.inputs[i];
    values[space.names[i]] = isInput(input)
      ? input.realise(genes[i] as Genome, realisation)
      : (genes[i] as fc.Value<unknown>).value;
  }
  return values;
};

/** The exact documents of a case, by input name. A value that JSON cannot hold faithfully is only described. */
export const documentCase = (space: CaseSpace, drawn: Case): Record<string, InputDocument> => {
  const earlier = realiseCase(space, drawn, rational);
  const realisation = { shape: drawn.shape, arithmetic: rational as unknown as Arithmetic, earlier };
  const documents: Record<string, InputDocument> = {};
  space.names.forEach((name, i) => {
    const input = space.inputs[i];
    documents[name] = isInput(input)
      ? input.encode(drawn.genes[i] as Genome, realisation)
      : foreignDocument((drawn.genes[i] as fc.Value<unknown>).value);
  });
  return documents;
};

const foreignDocument = (value: unknown): InputDocument => {
  const text = fc.stringify(value);
  const json = safeJson(value);
  return json !== undefined && fc.stringify(JSON.parse(json)) === text
    ? { type: 'json', value: JSON.parse(json) as unknown }
    : { type: 'unstorable', text };
};

const safeJson = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
};
