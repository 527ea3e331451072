/** Claims that notice no mutant, and why: mostly statements about numbers alone, in which no learner takes part. */
export const unkilling: Readonly<Record<string, string>> = {};
