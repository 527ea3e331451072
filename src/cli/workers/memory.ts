/** Heap of a worker unless the user says otherwise, megabytes. */
export const usualMemory = 2_048;
