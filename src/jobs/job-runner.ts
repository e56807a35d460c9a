import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** The list of jobs as who works at it sees it. */
export interface JobList<Job> {
  readonly take: (worker: string) => Promise<Job | 'later' | null>;
  readonly beat: (worker: string) => Promise<void>;
  readonly reclaim: (silentFor: number) => Promise<number>;
  readonly tidy: () => Promise<void>;
}

export interface RunnerOptions<Job> {
  readonly jobs: JobList<Job>;
  /** Brings a job to one end or another, and says so to the list. */
  readonly run: (job: Job, worker: string) => Promise<void>;
  /** Jobs made at the same time. */
  readonly concurrency: number;
  /** Milliseconds between two looks at the list, where other processes add to it too; null: `wake` tells of all. */
  readonly poll: number | null;
  /** Seconds after which a process that is not heard of is taken to have ended; 0: there is no other process. */
  readonly silentFor: number;
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds. */
const SOON = 200;
const AFTER_FAULT = 5_000;
const TIDIED_EVERY = 600_000;

/** Makes the jobs of a list, some at a time, until it is stopped. */
export class JobRunner<Job> {
  readonly worker = randomUUID();
  readonly #running = new Set<Promise<void>>();
  readonly #options: RunnerOptions<Job>;
  #isStopping = false;
  #isWoken = false;
  #wake: () => void = () => undefined;
  #loop: Promise<void> | null = null;
  #tidiedAt = -Infinity;
  #heardAt = -Infinity;

  constructor(options: RunnerOptions<Job>) {
    this.#options = options;
  }

  start(): void {
    this.#loop ??= this.#work();
  }

  /** There may be something to do. */
  wake(): void {
    this.#isWoken = true;
    this.#wake();
  }

  /** Takes no further job, and waits until those that are begun have come to their end. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.wake();
    await this.#loop;
    await Promise.all(this.#running);
  }

  async #work(): Promise<void> {
    const beats = setInterval(() => void this.#beat(), 1000 * Math.max(0.25, this.#options.silentFor / 4)).unref();
    while (!this.#isStopping) {
      this.#isWoken = false;
      await this.#sleep(await this.#turn());
    }
    await Promise.all(this.#running);
    clearInterval(beats);
  }

  /** Does what is due; then in how many milliseconds to look again, null: when woken. */
  async #turn(): Promise<number | null> {
    try {
      await this.#lookAfter();
      return await this.#takeAll();
    } catch (error) {
      this.#options.onFault(error);
      return AFTER_FAULT;
    }
  }

  /** Begins as many jobs as may run; then in how many milliseconds to look again, null: when woken. */
  async #takeAll(): Promise<number | null> {
    const { jobs, concurrency, poll } = this.#options;
    while (!this.#isStopping && this.#running.size < concurrency) {
      const job = await jobs.take(this.worker);
      if (job === 'later') return SOON;
      if (job === null) return poll;
      this.#begin(job);
    }
    return poll;
  }

  #begin(job: Job): void {
    const { run, onFault } = this.#options;
    const running: Promise<void> = run(job, this.worker)
      .catch(onFault)
      .finally(() => {
        this.#running.delete(running);
        this.wake();
      });
    this.#running.add(running);
  }

  async #lookAfter(): Promise<void> {
    const { jobs, silentFor } = this.#options;
    const now = performance.now();
    // Alone, what is running and not ours was begun before us: once is enough.
    const isDue = silentFor === 0 ? this.#heardAt === -Infinity : now - this.#heardAt > (1000 * silentFor) / 2;
    if (isDue) {
      await jobs.reclaim(silentFor);
      this.#heardAt = now;
    }
    if (now - this.#tidiedAt > TIDIED_EVERY) {
      await jobs.tidy();
      this.#tidiedAt = now;
    }
  }

  async #beat(): Promise<void> {
    if (this.#running.size === 0 || this.#options.silentFor === 0) return;
    await this.#options.jobs.beat(this.worker).catch(this.#options.onFault);
  }

  async #sleep(most: number | null): Promise<void> {
    if (this.#isWoken || this.#isStopping) return;
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => (this.#wake = resolve));
    const timer = most === null ? new Promise<void>(() => undefined) : wait(most, undefined, { signal: over.signal });
    await Promise.race([woken, timer.catch(() => undefined)]);
    over.abort();
  }
}
