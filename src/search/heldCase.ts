import fc from 'fast-check';
import type { Claim, Genome, InputDocument, Shape } from '../claims/index.js';
import { compareSizes, type Size, sizeOf } from '../generators/index.js';
import { type Case, type CaseSpace, caseSpace, documentCase, type Gene, isInput } from './caseSpace.js';

type Documents = Readonly<Record<string, InputDocument>>;

/** An instance that other values are put into. */
export interface HeldCase {
  readonly space: CaseSpace;
  readonly case: Case;
  /** As the generators write them, which may differ in form from the file. */
  readonly documents: Documents;
}

/** A stored instance as the generators of its claim would have drawn it; undefined where they could not have. */
export const holdCase = (claim: Claim, documents: Documents): HeldCase | undefined => {
  const space = caseSpace(claim);
  const shape = shapeOf(space, documents);
  const genes: Gene[] = [];
  for (const [index, name] of space.names.entries()) {
    const input = space.inputs[index];
    const document = documents[name];
    const gene = isInput(input) ? input.decode?.(document, shape) : foreignGene(document);
    if (gene === undefined) return undefined;
    genes.push(gene);
  }
  const held = { shape, genes };
  return { space, case: held, documents: documentCase(space, held) };
};

const shapeOf = ({ names, inputs }: CaseSpace, documents: Documents): Shape => {
  const smallest = inputs.filter(isInput).map((input) => input.smallestShape);
  for (const [index, name] of names.entries()) {
    const input = inputs[index];
    const shape = isInput(input) ? input.shapeOf?.(documents[name]) : undefined;
    if (shape !== undefined) return shape;
  }
  return {
    states: Math.max(1, ...smallest.map(({ states }) => states)),
    actions: Math.max(1, ...smallest.map(({ actions }) => actions)),
  };
};

const foreignGene = (document: InputDocument): fc.Value<unknown> | undefined =>
  document.type === 'json' ? new fc.Value(document.value, undefined) : undefined;

/** Whether only the named input has changed: a sample, say, is another one once the world it was taken in is. */
export const changesOnly = (held: HeldCase, candidate: Case, input: string): boolean => {
  const documents = documentCase(held.space, candidate);
  return held.space.names.every(
    (name) => (JSON.stringify(documents[name]) === JSON.stringify(held.documents[name])) !== (name === input),
  );
};

/** The case with another genome for one input. */
export const withGenome = ({ case: { shape, genes } }: HeldCase, index: number, genome: Genome): Case => ({
  shape,
  genes: genes.with(index, genome),
});

/** Size of an instance in the one order of simplicity; undefined where the generators could not have drawn it, or where
 *  an input is a fast-check arbitrary, which has no size. */
const sizeOfInstance = (claim: Claim, documents: Documents): Size | undefined => {
  const held = holdCase(claim, documents);
  if (held === undefined) return undefined;
  const { shape, genes } = held.case;
  const complexities = held.space.inputs.map((input, index) =>
    isInput(input) ? input.complexity(genes[index] as Genome, shape) : undefined,
  );
  return complexities.every((complexity) => complexity !== undefined) ? sizeOf(shape, complexities) : undefined;
};

/** Whether one instance is known to be strictly simpler than another: both have a size, and its is smaller. */
export const isSimplerInstance = (claim: Claim, candidate: Documents, than: Documents): boolean => {
  const size = sizeOfInstance(claim, candidate);
  const other = sizeOfInstance(claim, than);
  return size !== undefined && other !== undefined && compareSizes(size, other) < 0;
};
