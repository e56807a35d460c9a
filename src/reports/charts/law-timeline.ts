import { gridLines, type Tick, tickLabels } from './axis.js';
import { type Canvas, type Drawing, type Item, SIZES } from './chart.js';
import { hatchedRect } from './hatch.js';
import { diamondItem, type LegendEntry, legendItems } from './legend.js';
import { linear } from './linear.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';

/** Times are years with their part: 2018.5 is the middle of 2018. */
export interface LawRow {
  readonly label: string;
  /** When it is in force; `uncertain` where only the bounds of the day are known. */
  readonly spans: readonly { readonly from: number; readonly until: number; readonly isUncertain: boolean }[];
  readonly events: readonly { readonly at: number; readonly mark: 'open' | 'tick' | 'diamond' }[];
}

export interface LawTimeline {
  readonly from: number;
  readonly until: number;
  /** A line across all rows. */
  readonly today?: number;
  readonly rows: readonly LawRow[];
  readonly ticks: readonly Tick[];
  readonly legend: readonly LegendEntry[];
}

const BAR = 6;

/** Acts as bars while they are in force, hatched where the day is not known, with their events. What lies outside is cut. */
export function lawTimeline({ from, until, today, rows, ticks, legend }: LawTimeline, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    0.42,
    SIZES.small,
  );
  const [left, right] = [labels.width + 16, width - 14];
  const place = linear(from, until, left, right);
  const within = (year: number): number => Math.min(Math.max(year, from), until);
  const ticksAt = key.height + SIZES.small;
  const top = ticksAt + 4;
  const tops = stacked(labels, 15, 4.5, top);
  const foot = tops[tops.length - 1] as number;
  const items: Item[] = [
    ...key.items,
    ...tickLabels(ticks, place, ticksAt, measure),
    ...gridLines(ticks, place, top, foot),
  ];
  rows.forEach(({ spans, events }, row) => {
    const [over, under] = [tops[row] as number, tops[row + 1] as number];
    const middle = (over + under) / 2;
    items.push({ kind: 'line', x1: 0, y1: under, x2: width, y2: under, stroke: 'rule', weight: 0.4 });
    items.push(...labelItems(labels, row, 0, middle));
    for (const span of spans.filter((each) => each.until >= from && each.from <= until)) {
      const [x, end] = [place(within(span.from)), place(within(span.until))];
      const box = { x, y: middle - BAR / 2, width: Math.max(end - x, 1), height: BAR };
      if (span.isUncertain)
        items.push(
          { kind: 'rect', ...box, fill: 'paper', stroke: 'bar', weight: 0.7 },
          ...hatchedRect(box.x, box.y, box.width, box.height, 'bar'),
        );
      else items.push({ kind: 'rect', ...box, fill: 'bar' });
    }
    for (const { at, mark } of events.filter((event) => event.at >= from && event.at <= until)) {
      const x = place(at);
      if (mark === 'open')
        items.push({ kind: 'circle', x, y: middle, r: 2.6, fill: 'paper', stroke: 'primary', weight: 1 });
      else if (mark === 'diamond') items.push(diamondItem(x, middle));
      else
        items.push({ kind: 'line', x1: x, y1: middle - 5.5, x2: x, y2: middle + 5.5, stroke: 'accent', weight: 1.4 });
    }
  });
  if (today !== undefined && today >= from && today <= until) {
    const x = place(today);
    items.push({ kind: 'line', x1: x, y1: top, x2: x, y2: foot, stroke: 'ink', weight: 0.8, dash: [2, 1.6] });
  }
  return { width, height: foot + 2, items };
}
