import { tickLabels } from './axis.js';
import { type Canvas, type Drawing, type Item, SIZES } from './chart.js';
import { type LegendEntry, legendItems } from './legend.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';

export interface RankRow {
  readonly label: string;
  /** The share of draws at place 1, 2, 3 …; what is left out has none. */
  readonly shares: readonly number[];
  /** The place by the declared method; null where it has none. */
  readonly declared: number | null;
  /** What the row comes to in words. */
  readonly text: string;
}

export interface RankDistribution {
  /** The number of places. */
  readonly places: number;
  /** Whether the highest bar of each row is at full height: else that would be a share of 1. */
  readonly isRelative?: boolean;
  readonly rows: readonly RankRow[];
  readonly legend: readonly LegendEntry[];
}

const BAR_HEIGHT = 17;
/** Lower bars are not seen. */
const LEAST_BAR = 0.3;

/** A bar for each place, as high as the share of draws that give it (or as its part of the highest in the row); the declared place is underlined. */
export function rankDistribution(
  { places, isRelative = false, rows, legend }: RankDistribution,
  canvas: Canvas,
): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    0.3,
  );
  const texts = rowLabels(
    rows.map(({ text }) => text),
    canvas,
    0.2,
    SIZES.small,
  );
  const left = labels.width + 12;
  const column = (width - texts.width - 12 - left) / Math.max(1, places);
  const middleOf = (rank: number): number => left + (rank - 0.5) * column;
  const ticks = Array.from({ length: places }, (_, index) => ({ at: index + 1, label: String(index + 1) }));
  const ticksAt = key.height + SIZES.small;
  const tall = { ...labels, heights: labels.heights.map((own, row) => Math.max(own, texts.heights[row] ?? 0)) };
  const tops = stacked(tall, BAR_HEIGHT + 6, 5, ticksAt + 4);
  const foot = tops[tops.length - 1] as number;
  const items: Item[] = [...key.items, ...tickLabels(ticks, middleOf, ticksAt, measure)];
  rows.forEach(({ shares, declared }, row) => {
    const [from, to] = [tops[row] as number, tops[row + 1] as number];
    const base = (from + to + BAR_HEIGHT) / 2;
    const middle = (from + to) / 2;
    items.push(...labelItems(labels, row, 0, middle), ...labelItems(texts, row, width - texts.width, middle), {
      kind: 'line',
      x1: left,
      y1: base,
      x2: left + places * column,
      y2: base,
      stroke: 'rule',
      weight: 0.6,
    });
    const full = isRelative ? Math.max(...shares, 0) : 1;
    shares.forEach((share, index) => {
      const height = (share / (full || 1)) * BAR_HEIGHT;
      if (height < LEAST_BAR) return;
      items.push({
        kind: 'rect',
        x: middleOf(index + 1) - column * 0.36,
        y: base - height,
        width: column * 0.72,
        height,
        fill: 'primary',
      });
    });
    if (declared !== null) {
      const x = middleOf(declared);
      items.push({
        kind: 'line',
        x1: x - column * 0.42,
        y1: base + 1.6,
        x2: x + column * 0.42,
        y2: base + 1.6,
        stroke: 'accent',
        weight: 1.8,
      });
    }
  });
  return { width, height: foot + 2, items };
}
