import { describeRange, type Scenario } from '../../scenarios/index.js';

/** "steps=100  how many updates; an integer from 1 to 1000", for each parameter. */
export const settingLines = ({ parameters }: Pick<Scenario, 'parameters'>): string[] =>
  Object.entries(parameters).map(
    ([name, parameter]) => `${name}=${parameter.default}  ${parameter.description}; ${describeRange(parameter)}`,
  );
