/** Words that a Python script of ours must not use as a variable. */
const taken = new Set(
  [
    'False None True and as assert async await break class continue def del elif else except finally for from global if',
    'import in is lambda nonlocal not or pass raise return try while with yield print abs min max sum len range zip map',
    'F sys solve exp log square_root sign decimal inside check expect failures wanted transient_states state_values',
    'action_values advantages discounted_visits expected_return policy_gradient td_errors Enclosure Undecided fractions',
    'absolute minimum maximum select induced values_by_step BITS DIGITS main reward_after total facts conclusions text',
    'confirmed undecided found part name of relation left right margin stated holds low high rounded as_enclosure',
    'recurrent_states rely unconfirmed',
  ].flatMap((line) => line.split(' ')),
);

/** Gives every meaning a Python identifier of its own. */
export interface Identifiers {
  /** The identifier of a key, made from `wish` when the key is new. */
  of(key: string, wish: string): string;
}

export const identifiers = (): Identifiers => {
  const known = new Map<string, string>();
  const used = new Set(taken);
  return {
    of: (key, wish) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const base =
        wish
          .replaceAll(/\W+/g, '_')
          .replace(/^(?=\d)/, '_')
          .replace(/_+$/, '') || 'value';
      let name = base;
      for (let copy = 2; used.has(name); copy++) name = `${base}_${copy}`;
      used.add(name);
      known.set(key, name);
      return name;
    },
  };
};

/** A text as a Python literal: JSON's escapes are Python's. */
export const literal = (text: string): string => JSON.stringify(text);

/** A comment, wrapped at 100 columns. */
export const comment = (text: string): string[] => {
  const lines: string[] = ['#'];
  for (const word of text.split(/\s+/)) {
    if (`${lines[lines.length - 1]} ${word}`.length > 100) lines.push('#');
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines;
};
