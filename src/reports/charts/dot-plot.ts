import { gridLines, type Tick, tickLabels } from './axis.js';
import { type Canvas, type Drawing, type Item, SIZES } from './chart.js';
import { type Dotted, dottedItems, valuesOf } from './dot-row.js';
import { type LegendEntry, legendItems } from './legend.js';
import { linear, reaching } from './linear.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';
import { spread } from './spread.js';

export interface DotPlotRow extends Dotted {
  readonly label: string;
  /** The value as it is printed, or why there is none. */
  readonly text: string;
  readonly strong?: boolean;
}

export interface DotPlot {
  readonly rows: readonly DotPlotRow[];
  readonly scale: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] };
  /** Lines across all rows, each named by a letter that the legend explains. */
  readonly references: readonly { readonly at: number; readonly letter: string }[];
  readonly legend: readonly LegendEntry[];
}

const LEAST_ROW = 13.5;
const PAD = 4;
const HALF_TICK = 16;

/**
 * Rows on one scale: intervals, points where they are earned, others as diamonds, references as lines. Names stand at the
 * left in as many lines as they need, values at the right. A row without values has its words alone.
 */
export function dotPlot({ rows, scale, references, legend }: DotPlot, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    0.34,
    SIZES.label,
    rows.some(({ strong }) => strong),
  );
  const texts = rowLabels(
    rows.map(({ text }) => text),
    canvas,
    0.22,
  );
  const [left, right] = [labels.width + HALF_TICK, width - texts.width - HALF_TICK];
  const ends = reaching(scale, [...rows.flatMap(valuesOf), ...references.map(({ at }) => at)]);
  const place = linear(ends.min, ends.max, left, right);
  const letterRoom = references.length === 0 ? 0 : 13;
  const ticksAt = key.height + letterRoom + SIZES.small;
  const top = ticksAt + 4;
  const tall = { ...labels, heights: labels.heights.map((own, row) => Math.max(own, texts.heights[row] ?? 0)) };
  const tops = stacked(tall, LEAST_ROW, PAD, top);
  const foot = tops[tops.length - 1] as number;
  const ticks = scale.ticks.filter(({ at }) => at >= ends.min && at <= ends.max);
  const items: Item[] = [
    ...key.items,
    ...tickLabels(ticks, place, ticksAt, measure),
    ...gridLines(ticks, place, top, foot),
  ];
  const letters = spread(
    references.map(({ at }) => place(at)),
    8,
    left,
    right,
  );
  references.forEach(({ at, letter }, index) => {
    const [x, over] = [place(at), letters[index] as number];
    const fromLetter = key.height + SIZES.small + 1.5;
    items.push(
      {
        kind: 'text',
        text: letter,
        x: over,
        y: key.height + SIZES.small - 1,
        size: SIZES.small,
        bold: true,
        fill: 'accent',
        anchor: 'middle',
      },
      { kind: 'line', x1: over, y1: fromLetter, x2: x, y2: key.height + letterRoom - 1, stroke: 'accent', weight: 0.8 },
      { kind: 'line', x1: x, y1: top, x2: x, y2: foot, stroke: 'accent', weight: 1.2 },
    );
  });
  rows.forEach((row, index) => {
    const [from, to] = [tops[index] as number, tops[index + 1] as number];
    const middle = (from + to) / 2;
    items.push(
      { kind: 'line', x1: 0, y1: to, x2: width, y2: to, stroke: 'rule', weight: 0.4 },
      ...labelItems(labels, index, 0, middle, row.strong),
      ...dottedItems(row, place, middle),
      ...labelItems(texts, index, width - texts.width, middle, row.strong),
    );
  });
  return { width, height: foot + 2, items };
}
