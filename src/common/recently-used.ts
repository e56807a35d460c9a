/** Values by key, of which the least recently used give way when there are more than are kept. */
export class RecentlyUsed<V> {
  readonly #kept = new Map<string, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.#kept.size;
  }

  /** The value of a key, which is now the most recently used. */
  get(key: string): V | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.most) return;
      this.#kept.delete(oldest);
    }
  }

  /** Takes a key out, if it still has this value. */
  forget(key: string, value: V): void {
    if (this.#kept.get(key) === value) this.#kept.delete(key);
  }
}
