import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs a task for each item, so many at a time, but never two of one host at once and none sooner after another of its
 * host than `pause` milliseconds. Results are in the order of the items; `onDone` is told how many are done.
 */
export async function inTurn<T, R>(
  items: readonly T[],
  hostOf: (item: T) => string,
  task: (item: T) => Promise<R>,
  {
    atOnce,
    pause,
    onDone,
  }: { readonly atOnce: number; readonly pause: number; readonly onDone: (done: number) => void },
): Promise<readonly R[]> {
  const queues = new Map<string, number[]>();
  items.forEach((item, place) => {
    const host = hostOf(item);
    queues.set(host, [...(queues.get(host) ?? []), place]);
  });
  const results = new Map<number, R>();
  const waiting = [...queues.values()];
  const work = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const [turn, place] of queue.entries()) {
        if (turn > 0 && pause > 0) await wait(pause);
        const item = items[place];
        if (item !== undefined) results.set(place, await task(item));
        onDone(results.size);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  return items.flatMap((_, place) => {
    const result = results.get(place);
    return result === undefined ? [] : [result];
  });
}
