import { gridLines, type Tick, tickLabels } from './axis.js';
import { type Canvas, type Drawing, type Item, SIZES } from './chart.js';
import { hatchedRect } from './hatch.js';
import { type LegendEntry, legendItems, pointItem } from './legend.js';
import { linear } from './linear.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';

export interface WaterfallEnd {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

export interface Waterfall {
  readonly start: WaterfallEnd;
  readonly steps: readonly { readonly label: string; readonly change: number; readonly text: string }[];
  readonly end: WaterfallEnd;
  /** Round values to draw lines at, for the least and greatest that is drawn. */
  readonly ticksOf: (min: number, max: number) => readonly Tick[];
  readonly legend: readonly LegendEntry[];
}

const BAR = 8;
const TOLERANCE = 1e-9;

/** The running sums: where each step begins, and where the last ends. */
export function runningSums(start: number, changes: readonly number[]): readonly number[] {
  const sums = [start];
  for (const change of changes) sums.push((sums[sums.length - 1] as number) + change);
  return sums;
}

/**
 * From one score to another, step by step: what adds is solid, what takes away is hatched. Throws a RangeError where the
 * steps do not sum to the difference: then it is no explanation.
 */
export function waterfall({ start, steps, end, ticksOf, legend }: Waterfall, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const sums = runningSums(
    start.value,
    steps.map(({ change }) => change),
  );
  const reached = sums[sums.length - 1] as number;
  if (Math.abs(reached - end.value) > TOLERANCE * Math.max(1, Math.abs(end.value)))
    throw new RangeError(`the steps lead to ${reached}, and the end is ${end.value}`);
  const key = legendItems(legend, canvas);
  const rows = [start, ...steps, end];
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    0.42,
  );
  const texts = rows.map(({ text }) => measure(text, SIZES.label, true));
  const [left, right] = [labels.width + 18, width - Math.max(...texts) - 18];
  const [min, max] = [Math.min(...sums), Math.max(...sums)];
  const pad = (max - min) * 0.05;
  const place = linear(min - pad, max + pad, left, right);
  const ticks = ticksOf(min - pad, max + pad);
  const ticksAt = key.height + SIZES.small;
  const top = ticksAt + 4;
  const tops = stacked(labels, 15, 4, top);
  const foot = tops[tops.length - 1] as number;
  const items: Item[] = [
    ...key.items,
    ...tickLabels(ticks, place, ticksAt, measure),
    ...gridLines(ticks, place, top, foot),
  ];
  const middleOf = (row: number): number => ((tops[row] as number) + (tops[row + 1] as number)) / 2;
  rows.forEach(({ text }, row) => {
    const isEnd = row === 0 || row === rows.length - 1;
    const y = middleOf(row);
    items.push(
      {
        kind: 'line',
        x1: 0,
        y1: tops[row + 1] as number,
        x2: width,
        y2: tops[row + 1] as number,
        stroke: 'rule',
        weight: 0.4,
      },
      ...labelItems(labels, row, 0, y, isEnd),
      {
        kind: 'text',
        text,
        x: width,
        y: y + SIZES.label * 0.34,
        size: SIZES.label,
        ...(isEnd && { bold: true }),
        fill: 'ink',
        anchor: 'end',
      },
    );
    if (row < rows.length - 1) {
      const x = place(sums[row] as number);
      items.push({ kind: 'line', x1: x, y1: y, x2: x, y2: middleOf(row + 1), stroke: 'muted', weight: 0.6 });
    }
  });
  steps.forEach(({ change }, index) => {
    const [a, b] = [place(sums[index] as number), place(sums[index + 1] as number)];
    const box = {
      x: Math.min(a, b),
      y: middleOf(index + 1) - BAR / 2,
      width: Math.max(Math.abs(b - a), 0.8),
      height: BAR,
    };
    if (change < 0)
      items.push(
        { kind: 'rect', ...box, fill: 'paper', stroke: 'accent', weight: 0.9 },
        ...hatchedRect(box.x, box.y, box.width, box.height, 'accent'),
      );
    else items.push({ kind: 'rect', ...box, fill: 'primary' });
  });
  items.push(
    pointItem(place(start.value), middleOf(0), 3.6),
    pointItem(place(reached), middleOf(rows.length - 1), 3.6),
  );
  return { width, height: foot + 2, items };
}
