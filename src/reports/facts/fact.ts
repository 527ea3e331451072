import type { InputDocument } from '../../claims/index.js';

/** One thing that is known of a verdict, under its label: the words are the same on every page, their layout is not. */
export type Fact =
  | { readonly kind: 'text'; readonly label: string; readonly lines: readonly string[] }
  /** A number, path or command: never broken, so that it can be copied. */
  | { readonly kind: 'whole'; readonly label: string; readonly text: string; readonly remark?: string }
  | { readonly kind: 'command'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'instance';
      readonly label: 'instance' | 'witness';
      readonly inputs: Readonly<Record<string, InputDocument>>;
    };

export const text = (label: string, ...lines: readonly string[]): Fact => ({ kind: 'text', label, lines });
