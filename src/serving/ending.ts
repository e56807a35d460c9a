import { setTimeout as wait } from 'node:timers/promises';
import { errorFields, type Log } from '../logging/log.js';

/** What has been opened, to be closed in the reverse order, whatever fails on the way. */
export class Ending {
  readonly #steps: { readonly name: string; readonly close: () => Promise<void> }[] = [];

  constructor(private readonly log: Log) {}

  /** Remembers how something is closed. */
  add(name: string, close: () => Promise<void>): void {
    this.#steps.push({ name, close });
  }

  /**
   * Closes everything, what was opened last first. What does not end within so many milliseconds is left to the end
   * of the process; a step that fails is logged, and the next is taken.
   */
  async closeAll(within: number): Promise<void> {
    const late = new AbortController();
    const closing = this.#closeInTurn().finally(() => late.abort());
    const isLate = await Promise.race([
      closing.then(() => false),
      wait(within, true, { signal: late.signal }).catch(() => false),
    ]);
    if (isLate) this.log.warn('not everything could be closed in time');
  }

  async #closeInTurn(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        this.log.error(`could not close ${step.name}`, errorFields(error));
      }
    }
  }
}
