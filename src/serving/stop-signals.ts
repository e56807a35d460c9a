import { errorFields, type Log } from '../logging/log.js';

/** Why the program ends, and the exit code that it ends with. */
export interface Stop {
  readonly code: 0 | 3;
}

/** What hands a signal on (`npm start`) may send it a second time; a person needs longer than this, in milliseconds. */
const SAME_PRESS = 500;

/** Ended at once by a second signal: 128 + SIGINT, as shells count. */
const INTERRUPTED = 130;

/**
 * Waits for the end: Ctrl-C or SIGTERM, or an error that nobody caught. A second Ctrl-C, of a person who does not want
 * to wait, ends the process at once.
 */
export function untilStopped(log: Log): Promise<Stop> {
  return new Promise((resolve) => {
    let since: number | null = null;
    const onSignal = (signal: NodeJS.Signals): void => {
      const now = performance.now();
      if (since !== null && now - since > SAME_PRESS) process.exit(INTERRUPTED);
      if (since !== null) return;
      since = now;
      log.info('stopping', { signal });
      resolve({ code: 0 });
    };
    const onFault = (error: unknown): void => {
      log.error('an internal fault: the server stops', errorFields(error));
      resolve({ code: 3 });
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    process.on('uncaughtException', onFault);
    process.on('unhandledRejection', onFault);
  });
}
