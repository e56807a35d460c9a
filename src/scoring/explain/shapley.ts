import { allOrders } from './coalitions.js';

/**
 * The Shapley value of each of a few players (twelve at most): what it adds, on the mean over all orders of arrival.
 * `value` is asked what those present are worth together. The values sum to `value` of all less `value` of none,
 * whatever the order in which the players stand. None of nobody. L. S. Shapley, "A Value for n-Person Games", 1953.
 */
export function shapley(players: number, value: (present: readonly boolean[]) => number): readonly number[] {
  if (!(players >= 0 && players <= 12))
    throw new RangeError(`Shapley values are for 12 players at most, not ${players}`);
  const known = new Map<number, number>();
  const worth = (bits: number): number => {
    const before = known.get(bits);
    if (before !== undefined) return before;
    const now = value(Array.from({ length: players }, (_, i) => ((bits >>> i) & 1) === 1));
    known.set(bits, now);
    return now;
  };
  const coalitions = players === 0 ? [] : allOrders(players - 1);
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (const { before, weight } of coalitions) {
      let bits = 0;
      before.forEach((one, i) => {
        if (one === 1) bits |= 1 << (i < player ? i : i + 1);
      });
      sum += weight * (worth(bits | (1 << player)) - worth(bits));
    }
    return sum;
  });
}
