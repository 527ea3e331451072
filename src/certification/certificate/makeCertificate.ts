import { exponential, interval, type Rational, rational } from '../../arithmetic/index.js';
import type { Claim, InputDocument } from '../../claims/index.js';
import { BeyondArithmetic, InvalidInput } from '../../errors/index.js';
import { certify } from '../certify.js';
import type { ExactResult } from '../decide.js';
import { readInput } from '../readInput.js';
import { type RecordedClaim, type RecordedConclusion, recordClaim } from '../recording/recordClaim.js';
import type { Recorded } from '../recording/recorded.js';
import { type Recording, recording } from '../recording/recording.js';
import type {
  Certificate,
  CertifiedConclusion,
  DefinedQuantity,
  NumberTable,
  NumberText,
  UpdatedPolicy,
} from './certificate.js';
import { certifiedClaim } from './certifiedClaim.js';
import { type ComputedQuantity, definedQuantities, entryIndex } from './definedQuantities.js';
import { digestsOf } from './digests.js';
import { exactDocument } from './exactDocument.js';
import { type WrittenProgram, writeProgram } from './program.js';
import { type UpdatedRow, updatedRows } from './updatedPolicies.js';

/** Programs of more steps are left out of a certificate: nobody reads them, and the file would be many megabytes. */
const longestProgram = 20_000;

/** Precision of the enclosures of a claim that was decided without any. */
const defaultDigits = 20;

/** Certifies that a claim is false of an instance: decides it, runs it once more while recording, and writes down what
 *  a sceptic needs in order to check it.
 *  @param inputs one document for each input of the claim    @param engine the version of lakatos
 *  @throws InvalidInput unless the instance violates the claim */
export const makeCertificate = (
  claim: Claim,
  inputs: Readonly<Record<string, InputDocument>>,
  engine: string,
): Certificate => {
  const decided = certify(claim, inputs);
  if (decided.status === 'outside') throw new InvalidInput(decided.fault);
  if (decided.status !== 'violated') throw notViolated(claim, decided);
  const digits = decided.digits ?? defaultDigits;
  try {
    return certificateOf(
      claim,
      decided,
      recordClaim(claim, inputs, recording(exponential(interval(digits)))),
      inputs,
      engine,
    );
  } catch (error) {
    if (!(error instanceof BeyondArithmetic)) throw error;
  }
  return certificateOf(claim, decided, recordClaim(claim, inputs, recording(interval(digits))), inputs, engine);
};

type Violated = Extract<ExactResult, { readonly status: 'violated' }>;

const certificateOf = <E>(
  claim: Claim,
  { clause, digits }: Violated,
  recorded: RecordedClaim<E>,
  inputs: Readonly<Record<string, InputDocument>>,
  engine: string,
): Certificate => {
  const { program, nameOf } = writeProgram(recorded);
  const isShort = program.steps.length <= longestProgram;
  const instance = exactInstance(claim, inputs);
  const isNeeded = ({ steps }: UpdatedRow): boolean => [...steps.values()].every((step) => nameOf(step) !== undefined);
  const rows = isShort ? updatedRows(recorded.recording.tape).filter(isNeeded) : [];
  const updated = updatedPolicies(rows, recorded, nameOf);
  const conclusions = recorded.conclusions.map((one) =>
    writeConclusion(one, recorded.recording, isShort ? nameOf : () => undefined),
  );
  const certificate: Omit<Certificate, 'digests'> = {
    type: 'certificate',
    schema: 1,
    verdict: 'refuted',
    claim: certifiedClaim(claim),
    instance: instance.documents,
    violated: clause,
    conclusions,
    quantities: [...instance.quantities, ...updated],
    arithmetic: digits === undefined ? 'rational' : 'interval',
    ...(digits === undefined ? {} : { digits }),
    program: isShort
      ? { ...program, names: namesOf(recorded, inputs, rows, nameOf) }
      : { omitted: `it has ${program.steps.length} steps, more than ${longestProgram}` },
    versions: { lakatos: engine },
  };
  return { ...certificate, digests: digestsOf(certificate) };
};

/** The documents in the form of a certificate, and what they define, in fractions. */
const exactInstance = (claim: Claim, inputs: Readonly<Record<string, InputDocument>>) => {
  const values: Record<string, unknown> = {};
  const documents: Record<string, InputDocument> = {};
  for (const name of Object.keys(claim.forAll)) {
    values[name] = readInput(inputs[name], rational, values, `inputs.${name}`);
    documents[name] = exactDocument(inputs[name], values[name]);
  }
  return { documents, quantities: definedQuantities<Rational>(documents, values).map(writeQuantity) };
};

