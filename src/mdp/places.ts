/** What a message needs in order to call states and actions by their names. */
export interface Named {
  readonly stateNames?: readonly string[];
  readonly actionNames?: readonly string[];
}

/** `state 2`, or `state "door"` where states have names. */
export const stateLabel = (named: Named, state: number): string =>
  `state ${named.stateNames?.[state] === undefined ? state : JSON.stringify(named.stateNames[state])}`;

/** `action 0`, or `action "left"` where actions have names. */
export const actionLabel = (named: Named, action: number): string =>
  `action ${named.actionNames?.[action] === undefined ? action : JSON.stringify(named.actionNames[action])}`;

/** `mdp.transition[state 2][action "left"]`: the place of a table's entry in a message. */
export const pairPlace = (table: string, named: Named, state: number, action: number): string =>
  `${table}[${stateLabel(named, state)}][${actionLabel(named, action)}]`;

/** `state 0, state "door" and 3 more`: a list that stays readable when it is long. */
export const stateList = (named: Named, states: readonly number[]): string => {
  const shown = states.slice(0, 5).map((state) => stateLabel(named, state));
  return states.length > shown.length
    ? `${shown.join(', ')} and ${states.length - shown.length} more`
    : shown.join(', ');
};
