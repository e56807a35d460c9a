import { type Canvas, type Drawing, type Item, MIDDLE, type Paint, SIZES } from './chart.js';
import { bandsOf, columnHeads } from './grid-columns.js';
import { type LegendEntry, legendItems } from './legend.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';
import { wrapped } from './wrap.js';

/** A cell: its text always, its shade where a point is earned. */
export interface HeatCell {
  /** 0 at the low end of the scale, 1 at the high; null where nothing is shaded. */
  readonly share: number | null;
  readonly text: string;
}

export interface HeatMap {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
  readonly legend: readonly LegendEntry[];
}

/** Shades of five classes of equal width, lightest first. None is so grey that neither dark nor light text reads on it. */
export const SHADES: readonly number[] = [0.05, 0.2, 0.38, 0.74, 0.96];

/** The shade of a share of 0–1; what lies beyond the ends has the shade of the end. */
export function shadeOf(share: number): number {
  const step = Math.min(SHADES.length - 1, Math.max(0, Math.floor(share * SHADES.length)));
  return SHADES[step] as number;
}

const LEAST_COLUMN = 46;
const MOST_COLUMN = 110;
const LEADING = 8.8;

function cellItems(
  lines: readonly string[],
  paint: Paint | null,
  box: { x: number; y: number; width: number; height: number },
): readonly Item[] {
  const look = paint === null ? ({ stroke: 'rule', weight: 0.6, dash: [2, 1.6] } as const) : { fill: paint };
  const middle = box.y + box.height / 2 - ((lines.length - 1) * LEADING) / 2;
  return [
    { kind: 'rect', ...box, ...look },
    ...lines.map((text, line): Item => ({
      kind: 'text',
      text,
      x: box.x + box.width / 2,
      y: middle + line * LEADING + SIZES.small * MIDDLE,
      size: SIZES.small,
      fill: paint === null ? 'ink' : { on: paint },
      anchor: 'middle',
    })),
  ];
}

/** Values in cells that are darker where they are higher: the number is printed in each. */
export function heatMap({ columns, rows, legend }: HeatMap, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    0.3,
  );
  const left = labels.width + 10;
  const items: Item[] = [...key.items];
  let top = key.height;
  for (const { first, count } of bandsOf(columns.length, width - left, LEAST_COLUMN)) {
    const columnWidth = Math.min(MOST_COLUMN, (width - left) / count);
    const heads = columnHeads(columns.slice(first, first + count), columnWidth, canvas);
    items.push(...heads.items(left, top + heads.height));
    top += heads.height;
    const texts = rows.map(({ cells }) =>
      cells.slice(first, first + count).map(({ text }) => wrapped(text, columnWidth - 5, measure, SIZES.small)),
    );
    const tall = {
      ...labels,
      heights: labels.heights.map((own, row) =>
        Math.max(own, ...(texts[row] ?? []).map((lines) => lines.length * LEADING)),
      ),
    };
    const tops = stacked(tall, 15, 4, top);
    rows.forEach(({ cells }, row) => {
      const [from, to] = [tops[row] as number, tops[row + 1] as number];
      items.push(...labelItems(labels, row, 0, (from + to) / 2));
      cells.slice(first, first + count).forEach(({ share }, column) => {
        const box = {
          x: left + column * columnWidth + 0.75,
          y: from + 0.75,
          width: columnWidth - 1.5,
          height: to - from - 1.5,
        };
        items.push(...cellItems(texts[row]?.[column] ?? [], share === null ? null : { shade: shadeOf(share) }, box));
      });
    });
    top = (tops[tops.length - 1] as number) + 12;
  }
  return { width, height: Math.max(top - 11, key.height + 1), items };
}
