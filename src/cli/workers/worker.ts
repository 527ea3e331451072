import { type Claim, ClaimFault, withoutPremises } from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import { performTask, type Task } from '../../search/index.js';
import { placeIn } from '../claimFiles/claimFileFault.js';
import { loadClaimFile } from '../claimFiles/loadClaims.js';
import { containClaims } from './containClaims.js';
import type { Reply, Request } from './message.js';

/** The entry of a worker thread. Each claim file is loaded once; each task is a function of (claim, task) alone. */
export default async function work({ file, claim: id, dropped, lane, task }: Request): Promise<Reply> {
  try {
    const claim = withoutPremises(await claimOf(file, id), dropped);
    return { kind: 'done', result: performTask(claim, lane, task) };
  } catch (thrown) {
    return replyTo(thrown, file, task);
  }
}

const files = new Map<string, ReturnType<typeof loadClaimFile>>();

const claimOf = async (file: string, id: string): Promise<Claim> => {
  const loading = files.get(file) ?? loadClaimFile(file);
  files.set(file, loading);
  const { claims, faults } = await loading;
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim !== undefined) return claim;
  throw faults[0] === undefined
    ? new Error(`${file} no longer exports claim ${id}`)
    : new InvalidInput(faults[0].fault);
};

const replyTo = (thrown: unknown, file: string, task: Task): Reply => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const stack = stacks(error);
  if (!(error instanceof InvalidInput)) return { kind: 'failure', name: error.name, message: error.message, stack };
  if (task.kind === 'certify' && !(error instanceof ClaimFault)) {
    return { kind: 'fault', in: 'witness', fault: error.fault, stack };
  }
  const place = placeIn(file, error instanceof ClaimFault ? (error.cause ?? error) : error);
  return { kind: 'fault', in: 'claim', fault: { ...error.fault, where: `${place}, ${error.fault.where}` }, stack };
};

const stacks = (error: Error): string =>
  error.cause instanceof Error ? `${error.stack}\ncaused by ${error.cause.stack}` : (error.stack ?? error.message);

containClaims();
