import type { Certificate, CertifiedConclusion } from '../../certificate/certificate.js';
import { comment, literal } from './names.js';
import { type Reference, statedNumber } from './program.js';

/** Both sides of every comparison and their margin. */
export const conclusionLines = (conclusions: readonly CertifiedConclusion[], reference: Reference): string[] => [
  'confirmed = set()',
  '',
  '',
  'def conclude(part, name, relation, left, right, stated):',
  '    """Prints both sides and the margin, and notes what is violated."""',
  '    margin = left - right',
  '    if relation == "=":',
  '        margin = -absolute(margin)',
  '    if relation == "!=":',
  '        margin = absolute(margin)',
  '    try:',
  '        s = sign(margin)',
  '        holds = s > 0 if relation in (">", "!=") else s >= 0',
  '        found = "holds" if holds else "is VIOLATED"',
  '    except Undecided:',
  '        holds, found = None, "cannot be told from equality by enclosures"',
  '        if part == "premise":',
  '            undecided.append(f"the premise \\"{name}\\" {found}")',
  '    print(f"{part} \\"{name}\\": left {relation} right", found)',
  '    print("    left  ", text(left))',
  '    print("    right ", text(right))',
  '    print("    margin", text(margin))',
  '    check(f"margin of {part} \\"{name}\\"", inside(margin, stated))',
  '    if holds is False:',
  '        confirmed.add((part, name))',
  '',
  '',
  ...conclusions.flatMap((conclusion) => {
    if (conclusion.relation === 'boolean') {
      return comment(
        `The ${conclusion.part} "${conclusion.name}" says yes or no without comparing numbers: not checked.`,
      );
    }
    if (conclusion.holds === 'undecided' && conclusion.part === 'clause')
      return comment(`An entry of "${conclusion.name}" is too close to call: left out.`);
    const { part, name, relation, left, right, margin, of } = conclusion;
    const words = { atLeast: '>=', above: '>', equal: '=', differ: '!=' }[relation];
    return [
      ...(of === undefined ? [] : comment(of)),
      `conclude(${literal(part)}, ${literal(name)}, ${literal(words)}, ${reference(left.step ?? 'x0')}, ${reference(right.step ?? 'x0')}, ${statedNumber(margin)})`,
    ];
  }),
];

/** The script's exit code: 0 iff every premise of the claim is there and holds, the named clause does not, and every
 *  number is what is stated; 3 if nothing contradicts that, but not all of it could be checked. */
export const verdictLines = ({ claim, conclusions, violated }: Certificate): string[] => [
  '',
  ...claim.premises.flatMap((premise) => {
    const said = conclusions.filter(({ part, name }) => part === 'premise' && name === premise);
    if (said.length === 0) return [`failures.append(${literal(`the premise "${premise}" has no conclusion`)})`];
    return said.some(({ relation }) => relation === 'boolean')
      ? [`undecided.append(${literal(`the premise "${premise}" says yes or no without comparing numbers`)})`]
      : [];
  }),
  ...(claim.clauses.includes(violated)
    ? []
    : [`failures.append(${literal(`"${violated}" is no clause of the claim`)})`]),
  ...(conclusions.some((one) => one.part === 'clause' && one.name === violated && one.relation === 'boolean')
    ? [
        `undecided.append(${literal(`the clause "${violated}" says yes or no without comparing numbers`)})`,
        `confirmed.add(("clause", ${literal(violated)}))`,
      ]
    : []),
  `if any(part == "premise" for part, _ in confirmed):`,
  '    failures.append("a premise is not met")',
  `if ("clause", ${literal(violated)}) in confirmed and not failures:`,
  '    if undecided:',
  `        print(${literal(`NOT confirmed, nor contradicted: ${claim.id}`)}, *undecided, sep="\\n  ")`,
  '        sys.exit(3)',
  `    print(${literal(confirmation(claim))})`,
  '    sys.exit(0)',
  `print(${literal(`NOT confirmed: ${claim.id}`)}, *failures, sep="\\n  ")`,
  'sys.exit(1)',
];

const confirmation = ({ id, quantifier }: Certificate['claim']): string =>
  quantifier === 'some'
    ? `confirmed: this instance is a witness of ${id}`
    : `confirmed: ${id} is false of this instance`;
