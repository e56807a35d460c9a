/** How often something may be done, and of how many it is remembered. */
export interface RateLimit {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
  /** Names that are remembered at most; the oldest are forgotten first. */
  readonly names: number;
}

interface Window {
  readonly ends: number;
  count: number;
}

/** Counts by name within windows of time, in bounded memory. Times are milliseconds of whichever clock, as given. */
export class RateWindow {
  readonly #windows = new Map<string, Window>();

  constructor(private readonly limit: RateLimit) {}

  /** Milliseconds that a name has to wait; 0 while it may go on. */
  wait(name: string, now: number): number {
    const window = this.#current(name, now);
    return window && window.count >= this.limit.most ? window.ends - now : 0;
  }

  /** Counts one more of a name. */
  count(name: string, now: number): void {
    const window = this.#current(name, now);
    if (window) {
      window.count += 1;
      return;
    }
    this.#windows.delete(name);
    this.#windows.set(name, { ends: now + this.limit.within, count: 1 });
    if (this.#windows.size > this.limit.names) this.#forgetOldest();
  }

  #current(name: string, now: number): Window | undefined {
    const window = this.#windows.get(name);
    return window && now < window.ends ? window : undefined;
  }

  #forgetOldest(): void {
    const { value } = this.#windows.keys().next();
    if (value !== undefined) this.#windows.delete(value);
  }
}
