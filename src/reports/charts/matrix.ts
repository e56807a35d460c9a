import { type AnswerShape } from '../../scoreboards/answer-shape.js';
import { type Canvas, type Drawing, type Item, MIDDLE, SIZES } from './chart.js';
import { bandsOf, columnHeads } from './grid-columns.js';
import { type LegendEntry, legendItems } from './legend.js';
import { markItems } from './marks.js';
import { labelItems, rowLabels, stacked } from './row-labels.js';
import { wrapped } from './wrap.js';

export interface MatrixMark {
  readonly shape: AnswerShape;
  readonly unverified: boolean;
}

export interface MatrixRow {
  readonly label: string;
  /** One for each column. */
  readonly marks: readonly MatrixMark[];
}

export interface Matrix {
  readonly columns: readonly string[];
  /** Rows under a title; an empty title is not printed. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly MatrixRow[] }[];
  readonly legend: readonly LegendEntry[];
}

const LEAST_COLUMN = 16;
/** Share of the width that names of rows may take, and that they must have. */
const NAMES = { most: 0.38, least: 0.22 } as const;
const MOST_COLUMN = 58;
const GROUP = { pad: 3, leading: 10.2 } as const;

/** Marks of one size, rows by columns; more columns than fit stand in bands one under another, rows repeated. */
export function matrix({ columns, groups, legend }: Matrix, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const rows = groups.flatMap((group) => group.rows);
  const words = columns.flatMap((title) => title.split(/\s+/)).map((word) => measure(word, SIZES.small, true));
  const least = Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, ...words.map((word) => word + 5)));
  // Names give way, as far as they can, so that all columns stand side by side.
  const share = Math.min(NAMES.most, Math.max(NAMES.least, 1 - (columns.length * least + 10) / width));
  const labels = rowLabels(
    rows.map(({ label }) => label),
    canvas,
    share,
    SIZES.small,
  );
  const left = labels.width + 10;
  const items: Item[] = [...key.items];
  let top = key.height;
  for (const { first, count } of bandsOf(columns.length, width - left, least)) {
    const columnWidth = Math.min(MOST_COLUMN, (width - left) / count);
    const heads = columnHeads(columns.slice(first, first + count), columnWidth, canvas);
    const right = left + count * columnWidth;
    items.push(...heads.items(left, top + heads.height));
    top += heads.height;
    items.push({ kind: 'line', x1: 0, y1: top, x2: right, y2: top, stroke: 'primary', weight: 0.8 });
    let row = 0;
    for (const group of groups) {
      const title = group.title === '' ? [] : wrapped(group.title, right - 6, measure, SIZES.small, true);
      if (title.length > 0) {
        const height = title.length * GROUP.leading + GROUP.pad;
        items.push({ kind: 'rect', x: 0, y: top, width: right, height, fill: 'wash' });
        title.forEach((text, line) =>
          items.push({
            kind: 'text',
            text,
            x: 2,
            y: top + GROUP.pad / 2 + (line + 0.5) * GROUP.leading + SIZES.small * MIDDLE,
            size: SIZES.small,
            bold: true,
            fill: 'primary',
            anchor: 'start',
          }),
        );
        top += height;
      }
      const own = { ...labels, heights: labels.heights.slice(row, row + group.rows.length) };
      const tops = stacked(own, 13.5, 3.2, top);
      group.rows.forEach(({ marks }, index) => {
        const [from, to] = [tops[index] as number, tops[index + 1] as number];
        const middle = (from + to) / 2;
        items.push({ kind: 'line', x1: 0, y1: to, x2: right, y2: to, stroke: 'rule', weight: 0.4 });
        items.push(...labelItems(labels, row + index, 0, middle));
        marks.slice(first, first + count).forEach(({ shape, unverified }, column) => {
          items.push(
            ...markItems(shape, unverified, left + (column + 0.5) * columnWidth, middle - (unverified ? 0.8 : 0)),
          );
        });
      });
      row += group.rows.length;
      top = tops[tops.length - 1] as number;
    }
    top += 12;
  }
  return { width, height: Math.max(top - 10, key.height + 1), items };
}