const writeQuantity = ({ quantity, mdp, of, entries, rows }: ComputedQuantity<Rational>): DefinedQuantity => {
  const texts = entries.map(rational.format);
  return { quantity, mdp, of, values: tableOf(texts, rows) };
};

const tableOf = (texts: readonly NumberText[], rows: ComputedQuantity<unknown>['rows']): NumberTable => {
  if (rows === 'number') return texts[0];
  if (rows === 'list') return texts;
  return Array.from({ length: texts.length / rows }, (_, row) => texts.slice(row * rows, (row + 1) * rows));
};

const writeConclusion = <E>(
  conclusion: RecordedConclusion<E>,
  { arithmetic }: Recording<E>,
  nameOf: WrittenProgram['nameOf'],
): CertifiedConclusion => {
  if (conclusion.relation === 'boolean') return conclusion;
  const { part, name, of, relation, holds } = conclusion;
  const side = (number: typeof conclusion.left) => {
    const step = nameOf(number.step);
    return { value: arithmetic.format(number), ...(step === undefined ? {} : { step }) };
  };
  return {
    part,
    name,
    ...(of === undefined ? {} : { of: typeof of === 'number' ? `entry ${of}` : of }),
    relation,
    left: side(conclusion.left),
    right: side(conclusion.right),
    margin: arithmetic.format(conclusion.margin),
    holds,
  };
};

/** What is known of the meaning of steps: the same quantities, computed again on the tape, end in the same steps. */
const namesOf = <E>(
  { recording, inputs }: RecordedClaim<E>,
  documents: Readonly<Record<string, InputDocument>>,
  rows: readonly UpdatedRow[],
  nameOf: WrittenProgram['nameOf'],
): Record<string, string> => {
  const names: Record<string, string> = {};
  const name = (step: number, meaning: string): void => {
    const line = nameOf(step);
    const { kind } = recording.tape.steps[step];
    if (line !== undefined && (kind === 'operation' || kind === 'solution')) names[line] ??= meaning;
  };
  for (const quantity of definedQuantities<Recorded<E>>(documents, inputs)) {
    quantity.entries.forEach(({ step }, index) => {
      name(step, `${quantity.quantity}(${quantity.mdp}, ${quantity.of})${entryIndex(quantity, index)}`);
    });
  }
  for (const { of, updates, state, steps } of rows) {
    for (const [action, step] of steps) name(step, `updatedPolicy(${of}, ${updates})[${state}][${action}]`);
  }
  return names;
};

/** The recognised rows as tables: one for each policy and number of updates, more where rows compete. */
const updatedPolicies = <E>(
  rows: readonly UpdatedRow[],
  { recording, inputs }: RecordedClaim<E>,
  nameOf: WrittenProgram['nameOf'],
): UpdatedPolicy[] => {
  const tables: { of: string; updates: number; rows: Map<number, UpdatedRow> }[] = [];
  for (const row of rows) {
    const fits = (table: (typeof tables)[number]): boolean =>
      table.of === row.of && table.updates === row.updates && !table.rows.has(row.state);
    const table = tables.find(fits);
    if (table === undefined) tables.push({ of: row.of, updates: row.updates, rows: new Map([[row.state, row]]) });
    else table.rows.set(row.state, row);
  }
  return tables.map((table) => {
    const { states, actions } = inputs[table.of] as { readonly states: number; readonly actions: number };
    const perState = <Entry>(entry: (step: number | undefined) => Entry): (Entry[] | null)[] =>
      Array.from({ length: states }, (_, state) => {
        const row = table.rows.get(state);
        return row === undefined ? null : Array.from({ length: actions }, (_, action) => entry(row.steps.get(action)));
      });
    return {
      quantity: 'updatedPolicy',
      of: table.of,
      updates: table.updates,
      values: perState((step) => (step === undefined ? '0' : recording.arithmetic.format(recording.numberAt(step)))),
      steps: perState((step) => (step === undefined ? '' : (nameOf(step) as string))),
    };
  });
};

const notViolated = (claim: Claim, { status }: ExactResult): InvalidInput =>
  new InvalidInput({
    what: 'a certificate needs an instance that violates its claim',
    where: `claim ${claim.id}`,
    seen: {
      premise: 'an instance that does not meet a premise',
      holds: 'an instance of which the claim is true',
      tie: 'an instance that is too close to call at the largest precision',
      rounded: 'an instance judged by numbers that the claim file rounds',
      violated: 'a violation',
    }[status],
    expected: 'a certified counterexample',
    fix: 'lakatos check finds counterexamples and stores them',
  });
