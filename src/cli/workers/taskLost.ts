import type { Lane, Task } from '../../search/index.js';

/** A task that gave no result: it was cut off, its worker died, or lakatos itself failed in it.
 *  The claim it belongs to is inconclusive; the other claims go on. */
export class TaskLost extends Error {
  override readonly name = 'TaskLost';
  readonly reason: string;
  /** "lost its worker: …": what became of it, without its place. */
  readonly what: string;

  constructor(lane: Lane, task: Task, what: string, advice: string, cause?: unknown) {
    const reason = `${describeTask(lane, task)} ${what}; ${advice}`;
    super(reason, { cause });
    this.reason = reason;
    this.what = what;
  }
}

const describeTask = (lane: Lane, task: Task): string => {
  const arithmetic = lane === 'float' ? 'in doubles' : 'in exact arithmetic';
  switch (task.kind) {
    case 'screen':
    case 'decide':
      return `batch ${task.batch} (${task.size} cases, ${arithmetic})`;
    case 'runs':
      return `runs ${task.from} to ${task.from + task.size - 1} (${arithmetic})`;
    case 'shrink':
      return `simplifying a counterexample (${arithmetic})`;
    case 'vary':
      return `varying ${task.target.input} of one instance (${arithmetic})`;
    default:
      return `deciding one instance (${arithmetic})`;
  }
};
