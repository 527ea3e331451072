import type { Check, Failure, ProofCertificate } from '../certification/index.js';
import type { Claim, ProofPlan, ProofSize, ProvedShape } from '../claims/index.js';
import { proveClaim, type Solver, sizesOf } from '../proving/index.js';

/** Checks that the questions of a proof are those of its claim: the proof search is run again, and instead of a solver
 *  the certificate answers. A question that stands in it counts as contradictory, any other as open; the search then ends
 *  in the stated shapes only if it needs no question but these. Whether they are contradictory is for a solver to say. */
export const compareProof = async ({ shapes, questions }: ProofCertificate, claim: Claim): Promise<Check> => {
  const stated = new Set(questions.map((lines) => lines.join('\n')));
  const failures: Failure[] = [];
  for (const [index, shape] of shapes.entries()) {
    failures.push(...(await compareShape(shape, `shapes[${index}]`, claim, answering(stated))));
  }
  return { checked: 'the proof search, run again, asks no question but those that are stated', failures };
};

const answering = (stated: ReadonlySet<string>): Solver => ({
  name: 'the certificate',
  check: async (script) =>
    stated.has(script)
      ? { kind: 'unsatisfiable' }
      : { kind: 'unknown', reason: `a question of the claim is not among the ${stated.size} that are stated` },
});

const compareShape = async (shape: ProvedShape, place: string, claim: Claim, solver: Solver): Promise<Failure[]> => {
  const sizes = sizesOf(claim);
  const size = sizes.find((known) => sizeText(known) === sizeText(shape.size));
  if (size === undefined) {
    const found = sizes.map(sizeText).join('; ') || 'no shape';
    return [
      {
        place: `${place}.size`,
        what: 'the claim asks for no proof of this shape',
        stated: sizeText(shape.size),
        found,
      },
    ];
  }
  for await (const outcome of proveClaim({ ...claim, proofs: only(size, claim.proofs) }, solver)) {
    if (outcome.kind === 'proved') return differences(shape, outcome.shape, place);
    const found = outcome.kind === 'open' ? outcome.reason : 'a model of the negated claim';
    return [{ place, what: 'the stated questions do not prove this shape', stated: sizeText(shape.size), found }];
  }
  return [];
};

/** The plan of a claim, for one shape of it. */
const only = (size: ProofSize, { answers: _answers, states: _states, actions: _actions, ...rest }: ProofPlan = {}) =>
  'answers' in size
    ? { ...rest, answers: [size.answers] }
    : { ...rest, states: [size.states], actions: [size.actions] };

const differences = (stated: ProvedShape, found: ProvedShape, place: string): Failure[] =>
  (['covers', 'structures', 'paths', 'identities', 'queries'] as const).flatMap((field) =>
    stated[field] === found[field]
      ? []
      : [
          {
            place: `${place}.${field}`,
            what: 'the proof search comes to something else',
            stated: String(stated[field]),
            found: String(found[field]),
          },
        ],
  );

const sizeText = (size: ProofSize): string =>
  Object.entries(size)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([noun, count]) => `${count} ${noun}`)
    .join(', ');
