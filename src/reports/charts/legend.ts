import { type AnswerShape } from '../../scoreboards/answer-shape.js';
import { type Canvas, type Item, MIDDLE, SIZES } from './chart.js';
import { hatchedRect } from './hatch.js';
import { markItems } from './marks.js';
import { wrapped } from './wrap.js';

export type LegendShape =
  | AnswerShape
  | 'interval'
  | 'point'
  | 'diamond'
  | 'reference'
  | 'bar'
  | 'lower'
  | 'uncertain'
  | 'tick'
  | 'open'
  | 'bounds'
  | 'stroke'
  | 'today'
  | 'under'
  | 'rises'
  | 'falls';

/** What a shape of a chart means. A letter stands in the shape's place where a line is named by one. */
export interface LegendEntry {
  readonly shape: LegendShape | { readonly letter: string } | { readonly shade: number };
  readonly unverified?: boolean;
  readonly text: string;
}

const LINE = 10.5;
const INDENT = 16;

/** A point that has been earned. */
export function pointItem(x: number, y: number, r = 3): Item {
  return { kind: 'circle', x, y, r, fill: 'primary', stroke: 'paper', weight: 0.8 };
}

/** A hollow diamond: a figure of somebody else. */
export function diamondItem(x: number, y: number): Item {
  return { kind: 'diamond', x, y, r: 3.6, fill: 'paper', stroke: 'accent', weight: 1.1 };
}

function shapeItems({ shape, unverified = false }: LegendEntry, x: number, y: number): readonly Item[] {
  if (typeof shape === 'object') {
    if ('shade' in shape)
      return [{ kind: 'rect', x: x - 6, y: y - 3.5, width: 12, height: 7, fill: shape, stroke: 'rule', weight: 0.5 }];
    const baseline = y + SIZES.small * MIDDLE;
    return [
      {
        kind: 'text',
        text: shape.letter,
        x,
        y: baseline,
        size: SIZES.small,
        bold: true,
        fill: 'accent',
        anchor: 'middle',
      },
    ];
  }
  switch (shape) {
    case 'interval':
      return [{ kind: 'rect', x: x - 6, y: y - 2.2, width: 12, height: 4.4, fill: 'bar' }];
    case 'bar':
      return [{ kind: 'rect', x: x - 6, y: y - 3, width: 12, height: 6, fill: 'primary' }];
    case 'lower':
      return [
        { kind: 'rect', x: x - 6, y: y - 3, width: 12, height: 6, fill: 'paper', stroke: 'accent', weight: 0.9 },
        ...hatchedRect(x - 6, y - 3, 12, 6, 'accent'),
      ];
    case 'uncertain':
      return [
        { kind: 'rect', x: x - 6, y: y - 3, width: 12, height: 6, fill: 'paper', stroke: 'bar', weight: 0.7 },
        ...hatchedRect(x - 6, y - 3, 12, 6, 'bar'),
      ];
    case 'point':
      return [pointItem(x, y)];
    case 'diamond':
      return [diamondItem(x, y)];
    case 'open':
      return [{ kind: 'circle', x, y, r: 2.6, fill: 'paper', stroke: 'primary', weight: 1 }];
    case 'tick':
      return [{ kind: 'line', x1: x, y1: y - 4, x2: x, y2: y + 4, stroke: 'accent', weight: 1.4 }];
    case 'reference':
      return [{ kind: 'line', x1: x, y1: y - 4, x2: x, y2: y + 4, stroke: 'accent', weight: 1.2 }];
    case 'under':
      return [{ kind: 'line', x1: x - 6, y1: y + 2, x2: x + 6, y2: y + 2, stroke: 'accent', weight: 1.8 }];
    case 'today':
      return [{ kind: 'line', x1: x, y1: y - 4.5, x2: x, y2: y + 4.5, stroke: 'ink', weight: 0.8, dash: [2, 1.6] }];
    case 'stroke':
      return [{ kind: 'line', x1: x, y1: y - 4, x2: x, y2: y + 4, stroke: 'bar', weight: 0.8 }];
    case 'rises':
      return [{ kind: 'line', x1: x - 6, y1: y, x2: x + 6, y2: y, stroke: 'primary', weight: 1.2 }];
    case 'falls':
      return [{ kind: 'line', x1: x - 6, y1: y, x2: x + 6, y2: y, stroke: 'accent', weight: 1.2, dash: [3, 2] }];
    case 'bounds':
      return [{ kind: 'line', x1: x - 6, y1: y, x2: x + 6, y2: y, stroke: 'primary', weight: 1, dash: [2.5, 1.8] }];
    default:
      return markItems(shape, unverified, x, y);
  }
}

/** What the shapes mean, in lines from `top` on; gives the items and the height that they take. */
export function legendItems(
  entries: readonly LegendEntry[],
  { width, measure }: Canvas,
  top = 0,
): { readonly items: readonly Item[]; readonly height: number } {
  const items: Item[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const lines = wrapped(entry.text, width - INDENT, measure, SIZES.small);
    const wide = INDENT + Math.max(...lines.map((line) => measure(line, SIZES.small, false)));
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const middle = top + (row + 0.5) * LINE;
    items.push(...shapeItems(entry, x + 6.5, middle));
    lines.forEach((text, index) =>
      items.push({
        kind: 'text',
        text,
        x: x + INDENT,
        y: middle + index * LINE + SIZES.small * MIDDLE,
        size: SIZES.small,
        fill: 'ink',
        anchor: 'start',
      }),
    );
    x += wide + 12;
    row += lines.length - 1;
  }
  return { items, height: entries.length === 0 ? 0 : (row + 1) * LINE + 4 };
}
