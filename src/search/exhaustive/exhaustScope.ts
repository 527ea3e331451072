import type { Claim, ExhaustedScope } from '../../claims/index.js';
import { compareSizes } from '../../generators/index.js';
import type { CheckContext } from '../checkClaim.js';
import { inOrder } from '../inOrder.js';
import { marginProgress } from '../progress.js';
import { marginText } from '../smallestMargin.js';
import { smaller } from '../tally.js';
import type { ExhaustResult } from '../task.js';
import { renamingsOf } from './renamings.js';
import { type ScopeName, scopeSpace } from './scopeSpace.js';

/** Instances of one task. */
const rangeSize = 1_000;

/** What came of deciding the instances of a scope, shape by shape. */
export interface ScopeOutcome {
  /** Absent where the scope was not exhausted. */
  readonly exhausted?: ExhaustedScope;
  /** The simplest violating instance of the first shape that has one. */
  readonly violation?: NonNullable<ExhaustResult['violation']>;
  /** Why the scope was not exhausted. */
  readonly open?: string;
  /** Instances counted so far. */
  readonly instances: number;
}

/** Decides every instance of a scope exactly. Shapes go from the smallest on; the first with a violation ends it.
 *  The result does not depend on the number of workers: ranges are fixed and read in order.
 *  @param limit instances to look at, at most */
export const exhaustScope = async (
  claim: Claim,
  scope: ScopeName,
  context: CheckContext,
  limit = Number.POSITIVE_INFINITY,
): Promise<ScopeOutcome> => {
  const { runner } = context;
  const started = context.now();
  const { space, shapes } = scopeSpace(claim, scope);
  const budget = Math.min(limit, countOf(shapes));
  context.onProgress({ phase: 'exhausting', cases: 0, budget });
  let total = nothing;
  let looked = 0;
  let renamings = 1;
  let burnside = 0;
  for (const [shape, { count, shape: size }] of shapes.entries()) {
    const ofThisShape = renamingsOf(space, size).length;
    renamings = Math.max(renamings, ofThisShape);
    let ofShape = nothing;
    const ranges = Number(count / BigInt(rangeSize)) + (count % BigInt(rangeSize) > 0n ? 1 : 0);
    const run = (range: number): Promise<ExhaustResult | undefined> => {
      const from = range * rangeSize;
      const size = Math.min(rangeSize, Number(count) - from);
      return range < ranges
        ? runner.run('exact', { kind: 'exhaust', scope, shape, from, size })
        : Promise.resolve(undefined);
    };
    for await (const { batch, result } of inOrder(run, runner.parallel)) {
      if (result === undefined) break;
      ofShape = added(ofShape, result);
      looked += Math.min(rangeSize, Number(count) - batch * rangeSize);
      context.onProgress({
        phase: 'exhausting',
        cases: looked,
        budget,
        ...marginProgress(smaller(total.smallest, ofShape.smallest)),
      });
      const open = openReason(context, started, looked >= limit && looked < countOf(shapes) ? limit : undefined);
      if (open !== undefined) {
        const { violation } = ofShape;
        return { ...(violation === null ? { open } : { violation }), instances: total.instances + ofShape.instances };
      }
    }
    if (ofShape.fixed !== ofShape.classes * ofThisShape) {
      const open = `${ofShape.classes} classes were counted, and ${ofShape.fixed}/${ofThisShape} by Burnside: please report this`;
      return { open, instances: total.instances + ofShape.instances };
    }
    burnside += ofShape.fixed / ofThisShape;
    total = added(total, ofShape);
    if (total.violation !== null) return { violation: total.violation, instances: total.instances };
  }
  const open = undecidedReason(total);
  if (open !== undefined) return { open, instances: total.instances };
  return {
    instances: total.instances,
    exhausted: {
      description: space.description,
      instances: total.instances,
      classes: total.classes,
      burnside: String(burnside),
      renamings,
      decided: total.decided,
      outside: total.outside,
      arithmetic: total.rational ? 'rational' : 'interval',
      smallestMargin: marginText(total.smallest),
    },
  };
};

const nothing: ExhaustResult = {
  kind: 'exhaust',
  instances: 0,
  classes: 0,
  fixed: 0,
  decided: 0,
  outside: 0,
  undecided: 0,
  rounded: null,
  rational: true,
  smallest: null,
  violation: null,
};

const added = (a: ExhaustResult, b: ExhaustResult): ExhaustResult => ({
  kind: 'exhaust',
  instances: a.instances + b.instances,
  classes: a.classes + b.classes,
  fixed: a.fixed + b.fixed,
  decided: a.decided + b.decided,
  outside: a.outside + b.outside,
  undecided: a.undecided + b.undecided,
  rounded: a.rounded ?? b.rounded,
  rational: a.rational && b.rational,
  smallest: smaller(a.smallest, b.smallest),
  violation:
    a.violation === null || (b.violation !== null && compareSizes(b.violation.size, a.violation.size) < 0)
      ? b.violation
      : a.violation,
});

const countOf = (shapes: readonly { readonly count: bigint }[]): number =>
  Number(shapes.reduce((sum, { count }) => sum + count, 0n));

const openReason = (context: CheckContext, started: number, limit: number | undefined): string | undefined => {
  if (limit !== undefined) return `it has more than ${limit.toLocaleString('en-US')} instances`;
  if (context.stop()) return 'it was interrupted';
  if (context.milliseconds !== undefined && context.now() - started >= context.milliseconds) return 'time ran out';
  return undefined;
};

const undecidedReason = ({ undecided, rounded, instances, decided }: ExhaustResult): string | undefined => {
  if (rounded !== null) return `clause "${rounded}" compares numbers that its author rounded`;
  if (undecided > 0) return `${undecided} of ${instances} instances could not be decided at 160 digits`;
  return decided === 0 ? 'none of its instances meets the premises' : undefined;
};
