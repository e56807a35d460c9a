/**
 * A reader of many values at once that is called for one: what is asked for before `soon` runs its work is read
 * together, each key once. A reading that fails fails for all that waited for it.
 */
export function gather<K, V>(
  read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  soon: (work: () => void) => void,
): (key: K) => Promise<V | undefined> {
  let waiting: { readonly keys: Set<K>; readonly values: Promise<ReadonlyMap<K, V>> } | null = null;
  return async (key) => {
    if (waiting === null) {
      const keys = new Set<K>();
      const values = new Promise<void>((resolve) => soon(resolve)).then(() => {
        waiting = null;
        return read([...keys]);
      });
      waiting = { keys, values };
    }
    const { keys, values } = waiting;
    keys.add(key);
    return (await values).get(key);
  };
}
