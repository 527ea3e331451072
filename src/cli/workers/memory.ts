/** Heap of a worker unless the user says otherwise, megabytes. */
export const usualMemory = 2_048;

/** With less heap a worker does not start, or dies of its first claim, megabytes. */
export const leastMemory = 32;

/** More cannot be asked for, megabytes. */
export const mostMemory = 1_048_576;
