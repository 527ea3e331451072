import { type Rational, rational } from '../../arithmetic/index.js';
import { requireKnownFields } from '../../errors/index.js';
import { type MdpTables, mdpFromTables } from '../fromTables.js';
import type { Mdp } from '../mdp.js';
import type { Named } from '../places.js';
import { validateMdp } from '../validate.js';
import { numberAt } from './at.js';
import { readHorizon } from './horizon.js';
import { readInitial } from './initial.js';
import { readNames } from './names.js';
import { readRewards } from './rewards.js';
import type { RowMeaning } from './rows.js';
import { readShape } from './shape.js';
import { readTerminal } from './terminal.js';
import { readTransitions } from './transitions.js';

/** A model as its author wrote it, still unchecked. Fields as in `MdpArrays`. */
export interface ModelSource {
  readonly transition: unknown;
  readonly reward: unknown;
  readonly discount: unknown;
  readonly initial?: unknown;
  readonly horizon?: unknown;
  readonly terminal?: unknown;
  readonly available?: unknown;
  readonly stateNames?: unknown;
  readonly actionNames?: unknown;
}

/** @throws InvalidInput for a field that no model has: a misspelt `terminal` would leave a world without an end */
export const requireModelFields = (source: ModelSource, where: string): void =>
  requireKnownFields<ModelSource>(
    source,
    {
      transition: true,
      reward: true,
      discount: true,
      initial: true,
      horizon: true,
      terminal: true,
      available: true,
      stateNames: true,
      actionNames: true,
    },
    where,
  );

/** Reads and checks a model, exactly.
 *  @param where how messages call the model: "mdp", "inputs.mdp"
 *  @throws InvalidInput naming the first place that is wrong */
export const readModel = (source: ModelSource, meaning: RowMeaning, where: string): Mdp<Rational> => {
  const { states, actions } = readShape(source.transition, `${where}.transition`);
  const named: Named = {
    stateNames: readNames(source.stateNames, states, `${where}.stateNames`),
    actionNames: readNames(source.actionNames, actions, `${where}.actionNames`),
  };
  const model = { states, actions, ...named };
  const terminal = readTerminal(source.terminal, model, `${where}.terminal`);
  const { transition, available } = readTransitions(source, model, terminal, meaning, where);
  const tables: MdpTables<Rational> = {
    ...model,
    transition,
    available,
    terminal,
    ...readRewards(source.reward, { ...model, terminal, available, transition }, `${where}.reward`),
    initial: readInitial(source.initial, model, meaning, `${where}.initial`),
    discount: numberAt(rational, source.discount, `${where}.discount`),
    horizon: readHorizon(source.horizon, `${where}.horizon`),
  };
  const mdp = mdpFromTables(rational, tables);
  validateMdp(mdp, where);
  return mdp;
};
