import { Piscina } from 'piscina';
import { BusyError } from './busy-error.js';
import { type FileOrder } from './make-file.worker.js';
import { workerFile } from './worker-file.js';

export interface ThreadPoolOptions {
  readonly threads: number;
  /** Orders that may wait; one more is refused. */
  readonly queue?: number;
  /** How long one order may take, waiting included, in milliseconds. */
  readonly within?: number;
}

/** After how long without work a thread ends, in milliseconds. */
const IDLE = 60_000;

/** The most that a thread may take, in megabytes: a report of two hundred subjects takes a tenth of it. */
const MEMORY = 768;

/** Threads that make files, so that the one that answers requests stays free. They start when they are needed. */
export class ThreadPool {
  readonly #within: number;
  readonly #options: ThreadPoolOptions;
  #pool: Piscina<FileOrder, Uint8Array> | null = null;
  #isClosed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
    this.#within = options.within ?? 60_000;
  }

  /** Has a file made. BusyError where too many wait already, or it takes too long. */
  async make(order: FileOrder): Promise<Uint8Array> {
    if (this.#isClosed) throw new BusyError('The server is stopping.');
    this.#pool ??= this.#start();
    if (this.#pool.queueSize >= this.#pool.options.maxQueue) {
      throw new BusyError('Too many reports and downloads are being made at the moment. Try again in a few seconds.');
    }
    const signal = AbortSignal.timeout(this.#within);
    try {
      return await this.#pool.run(order, { signal });
    } catch (error) {
      if (!signal.aborted && !this.#isClosed) throw error;
      throw new BusyError(
        this.#isClosed ? 'The server is stopping.' : 'Making this takes too long at the moment. Try again later.',
      );
    }
  }

  /** Ends the threads, with what they are at. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool?.destroy();
  }

  #start(): Piscina<FileOrder, Uint8Array> {
    const { threads, queue = 32 } = this.#options;
    return new Piscina({
      filename: workerFile(),
      name: 'makeFile',
      minThreads: 0,
      maxThreads: threads,
      maxQueue: queue,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      // Nothing of the settings (a password) is any business of a thread.
      env: {},
    });
  }
}
