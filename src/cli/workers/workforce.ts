import { InvalidInput } from '../../errors/index.js';
import type { Lane, Runner, Task, TaskOf, TaskResults } from '../../search/index.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import { lanePool, TaskCutOff } from './lanePool.js';
import type { Reply } from './message.js';
import { TaskLost } from './taskLost.js';
import { WrongWitness } from './wrongWitness.js';

/** The worker threads of one run. Float and exact tasks have threads of their own, because within one isolate they
 *  would share V8's type feedback and the float search would run several times slower. */
export interface Workforce {
  /** @param dropped premises of the claim that are left out: none, unless said */
  runnerFor(claim: LoadedClaim, dropped?: readonly string[]): Runner;
  /** Gives up on what is running: every task ends with `TaskLost`. */
  stop(): void;
  dismiss(): Promise<void>;
}

/** @param workers threads a lane    @param limit milliseconds that one task may run */
export const workforce = (workers: number, limit: number): Workforce => {
  const lanes = { float: lanePool(workers, limit), exact: lanePool(workers, limit) };

  const send = async (
    lane: Lane,
    task: Task,
    { file, claim }: LoadedClaim,
    dropped: readonly string[],
  ): Promise<Reply> => {
    try {
      return await lanes[lane].run({ file, claim: claim.id, dropped, lane, task });
    } catch (thrown) {
      throw thrown instanceof TaskCutOff ? cutOff(lane, task, thrown, limit) : workerLost(lane, task, thrown);
    }
  };

  return {
    runnerFor: (claim, dropped = []) => ({
      parallel: workers,
      run: async <K extends Task['kind']>(lane: Lane, task: TaskOf<K>) => {
        const reply = await send(lane, task as Task, claim, dropped);
        if (reply.kind === 'done') return reply.result as TaskResults[K];
        throw reply.kind === 'fault' ? faultOf(task as Task, reply) : failureOf(lane, task as Task, reply);
      },
    }),
    stop: () => {
      for (const lane of Object.values(lanes)) lane.cutOff('stopped');
    },
    dismiss: async () => {
      await Promise.all(Object.values(lanes).map((lane) => lane.destroy()));
    },
  };
};

const cutOff = (lane: Lane, task: Task, { why }: TaskCutOff, limit: number): TaskLost =>
  why === 'stopped'
    ? new TaskLost(lane, task, 'was stopped', 'the same command starts over with the same cases')
    : new TaskLost(
        lane,
        task,
        `ran longer than ${limit / 1000} s and was cut off`,
        'look for a loop that does not end, or draw smaller instances',
      );

const workerLost = (lane: Lane, task: Task, thrown: unknown): TaskLost =>
  new TaskLost(
    lane,
    task,
    `lost its worker: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    'draw smaller instances, or run with --debug and report the trace',
    thrown,
  );

const faultOf = (task: Task, { in: place, fault, stack }: Reply & { kind: 'fault' }): InvalidInput => {
  const error =
    place === 'witness' && task.kind === 'certify' ? new WrongWitness(fault, task.inputs) : new InvalidInput(fault);
  error.stack = stack;
  return error;
};

const failureOf = (lane: Lane, task: Task, { name, message, stack }: Reply & { kind: 'failure' }): TaskLost => {
  const cause = new Error(message);
  cause.name = name;
  cause.stack = stack;
  return new TaskLost(lane, task, `failed: ${name}: ${message}`, 'run with --debug and report the trace', cause);
};
