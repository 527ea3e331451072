import type { Mutant } from './mutant.js';
import { ofEstimators } from './mutants/ofEstimators.js';
import { ofImitation } from './mutants/ofImitation.js';
import { ofPlanning } from './mutants/ofPlanning.js';
import { ofPpo } from './mutants/ofPpo.js';
import { ofSamples } from './mutants/ofSamples.js';
import { ofSteps } from './mutants/ofSteps.js';

export const mutants: readonly Mutant[] = [
  ...ofEstimators,
  ...ofPpo,
  ...ofSteps,
  ...ofPlanning,
  ...ofSamples,
  ...ofImitation,
];
