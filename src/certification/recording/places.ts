/** Row lengths of the flat tables of a value, outermost index left out: a table named here is numbered row by row. */
const rowsOf = (owner: Readonly<Record<string, unknown>>, field: string): readonly number[] => {
  const { states, actions, dimension } = owner as Readonly<Record<string, number>>;
  switch (field) {
    case 'transition':
    case 'transitionReward':
      return [actions, states];
    case 'reward':
    case 'probabilities':
      return typeof actions === 'number' ? [actions] : [];
    case 'features':
      return [actions, dimension];
    case 'trunk':
      return [dimension];
    case 'policyHead':
      return [actions];
    default:
      return [];
  }
};

/** "[1][0][2]" for entry 8 of rows of length 2 and 3. */
const nestedIndex = (index: number, rows: readonly number[]): string => {
  let rest = index;
  const parts: number[] = [];
  for (const length of rows.toReversed()) {
    parts.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return [rest, ...parts].map((part) => `[${part}]`).join('');
};

/** The place of an entry of an array field, as it would be written down: `mdp.transition[1][0][2]`.
 *  @param owner the record that holds the array; flat tables say in it how long their rows are */
export const placeOfEntry = (
  path: string,
  owner: Readonly<Record<string, unknown>>,
  field: string,
  index: number,
): string => `${path}${nestedIndex(index, rowsOf(owner, field))}`;
