import { InvalidInput } from '../../errors/index.js';
import type { Lane, Runner, Task, TaskOf, TaskResults } from '../../search/index.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import { type LanePool, lanePool, TaskCutOff, type Turnstile, turnstile } from './lanePool.js';
import { usualMemory } from './memory.js';
import type { Reply } from './message.js';
import { TaskLost } from './taskLost.js';
import { WrongWitness } from './wrongWitness.js';

/** The worker threads of one run. A worker that dies, fills its memory or hangs is replaced, and its task is tried once
 *  more before it is given up.
 *  Float and exact tasks have threads of their own, because within one isolate they
 *  would share V8's type feedback and the float search would run several times slower. */
export interface Workforce {
  /** @param dropped premises of the claim that are left out: none, unless said */
  runnerFor(claim: LoadedClaim, dropped?: readonly string[]): Runner;
  /** Runs something else in the place of a task. */
  readonly inTurn: Turnstile;
  /** Gives up on what is running: every task ends with `TaskLost`. */
  stop(): void;
  dismiss(): Promise<void>;
}

/** @param workers tasks that run at once  @param limit milliseconds that one task may run    @param megabytes heap of a worker */
export const workforce = (workers: number, limit: number, megabytes: number = usualMemory): Workforce => {
  const turns = turnstile(workers);
  const lane = (): LanePool => lanePool(workers, limit, megabytes, turns);
  const lanes = { float: lane(), exact: lane() };

  const send = async (
    lane: Lane,
    task: Task,
    { file, claim }: LoadedClaim,
    dropped: readonly string[],
  ): Promise<Reply> => {
    const request = { file, claim: claim.id, dropped, lane, task };
    const attempt = () => lanes[lane].run(request);
    const isStopped = (thrown: unknown): boolean => thrown instanceof TaskCutOff && thrown.why === 'stopped';
    try {
      return await attempt().catch((thrown: unknown) => {
        if (isStopped(thrown)) throw thrown;
        return attempt();
      });
    } catch (thrown) {
      const advice = adviceFor(claim.id, task);
      throw thrown instanceof TaskCutOff
        ? cutOff(lane, task, thrown, limit, advice)
        : workerLost(lane, task, thrown, advice);
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
    inTurn: turns,
    stop: () => {
      for (const lane of Object.values(lanes)) lane.cutOff('stopped');
    },
    dismiss: async () => {
      await Promise.all(Object.values(lanes).map((lane) => lane.destroy()));
    },
  };
};

/** How to see which case it was. */
const adviceFor = (claim: string, task: Task): string =>
  task.kind === 'screen' || task.kind === 'decide'
    ? `to see the case: lakatos replay ${claim} --batch ${task.batch} --size ${task.size} --seed ${task.seed}`
    : 'draw smaller instances, or run with --debug and report the trace';

const cutOff = (lane: Lane, task: Task, { why }: TaskCutOff, limit: number, advice: string): TaskLost =>
  why === 'stopped'
    ? new TaskLost(lane, task, 'was stopped', 'the same command starts over with the same cases')
    : new TaskLost(lane, task, `ran longer than ${limit / 1000} s and was cut off, twice`, advice);

const workerLost = (lane: Lane, task: Task, thrown: unknown, advice: string): TaskLost =>
  new TaskLost(
    lane,
    task,
    `lost its worker twice: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    advice,
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
