import type { Certificate, DefinedQuantity, NumberTable } from '../../certificate/certificate.js';
import { type Identifiers, literal } from './names.js';

/** The script prints what it is about before what follows from it. */
export const shownInstance = ({ instance }: Certificate, names: Identifiers): string[] => [
  'def plain(value):',
  '    """Fractions as texts, in whatever holds them."""',
  '    if isinstance(value, dict):',
  '        return {name: plain(part) for name, part in value.items()}',
  '    if isinstance(value, list):',
  '        return "(" + ", ".join(str(plain(part)) for part in value) + ")"',
  '    return str(value) if isinstance(value, F) else value',
  '',
  '',
  'def show_input(name, value):',
  '    """Prints an input, a field a line."""',
  '    for field, part in value.items() if isinstance(value, dict) else [("", value)]:',
  '        print(f"     {name} {field}:".replace(" :", ":"), plain(part))',
  '',
  '',
  ...Object.keys(instance).map((name) => `show_input(${literal(name)}, ${names.of(`instance ${name}`, name)})`),
];

const functionsOf: Readonly<Record<DefinedQuantity['quantity'], { readonly call: string; readonly symbol: string }>> = {
  stateValues: { call: 'state_values', symbol: 'V' },
  stateValuesByStep: { call: 'values_by_step', symbol: 'V_t' },
  actionValues: { call: 'action_values', symbol: 'Q' },
  advantages: { call: 'advantages', symbol: 'A' },
  discountedVisits: { call: 'discounted_visits', symbol: 'd' },
  expectedReturn: { call: 'expected_return', symbol: 'J' },
  policyGradient: { call: 'policy_gradient', symbol: '∇J' },
  expectedTdErrors: { call: 'td_errors', symbol: 'E[δ]' },
};

/** Tables of a state and an action. */
const ofPairs: ReadonlySet<DefinedQuantity['quantity']> = new Set(['actionValues', 'advantages', 'expectedTdErrors']);

/** "advantages(mdp, policy)". */
export const keyOf = ({ quantity, mdp, of }: DefinedQuantity): string => `${quantity}(${mdp}, ${of})`;

export const definedIn = ({ quantities }: Certificate): DefinedQuantity[] =>
  quantities.flatMap((quantity) => (quantity.quantity === 'updatedPolicy' ? [] : [quantity]));

/** Every quantity that is defined by the instance, computed from its definition and compared with what is stated. */
export const quantityLines = (certificate: Certificate, names: Identifiers): string[] => {
  const lines = definedIn(certificate).flatMap((quantity) => {
    const { call, symbol } = functionsOf[quantity.quantity];
    const key = literal(keyOf(quantity));
    const [mdp, of] = [quantity.mdp, quantity.of].map((input) => names.of(`instance ${input}`, input));
    return [
      `values[${key}] = ${call}(${mdp}, ${of})`,
      `show(${literal(symbol)}, ${key}, values[${key}]${ofPairs.has(quantity.quantity) ? `, ${mdp}["available"]` : ''})`,
      `check(${key}, values[${key}] == fractions(${table(quantity.values)}))`,
    ];
  });
  return [
    'values = {}',
    '',
    '',
    'def show(symbol, name, table, available=None):',
    '    """Prints a table of fractions, a state a line where it has rows; of actions that it does not have, nothing."""',
    '    rows = table if isinstance(table, list) and isinstance(table[0], list) else None',
    '    print(f"{symbol:4} {name}", "" if rows else " ".join(map(str, table)) if isinstance(table, list) else table)',
    '    for index, row in enumerate(rows or []):',
    '        there = [True] * len(row) if available is None else available[index]',
    '        if any(there):',
    '            print(f"       {index}:", " ".join(str(part) if has else "-" for part, has in zip(row, there)))',
    '',
    '',
    ...lines,
  ];
};

const table = (values: NumberTable): string =>
  typeof values === 'string' ? literal(values) : `[${values.map(table).join(', ')}]`;
