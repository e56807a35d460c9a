import { type Drawing, type Item, type Measure, type TextItem } from '../../src/reports/charts/chart.js';

/** Every letter half as wide as it is high: what is laid out by this is easy to work out by hand. */
export const HALF_WIDE: Measure = (text, size) => text.length * size * 0.5;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** What a line of letters covers: capitals and what hangs under the line. */
export function textBox({ text, x, y, size, bold = false, anchor }: TextItem, measure: Measure = HALF_WIDE): Box {
  const width = measure(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.72, foot: y + size * 0.2 };
}

function boxOf(item: Item): Box {
  switch (item.kind) {
    case 'text':
      return textBox(item);
    case 'line':
      return {
        left: Math.min(item.x1, item.x2),
        right: Math.max(item.x1, item.x2),
        top: Math.min(item.y1, item.y2),
        foot: Math.max(item.y1, item.y2),
      };
    case 'rect':
      return { left: item.x, right: item.x + item.width, top: item.y, foot: item.y + item.height };
    case 'polygon': {
      const [xs, ys] = [item.points.map(([x]) => x), item.points.map(([, y]) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
    }
    default:
      return { left: item.x - item.r, right: item.x + item.r, top: item.y - item.r, foot: item.y + item.r };
  }
}

export function textsOf({ items }: Drawing): readonly TextItem[] {
  return items.filter((item) => item.kind === 'text');
}

/** What lies beyond the edges of a drawing (by more than a point), or is nowhere. */
export function outside({ width, height, items }: Drawing): readonly Item[] {
  return items.filter((item) => {
    const { left, right, top, foot } = boxOf(item);
    return !(left >= -1 && right <= width + 1 && top >= -1 && foot <= height + 1);
  });
}

/** Pairs of texts that touch each other. */
export function overlapping(drawing: Drawing): readonly (readonly [string, string])[] {
  const boxes = textsOf(drawing)
    .filter(({ text }) => text !== '')
    .map((item) => ({ text: item.text, ...textBox(item) }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.1 &&
          other.left < one.right - 0.1 &&
          one.top < other.foot - 0.1 &&
          other.top < one.foot - 0.1,
      )
      .map((other) => [one.text, other.text] as const),
  );
}

/** The smallest letters. */
export function smallest(drawing: Drawing): number {
  return Math.min(...textsOf(drawing).map(({ size }) => size));
}
