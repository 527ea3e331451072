import { grouped } from '../reports/index.js';

/** A time to wait, or one that has passed, in a few words: "8 s", "12 min", "3 h 20 min"; rounded up, at least "1 s". */
export const durationWords = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 100) return `${grouped(Math.round(minutes / 60))} h`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
};
