import { InvalidInput } from '../errors/index.js';

/** Does something with an instance that stands in a file. What is wrong with the instance is then said with the file. */
export const inFile = <R>(file: string, run: () => R): R => {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    throw Object.assign(new InvalidInput({ ...thrown.fault, where: `${file}, ${thrown.fault.where}` }), {
      cause: thrown,
    });
  }
};
