/** A place to put units in order in, again and again: the order from before is a good start for the next. */
export interface OrderRoom {
  readonly keys: Float64Array;
  /** Every unit once; after sorting, the greatest key first. */
  readonly order: Int32Array;
  readonly spare: Int32Array;
}

/** Room for so many units, in their own order. */
export function orderRoom(units: number): OrderRoom {
  return {
    keys: new Float64Array(units),
    order: Int32Array.from({ length: units }, (_, unit) => unit),
    spare: new Int32Array(units),
  };
}

/** How many moves a unit may cost on average before merging is the better way. */
const PATIENCE = 8;

/** Sorts by insertion, which is quick where the order is nearly right; gives up where it is not. */
function insert(keys: Float64Array, order: Int32Array): boolean {
  let left = PATIENCE * order.length;
  for (let place = 1; place < order.length; place += 1) {
    const unit = order[place] as number;
    const key = keys[unit] as number;
    let to = place;
    while (to > 0 && (keys[order[to - 1] as number] as number) < key) {
      order[to] = order[to - 1] as number;
      to -= 1;
    }
    order[to] = unit;
    left -= place - to;
    if (left < 0) return false;
  }
  return true;
}

/** Merges the runs `from`–`middle` and `middle`–`until` of one list into another. */
function mergeRuns(
  keys: Float64Array,
  source: Int32Array,
  target: Int32Array,
  from: number,
  middle: number,
  until: number,
): void {
  let a = from;
  let b = middle;
  for (let place = from; place < until; place += 1) {
    const takesFirst =
      a < middle && (b >= until || !((keys[source[a] as number] as number) < (keys[source[b] as number] as number)));
    target[place] = source[takesFirst ? a++ : b++] as number;
  }
}

function merge(keys: Float64Array, order: Int32Array, spare: Int32Array): void {
  const units = order.length;
  let source = order;
  let target = spare;
  for (let width = 1; width < units; width *= 2) {
    for (let from = 0; from < units; from += 2 * width) {
      mergeRuns(keys, source, target, from, Math.min(from + width, units), Math.min(from + 2 * width, units));
    }
    [source, target] = [target, source];
  }
  if (source !== order) order.set(source);
}

/** Puts the units in the order of their keys, the greatest first. Keys are numbers or −Infinity. */
export function sortDescending({ keys, order, spare }: OrderRoom): void {
  if (!insert(keys, order)) merge(keys, order, spare);
}
