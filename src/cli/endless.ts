/** A number of cases that no search comes to: its time ends it. */
export const endless = 1_000_000_000;
