export {
  type Assessment,
  assess,
  assessBy,
  type Finding,
  findingOf,
  isRounded,
  type Role,
  type Truth,
} from './assess.js';
export { requireNoIdentity } from './byIdentity.js';
export { isClaimId } from './checkParts.js';
export type { Claim, ClaimDefinition, Expectation, Source, Statement } from './claim.js';
export {
  above,
  allAbove,
  allAtLeast,
  allAtMost,
  allBelow,
  allEqual,
  atLeast,
  atMost,
  below,
  type Conclusion,
  type Constant,
  differ,
  equal,
  type Outcome,
  type Relation,
} from './conclusion.js';
export { claim, isClaim } from './define.js';
export { type ExistsDefinition, exists } from './exists.js';
export type { Assumption, Explanation, Influence, PremiseFinding, Range } from './explanation.js';
export { ClaimFault } from './faults.js';
export { type Frequency, type FrequencyDefinition, frequency } from './frequency.js';
export type {
  AnyArbitrary,
  Complexity,
  Corner,
  Edit,
  Enumeration,
  Genome,
  Input,
  InputDocument,
  IntegerSource,
  Outside,
  Quantified,
  Realisation,
  Renaming,
  Shape,
  Values,
  Variation,
  WrittenInput,
} from './input.js';
export { type Layout, layoutOf, replaced } from './inputLayout.js';
export { addObservations, noObservations, type Observations, Observer } from './observations.js';
export type { ProofAttempt, ProofPlan, ProofSize, ProvedShape } from './proof.js';
export { holdsBySign, marginOf } from './relation.js';
export type { StoredCounterexample } from './stored.js';
export type {
  CasesEvidence,
  ClauseMargin,
  CounterexampleEvidence,
  Evidence,
  ExhaustedScope,
  ExhaustionEvidence,
  ProofEvidence,
  StatisticalEvidence,
  Verdict,
  VerdictName,
  WitnessEvidence,
} from './verdict.js';
export { withoutPremises } from './withoutPremises.js';
export { describeGenerator, headOf, type VerdictHead, type Wording } from './wording.js';
