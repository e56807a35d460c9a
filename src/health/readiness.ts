import { ENGINE_VERSION } from '../common/version.js';

/** What `/health` answers. No secret, no path, no address. */
export interface Health {
  readonly status: 'ok' | 'starting' | 'stopping' | 'failing';
  readonly live: true;
  readonly ready: boolean;
  /** Why it is not ready; empty when it is. */
  readonly reasons: readonly string[];
  readonly database: 'embedded' | 'postgresql';
  readonly engine: string;
  /** The number of the newest load; null until it is known. */
  readonly dataVersion: number | null;
}

/** How far the program has come: from its first moment to its last. */
export class Readiness {
  #status: 'ok' | 'starting' | 'stopping' = 'starting';
  #reasons: readonly string[] = ['the database is being opened'];
  #dataVersion: () => Promise<number> = () => Promise.reject(new Error('the database is not open'));

  constructor(private readonly database: Health['database']) {}

  /** Still on the way: what is being done now. */
  waitingFor(reason: string): void {
    if (this.#status === 'starting') this.#reasons = [reason];
  }

  /** All is there. From now on whether it is ready is asked of the database. */
  loaded(dataVersion: () => Promise<number>): void {
    if (this.#status !== 'starting') return;
    this.#status = 'ok';
    this.#reasons = [];
    this.#dataVersion = dataVersion;
  }

  /** What has begun is finished, nothing new is taken on. */
  stopping(): void {
    this.#status = 'stopping';
    this.#reasons = ['the server is stopping'];
  }

  get isReady(): boolean {
    return this.#status === 'ok';
  }

  get isStopping(): boolean {
    return this.#status === 'stopping';
  }

  /** The state now. Where everything is there, the database must answer within so many milliseconds. */
  async health(within = 2000): Promise<Health> {
    const facts = { live: true, database: this.database, engine: ENGINE_VERSION } as const;
    if (!this.isReady) {
      return { status: this.#status, ...facts, ready: false, reasons: this.#reasons, dataVersion: null };
    }
    try {
      const dataVersion = await inTime(this.#dataVersion(), within);
      return { status: 'ok', ...facts, ready: true, reasons: [], dataVersion };
    } catch {
      const reasons = ['the database does not answer'];
      return { status: 'failing', ...facts, ready: false, reasons, dataVersion: null };
    }
  }
}

async function inTime<T>(work: Promise<T>, within: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
