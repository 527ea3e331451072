import { visibleLines } from './visible.js';

/** The five parts of a message about the user's own mistake. Each is one short phrase. */
export interface Fault {
  /** What is wrong, as a rule that was broken: "a transition row must sum to exactly 1". */
  readonly what: string;
  /** The place, as a path into the input: `mdp.transition[state 2][action "left"]`. */
  readonly where: string;
  /** The offending value as it was read: "9/10". */
  readonly seen: string;
  /** What would have been accepted: "1". */
  readonly expected: string;
  /** What to do about it, copyable where possible. */
  readonly fix: string;
}

/** Words a fault in the form that every command prints. */
export const describeFault = (fault: Fault): string =>
  visibleLines(
    [
      `✗ ${fault.what}`,
      `    where     ${fault.where}`,
      `    seen      ${fault.seen}`,
      `    expected  ${fault.expected}`,
      `    fix       ${fault.fix}`,
    ].join('\n'),
  );

/** A value as it reads in the `seen` part: JSON where that is faithful, else String, cut at 120 characters. */
export const seen = (value: unknown): string => {
  if (value instanceof Promise) return 'a promise: no function of a claim is async';
  const text =
    typeof value === 'number' || typeof value === 'bigint' || value === undefined
      ? String(value)
      : (safeJson(value) ?? String(value));
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
};

const safeJson = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part));
  } catch {
    return undefined;
  }
};
