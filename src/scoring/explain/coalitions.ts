/** Some of the others, and the share of all orders of arrival in which they are those who came before. */
export interface Coalition {
  /** For each of the others 1 where it came before, else 0. */
  readonly before: Uint8Array;
  readonly weight: number;
}

/** Others up to which every order of arrival is counted: 4,096 coalitions. */
const MOST_OTHERS = 12;

/** Coalitions that are looked at for one element at most, with all that each stands for further up. */
const MOST_LOOKS = 1 << 16;

/** Whether every order of arrival among so many is counted, where looking at one coalition costs `cost`. */
export function isCounted(players: number, cost: number): boolean {
  return players <= MOST_OTHERS && players * (1 << players) * cost <= MOST_LOOKS;
}

/** 1 ÷ ((others + 1) · C(others, before)): the share of orders in which exactly these came before. */
function shareOf(others: number, before: number): number {
  let ways = 1;
  for (let i = 1; i <= before; i += 1) ways = (ways * (others - before + i)) / i;
  return 1 / ((others + 1) * ways);
}

/**
 * Who may have come before a player, of so many others, with weights that sum to 1: over all orders of arrival, so that
 * the weighted marginal contributions are Shapley values. L. S. Shapley, "A Value for n-Person Games", 1953.
 */
export function allOrders(others: number): readonly Coalition[] {
  return Array.from({ length: 1 << others }, (_, bits) => {
    const before = Uint8Array.from({ length: others }, (__, i) => (bits >>> i) & 1);
    return {
      before,
      weight: shareOf(
        others,
        before.reduce((sum, one) => sum + one, 0),
      ),
    };
  });
}

/**
 * The same over two orders only, the one in which they stand and its reverse, for a player with `position` of the others
 * standing before it: what is taken where all orders are too many. Contributions still add up.
 */
export function twoOrders(others: number, position: number): readonly Coalition[] {
  const first = Uint8Array.from({ length: others }, (_, i) => (i < position ? 1 : 0));
  return [
    { before: first, weight: 0.5 },
    { before: first.map((one) => 1 - one), weight: 0.5 },
  ];
}
