import { parseAnswer } from './parseAnswer.js';
import type { Solver } from './solver.js';

/** Work that one query may cost, in Z3's own units (about half a million a second): the same query gives up at the same
 *  point on every machine. */
const mostWork = 12_000_000;

/** Z3, loaded now: that takes about half a second. Every query has a context of its own, a fixed seed and a limit of
 *  work, so an answer does not depend on the queries before it.
 *  @returns the solver, and what ends its threads; without that the process stays alive */
export const startZ3 = async (): Promise<{ readonly solver: Solver; readonly stop: () => Promise<void> }> => {
  const { init, killThreads } = await import('z3-solver');
  const { Z3, em } = await init();
  const evaluate = async (script: string): Promise<string> => {
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    try {
      return await onHeap(em as Memory, script, (place) =>
        (em as Memory).async_call(() => (em as Memory)._async_Z3_eval_smtlib2_string(context, place)),
      );
    } finally {
      Z3.del_context(context);
    }
  };
  const solver: Solver = {
    name: `Z3 ${Z3.get_full_version().replace(/^Z3 (\d+\.\d+\.\d+).*$/, '$1')}`,
    check: async (script, constants) => parseAnswer(await evaluate(complete(script, constants)), constants),
  };
  return { solver, stop: () => killThreads(em) };
};

/** What is used of the solver's module beside its interface. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(place: number): void;
  async_call(start: () => void): Promise<string>;
  _async_Z3_eval_smtlib2_string(context: unknown, script: number): void;
}

/** The module's own `eval_smtlib2_string` (5.2.0) puts the script on a stack that it clears before the solver's thread has
 *  read it: under load about one query in a hundred was answered for a mangled script. Here the script stays on the heap
 *  until the answer has come. */
const onHeap = async (memory: Memory, script: string, use: (place: number) => Promise<string>): Promise<string> => {
  const bytes = new TextEncoder().encode(`${script}\0`);
  const place = memory._malloc(bytes.length);
  if (place === 0) throw new Error(`the solver has no room for a question of ${bytes.length} bytes`);
  try {
    memory.HEAPU8.set(bytes, place);
    return await use(place);
  } finally {
    memory._free(place);
  }
};

/** The values are asked for twice, as fractions and as decimals: an irrational one has no fraction. How numbers are
 *  printed outlives a context, so it is set before each. */
const complete = (script: string, constants: readonly string[]): string =>
  [
    '(set-option :smt.random_seed 1)',
    '(set-option :nlsat.seed 1)',
    `(set-option :rlimit ${mostWork})`,
    '(set-logic QF_NRA)',
    script,
    '(check-sat)',
    '(get-info :reason-unknown)',
    ...(constants.length === 0
      ? []
      : [
          '(set-option :pp.decimal false)',
          `(get-value (${constants.join(' ')}))`,
          '(set-option :pp.decimal true)',
          '(set-option :pp.decimal_precision 40)',
          `(get-value (${constants.join(' ')}))`,
        ]),
  ].join('\n');
