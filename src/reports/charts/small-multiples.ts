import { gridLines, type Tick, tickLabels } from './axis.js';
import { type Canvas, type Drawing, type Item, SIZES } from './chart.js';
import { type Dotted, dottedItems, valuesOf } from './dot-row.js';
import { type LegendEntry, legendItems } from './legend.js';
import { linear, reaching } from './linear.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';
import { wrapped } from './wrap.js';

export interface Panel {
  readonly title: string;
  /** One for each row, in their order. */
  readonly values: readonly Dotted[];
}

export interface SmallMultiples {
  readonly rows: readonly string[];
  readonly panels: readonly Panel[];
  readonly scale: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] };
  readonly legend: readonly LegendEntry[];
}

/** A panel is at least as wide, in points; what does not fit stands in the next band. */
const LEAST_PANEL = 66;
const GUTTER = 18;
const TITLE = { size: SIZES.label, leading: 10.5 } as const;

/** The same rows in panels side by side, one scale for all, so that a place is compared with itself and with others. */
export function smallMultiples({ rows, panels, scale, legend }: SmallMultiples, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const labels = rowLabels(rows, canvas, 0.26);
  const left = labels.width + GUTTER;
  const across = Math.max(1, Math.min(panels.length, Math.floor((width - left + GUTTER) / (LEAST_PANEL + GUTTER))));
  const panelWidth = (width - left - 10 - GUTTER * (across - 1)) / across;
  const ends = reaching(
    scale,
    panels.flatMap(({ values }) => values.flatMap(valuesOf)),
  );
  const ticks = scale.ticks.filter(({ at }) => at >= ends.min && at <= ends.max);
  const items: Item[] = [...key.items];
  let top = key.height;
  for (let first = 0; first < panels.length; first += across) {
    const band = panels.slice(first, first + across);
    const titles = band.map(({ title }) => wrapped(title, panelWidth, measure, TITLE.size, true));
    const titleHeight = Math.max(...titles.map((lines) => lines.length)) * TITLE.leading;
    const ticksAt = top + titleHeight + SIZES.small + 2;
    const tops = stacked(labels, 13, 3.5, ticksAt + 4);
    const foot = tops[tops.length - 1] as number;
    const right = left + band.length * (panelWidth + GUTTER) - GUTTER + 10;
    rows.forEach((_, row) => {
      const [from, to] = [tops[row] as number, tops[row + 1] as number];
      items.push({ kind: 'line', x1: 0, y1: to, x2: right, y2: to, stroke: 'rule', weight: 0.4 });
      items.push(...labelItems(labels, row, 0, (from + to) / 2));
    });
    band.forEach(({ values }, column) => {
      const x = left + column * (panelWidth + GUTTER);
      const place = linear(ends.min, ends.max, x, x + panelWidth);
      (titles[column] ?? []).forEach((text, line) =>
        items.push({
          kind: 'text',
          text,
          x,
          y: top + line * TITLE.leading + TITLE.size,
          size: TITLE.size,
          bold: true,
          fill: 'primary',
          anchor: 'start',
        }),
      );
      items.push(...tickLabels(ticks, place, ticksAt, measure), ...gridLines(ticks, place, ticksAt + 4, foot));
      values.forEach((value, row) => {
        const middle = ((tops[row] as number) + (tops[row + 1] as number)) / 2;
        items.push(...dottedItems(value, place, middle));
      });
    });
    top = foot + 14;
  }
  return { width, height: Math.max(top - 12, key.height + 1), items };
}
