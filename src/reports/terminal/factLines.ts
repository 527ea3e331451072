import type { InputDocument } from '../../claims/index.js';
import type { Fact } from '../facts/fact.js';
import { describeInput } from '../words/instance.js';
import { field, whole } from './labelled.js';
import type { Page } from './page.js';
import { hang, pad } from './wrap.js';

/** Facts under each other, a label each. */
export const factLines = (facts: readonly Fact[], page: Page): string[] => facts.flatMap((fact) => linesOf(fact, page));

const linesOf = (fact: Fact, page: Page): string[] => {
  const { dim, cyan } = page.colours;
  switch (fact.kind) {
    case 'text':
      return field(fact.label, fact.lines, page);
    case 'whole':
      return whole(fact.label, fact.text + (fact.remark === undefined ? '' : `  ${dim(fact.remark)}`), page);
    case 'command':
      return whole(fact.label, cyan(fact.text), page);
    case 'instance':
      return instanceLines(fact.inputs, page, fact.label);
  }
};

/** The inputs of a case, each under its name. */
export const instanceLines = (
  inputs: Readonly<Record<string, InputDocument>>,
  page: Page,
  label = 'instance',
): string[] => {
  const names = Object.keys(inputs);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.flatMap((name) =>
    hang(`${page.colours.bold(pad(name, width))}  `, describeInput(inputs[name], inputs)),
  );
  return field(label, lines, page);
};
