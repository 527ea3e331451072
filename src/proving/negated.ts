import type { Comparison, Relation } from './inputs/construction.js';

const opposite: Readonly<Record<Relation, Relation>> = {
  '> 0': '<= 0',
  '>= 0': '< 0',
  '= 0': '!= 0',
  '!= 0': '= 0',
  '<= 0': '> 0',
  '< 0': '>= 0',
};

/** The opposite of a comparison; 'never' and 'always' where the polynomial is a number and settles it. */
export const negated = ({ of, relation }: Comparison): Comparison | 'never' | 'always' => {
  const constant = of.constant;
  if (constant === undefined) return { of, relation: opposite[relation] };
  const sign = constant.sign();
  const holds = {
    '> 0': sign > 0,
    '>= 0': sign >= 0,
    '= 0': sign === 0,
    '!= 0': sign !== 0,
    '<= 0': sign <= 0,
    '< 0': sign < 0,
  }[relation];
  return holds ? 'never' : 'always';
};
