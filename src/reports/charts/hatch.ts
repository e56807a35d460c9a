import { type Item, type Paint } from './chart.js';

const STEP = 2.4;

function stroke(x1: number, y1: number, x2: number, y2: number, paint: Paint): Item {
  return { kind: 'line', x1, y1, x2, y2, stroke: paint, weight: 0.7 };
}

/** Rising lines across a rectangle: what is uncertain or unverified, so that it shows without colour. */
export function hatchedRect(x: number, y: number, width: number, height: number, paint: Paint): readonly Item[] {
  const lines: Item[] = [];
  for (let c = STEP / 2; c < width + height; c += STEP) {
    const [x1, y1] = c <= height ? [x, y + c] : [x + c - height, y + height];
    const [x2, y2] = c <= width ? [x + c, y] : [x + width, y + c - width];
    lines.push(stroke(x1, y1, x2, y2, paint));
  }
  return lines;
}

/** Rising lines across a disc, or its left half. */
export function hatchedDisc(x: number, y: number, r: number, isHalf: boolean, paint: Paint): readonly Item[] {
  const lines: Item[] = [];
  for (let c = -STEP * 2; c <= STEP * 2; c += STEP * 0.8) {
    const under = (r * r) / 2 - (c * c) / 4;
    if (under <= 0) continue;
    const reach = Math.sqrt(under);
    const [left, right] = [c / 2 - reach, Math.min(c / 2 + reach, isHalf ? 0 : r)];
    if (right > left) lines.push(stroke(x + left, y + c - left, x + right, y + c - right, paint));
  }
  return lines;
}
