/** What was raised since somebody last asked: a claim that catches everything must not take a limit of an arithmetic for a
 *  fact about its instance. */
let latest: Error | undefined;

/** Called by the errors that send a question on to a finer arithmetic. */
export const noteRaised = (error: Error): void => {
  latest = error;
};

/** The latest of them, once. */
export const takeRaised = (): Error | undefined => {
  const raised = latest;
  latest = undefined;
  return raised;
};
