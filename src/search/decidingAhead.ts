import type { DecideResult, Runner, ScreenResult, Task, TaskOf, TaskResults } from './task.js';

/** Batches under way for each worker: while one waits to be decided exactly the next are screened already. */
const batchesAhead = 3;

/** Ties that are followed in a batch before anything is known of the batches before it. */
const mostTies = 16;

interface Ahead {
  readonly cases: readonly number[];
  readonly decided: Promise<DecideResult>;
}

/** A runner that does not wait to be asked: what the screen of a batch leaves open is decided exactly at once, so that
 *  workers stay busy while batches are taken in their order; until there are ties, of which few are followed. An answer given ahead is used only where it is the one that
 *  would be given now, so no result depends on what was done ahead. */
export const decidingAhead = (runner: Runner): Runner => {
  const ahead = new Map<number, Ahead>();
  let isTied = false;

  const screen = async (task: TaskOf<'screen'>): Promise<ScreenResult> => {
    const result = await runner.run('float', task);
    const [violated] = result.violated;
    if (!isTied && violated === undefined && result.undecided.length > 0 && task.cases === undefined) {
      const { seed, batch, size } = task;
      const { undecided: cases, undecidedDrawn: drawnCases } = result;
      const decided = runner.run('exact', {
        kind: 'decide',
        seed,
        batch,
        size,
        cases,
        drawnCases,
        digits: 160,
        mostTies,
      });
      decided.then(
        ({ ties, unresolved }) => {
          isTied ||= ties + unresolved > 0;
        },
        () => undefined,
      );
      ahead.set(batch, { cases, decided });
    }
    return result;
  };

  const decide = async (task: TaskOf<'decide'>): Promise<DecideResult> => {
    const known = ahead.get(task.batch);
    ahead.delete(task.batch);
    if (known === undefined || known.cases !== task.cases || task.digits !== 160) return runner.run('exact', task);
    const decided = await known.decided;
    return decided.ties + decided.unresolved < task.mostTies || task.mostTies === mostTies
      ? decided
      : runner.run('exact', task);
  };

  return {
    parallel: batchesAhead * runner.parallel,
    run: (lane, task) => {
      const one = task as Task;
      const running =
        one.kind === 'screen' ? screen(one) : one.kind === 'decide' ? decide(one) : runner.run(lane, one as never);
      return running as Promise<TaskResults[typeof task.kind]>;
    },
  };
};
