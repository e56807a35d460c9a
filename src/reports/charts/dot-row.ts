import { type Item } from './chart.js';
import { diamondItem, pointItem } from './legend.js';

/** What is known of one score: an interval, a point where one is earned, and what others have. */
export interface Dotted {
  readonly low: number | null;
  readonly high: number | null;
  readonly point: number | null;
  readonly diamonds?: readonly number[];
  /** Many of which each is a stroke. */
  readonly strokes?: readonly number[];
}

/** All values of a row. */
export function valuesOf({ low, high, point, diamonds = [], strokes = [] }: Dotted): readonly (number | null)[] {
  return [low, high, point, ...diamonds, ...strokes];
}

/** An interval as a bar, the point as a disc, others as hollow diamonds: on one line, at the places of their values. */
export function dottedItems(row: Dotted, place: (value: number) => number, y: number): readonly Item[] {
  const { low, high, point, diamonds = [], strokes = [] } = row;
  const items: Item[] = strokes.map((value) => ({
    kind: 'line',
    x1: place(value),
    y1: y - 5,
    x2: place(value),
    y2: y + 5,
    stroke: 'bar',
    weight: 0.6,
  }));
  if (low !== null && high !== null) {
    const [from, to] = [place(low), place(high)];
    items.push({ kind: 'rect', x: from, y: y - 2.2, width: Math.max(to - from, 0.8), height: 4.4, fill: 'bar' });
  }
  for (const value of diamonds) items.push(diamondItem(place(value), y));
  if (point !== null) items.push(pointItem(place(point), y));
  return items;
}
