import { exitCode } from './exitCode.js';

/** The user's Ctrl-C: the first asks for an orderly end, the second leaves at once. */
export interface Interruption {
  readonly requested: boolean;
  /** Stops listening: from now on Ctrl-C does what it does to any program. */
  release(): void;
}

/** @param onFirst what to do when the user first asks    @param onOverdue what to do when that has not ended the work
 *         after `patience` milliseconds: a worker hangs */
export const listenForInterruption = (
  onFirst: () => void,
  onOverdue: () => void,
  patience: number = 2_000,
): Interruption => {
  let requested = false;
  let timer: NodeJS.Timeout | undefined;
  const onSignal = (): void => {
    if (requested) process.exit(exitCode.interrupted);
    requested = true;
    onFirst();
    timer = setTimeout(onOverdue, patience);
    timer.unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    get requested() {
      return requested;
    },
    release: () => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
};
