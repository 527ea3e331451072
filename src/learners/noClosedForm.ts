import { InvalidInput, seen } from '../errors/index.js';

/** Refuses the expected form of a learner for an option that only a sample can be put through.
 *  @param option its place, "ppo.expected options.epochs"    @param why what stands in the way of a closed form */
export const noClosedForm = (option: string, value: unknown, expected: string, why: string): InvalidInput =>
  new InvalidInput({
    what: `the expected update has no closed form: ${why}`,
    where: option,
    seen: seen(value),
    expected,
    fix: 'average the enumerated form, or sample: averageUpdate(arithmetic, learner.enumerated(mdp, policy, options))',
  });
