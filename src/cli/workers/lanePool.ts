import { Tinypool } from 'tinypool';
import type { Reply, Request } from './message.js';

/** 'slow': the task ran longer than its limit. 'stopped': the user does not want to wait for it. */
export type CutOff = 'slow' | 'stopped';

/** Worker threads of one lane: each runs one task at a time, and a task that must end takes its worker with it. */
export interface LanePool {
  run(request: Request): Promise<Reply>;
  /** Ends the workers of all running tasks; those that wait are not started. */
  cutOff(why: CutOff): void;
  /** Ends all workers, also those that are at work: what they were at is not started again. */
  destroy(): Promise<void>;
}

/** Longest time that a timer can be set to, milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** @param threads how many tasks may run at once
 *  @param limit milliseconds that a task may run, counted from when it starts
 *  @param turns shared by the lanes, so that no more tasks run at once than there are workers
 *  @param megabytes heap of a worker: a claim that fills it loses its worker, not the whole run */
export const lanePool = (threads: number, limit: number, megabytes: number, turns: Turnstile): LanePool => {
  let pool: Tinypool | undefined;
  let stopped: CutOff | undefined;
  const running = new Set<(why: CutOff) => void>();
  const failing = new Set<(why: Error) => void>();

  const started = (): Tinypool => {
    const made = new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      // Threads start when there is work for them, and stay: each costs as much as thousands of cases.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: longestTimer,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    // A worker that dies while it has no task, for example because it cannot start: where none is left, none will answer.
    made.on('error', (error: Error) => {
      if (made.threads.length === 0) for (const fail of [...failing]) fail(error);
    });
    return made;
  };

  const perform = async (request: Request): Promise<Reply> => {
    if (stopped !== undefined) throw new TaskCutOff(stopped);
    pool ??= started();
    const controller = new AbortController();
    let why: CutOff | undefined;
    const cut = (reason: CutOff): void => {
      why = reason;
      controller.abort();
    };
    running.add(cut);
    const timer = setTimeout(() => cut('slow'), limit);
    let fail = (_why: Error): void => undefined;
    const failure = new Promise<never>((_, reject) => {
      fail = reject;
    });
    failing.add(fail);
    try {
      return (await Promise.race([pool.run(request, { signal: controller.signal }), failure])) as Reply;
    } catch (thrown) {
      controller.abort();
      const reason = why ?? stopped;
      throw reason === undefined ? thrown : new TaskCutOff(reason);
    } finally {
      clearTimeout(timer);
      running.delete(cut);
      failing.delete(fail);
    }
  };

  return {
    run: (request) => turns(() => perform(request)),
    cutOff: (why) => {
      stopped = why;
      for (const cut of [...running]) cut(why);
    },
    destroy: async () => {
      stopped ??= 'stopped';
      await pool?.destroy();
    },
  };
};

/** Runs some work when there is a place for it. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets at most `places` in at once; the others wait in order. So a task's time counts from when it really starts. */
export const turnstile = (places: number): Turnstile => {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = (): Promise<void> => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free--;
    return Promise.resolve();
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};

/** A task that was ended before it had a result. */
export class TaskCutOff extends Error {
  override readonly name = 'TaskCutOff';
  readonly why: CutOff;

  constructor(why: CutOff) {
    super(why === 'slow' ? 'the task ran longer than its limit' : 'the run was stopped');
    this.why = why;
  }
}
