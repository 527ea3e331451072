import { rational } from '../../arithmetic/index.js';
import type { Genome, Input, Renaming } from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import { type Case, type CaseSpace, documentCase, realiseCase } from '../caseSpace.js';
import type { ShapeSpace } from './scopeSpace.js';

/** The case with its states and actions renamed in all inputs together. */
export const renamedCase = (space: CaseSpace, { shape, genes }: Case, renaming: Renaming): Case => {
  const renamed = {
    shape,
    genes: genes.map((gene, i) => (space.inputs[i] as Input).rename!(gene as Genome, shape, renaming)),
  };
  return mayRepeat(space, renamed) ? normalCase(space, renamed) : renamed;
};

/** Whether other genomes may be the same instance: an input says so, or a state of the shape is terminal, or lacks an
 *  action, so that what a policy or a critic would do there means nothing. */
export const mayRepeat = (space: CaseSpace, drawn: Case): boolean => {
  if (space.inputs.some((input) => (input as Input).repeats === true)) return true;
  if (!space.inputs.some((input) => (input as Input).ends === true)) return false;
  const values = realiseCase(space, drawn, rational);
  return Object.values(values).some(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'available' in value &&
      (value.available as readonly boolean[]).slice(0, drawn.shape.states * drawn.shape.actions).includes(false),
  );
};

/** Whether an instance is decided at another place of the list: at the one genome that its documents are read back as.
 *  @throws InvalidInput where that genome is not in the list, or is another instance */
export const isListedElsewhere = (space: CaseSpace, { enumerations }: ShapeSpace, drawn: Case): boolean => {
  const normal = normalCase(space, drawn);
  if (compareGenes(normal, drawn) === 0) return false;
  const [one, other] = [documentCase(space, normal), documentCase(space, drawn)];
  for (const [i, name] of space.names.entries()) {
    const isListed = enumerations[i].indexOf(normal.genes[i] as Genome) !== undefined;
    if (!isListed || JSON.stringify(one[name]) !== JSON.stringify(other[name])) throw ambiguous(name);
  }
  return true;
};

/** The one genome among those of an instance that its documents are read back as.
 *  @throws InvalidInput where an input cannot tell which of its genomes that is */
const normalCase = (space: CaseSpace, drawn: Case): Case => {
  const documents = documentCase(space, drawn);
  const genes = space.inputs.map((input, i) => {
    const genome = (input as Input).decode?.(documents[space.names[i]], drawn.shape);
    if (genome === undefined) throw ambiguous(space.names[i]);
    return genome;
  });
  return { shape: drawn.shape, genes };
};

const ambiguous = (name: string): InvalidInput =>
  new InvalidInput({
    what: 'the instances of a scope must be told apart to be counted',
    where: `exhaust, input "${name}"`,
    seen: 'several ways to draw the same value, in a world with terminal states or states that lack an action',
    expected: 'inputs that say which of their values are the same',
    fix: `take tabular policies for "${name}", or leave the scope out: the search looks at the claim all the same`,
  });

/** Negative, 0 or positive as one case of a shape comes before, is, or comes after another in the order of genomes. */
export const compareGenes = (one: Case, other: Case): number => {
  for (let i = 0; i < one.genes.length; i++) {
    const a = one.genes[i] as Genome;
    const b = other.genes[i] as Genome;
    for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  }
  return 0;
};
