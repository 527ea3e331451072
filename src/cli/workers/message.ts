import type { Fault } from '../../errors/index.js';
import type { Lane, Task, TaskResults } from '../../search/index.js';

/** One task as it is sent to a worker, which loads the claim from its file. */
export interface Request {
  readonly file: string;
  readonly claim: string;
  /** Premises that are left out. */
  readonly dropped: readonly string[];
  readonly lane: Lane;
  readonly task: Task;
}

/** What a worker sends back. Errors lose their class on the way between threads, so they travel as data. */
export type Reply =
  | { readonly kind: 'done'; readonly result: TaskResults[Task['kind']] }
  /** Whether the claim's file is wrong, or the instance that came with the task. */
  | { readonly kind: 'fault'; readonly in: 'claim' | 'witness'; readonly fault: Fault; readonly stack: string }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string; readonly stack: string };
