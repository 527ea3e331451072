import { rational } from '../../arithmetic/index.js';
import type { Genome, Input, Renaming } from '../../claims/index.js';
import { type Case, type CaseSpace, documentCase, realiseCase } from '../caseSpace.js';

/** The case with its states and actions renamed in all inputs together. */
export const renamedCase = (space: CaseSpace, { shape, genes }: Case, renaming: Renaming): Case => {
  const renamed = {
    shape,
    genes: genes.map((gene, i) => (space.inputs[i] as Input).rename!(gene as Genome, shape, renaming)),
  };
  return mayRepeat(space, renamed) ? normalCase(space, renamed) : renamed;
};

/** Whether other genomes may be the same instance: an input says so, or a state of the shape is terminal, so that what
 *  a policy or a critic would do there means nothing. */
export const mayRepeat = (space: CaseSpace, drawn: Case): boolean => {
  if (space.inputs.some((input) => (input as Input).repeats === true)) return true;
  if (!space.inputs.some((input) => (input as Input).ends === true)) return false;
  const values = realiseCase(space, drawn, rational);
  return Object.values(values).some(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'terminal' in value &&
      (value.terminal as readonly boolean[]).slice(0, drawn.shape.states).includes(true),
  );
};

/** The one genome among those of an instance that its documents are read back as. */
export const normalCase = (space: CaseSpace, drawn: Case): Case => {
  const documents = documentCase(space, drawn);
  const genes = space.inputs.map((input, i) => {
    const genome = (input as Input).decode?.(documents[space.names[i]], drawn.shape);
    if (genome === undefined) throw new Error(`input "${space.names[i]}" does not read its own document`);
    return genome;
  });
  return { shape: drawn.shape, genes };
};

/** Negative, 0 or positive as one case of a shape comes before, is, or comes after another in the order of genomes. */
export const compareGenes = (one: Case, other: Case): number => {
  for (let i = 0; i < one.genes.length; i++) {
    const a = one.genes[i] as Genome;
    const b = other.genes[i] as Genome;
    for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  }
  return 0;
};
