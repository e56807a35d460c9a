import { type Canvas, type Drawing, type Item, MIDDLE, SIZES } from './chart.js';
import { type Dotted, valuesOf } from './dot-row.js';
import { legendItems, pointItem } from './legend.js';
import { linear, reaching } from './linear.js';
import { type Slope, type SlopeLine } from './slope-lines.js';
import { slopePanels } from './slope-panels.js';
import { spread } from './spread.js';
import { wrapped } from './wrap.js';

const LEADING = 9.6;
const GAP = 10;

interface End {
  readonly lines: readonly string[];
  readonly at: number;
}

/** Labels at one side, pushed apart where they would touch, each led to the end of its line. */
function endItems(ends: readonly End[], x: number, side: 'left' | 'right', top: number, foot: number): readonly Item[] {
  const tallest = Math.max(1, ...ends.map(({ lines }) => lines.length)) * LEADING + 1;
  const places = spread(
    ends.map(({ at }) => at),
    tallest,
    top + tallest / 2,
    foot - tallest / 2,
  );
  const outwards = side === 'left' ? -1 : 1;
  return ends.flatMap(({ lines, at }, index): readonly Item[] => {
    const middle = places[index] as number;
    const first = middle - ((lines.length - 1) * LEADING) / 2 + SIZES.label * MIDDLE;
    return [
      {
        kind: 'line',
        x1: x + outwards * 4,
        y1: at,
        x2: x + outwards * (GAP + 4),
        y2: middle,
        stroke: 'rule',
        weight: 0.6,
      },
      ...lines.map((text, line): Item => ({
        kind: 'text',
        text,
        x: x + outwards * (GAP + 7),
        y: first + line * LEADING,
        size: SIZES.label,
        fill: 'ink',
        anchor: side === 'left' ? 'end' : 'start',
      })),
    ];
  });
}

function title(text: string, x: number, y: number, anchor: 'start' | 'end'): Item {
  return { kind: 'text', text, x, y, size: SIZES.label, bold: true, fill: 'primary', anchor };
}

/**
 * Two editions that may be compared, a line for each place: higher is higher up. Where a score is missing on a side, no
 * line can be drawn, and each place has a panel of its own with its intervals.
 */
export function slope(input: Slope, canvas: Canvas): Drawing {
  const { beforeTitle, afterTitle, lines, scale, legend } = input;
  const { width, measure } = canvas;
  if (lines.length === 0 || lines.some(({ before, after }) => before.point === null || after.point === null))
    return slopePanels(input, canvas);
  const key = legendItems(legend, canvas);
  const room = width * 0.32;
  const endOf = (text: string): readonly string[] => wrapped(text, room - GAP - 8, measure, SIZES.label);
  const before = lines.map(({ label, beforeText }) => endOf(`${label} ${beforeText}`));
  const after = lines.map(({ label, afterText }) => endOf(`${label} ${afterText}`));
  const tallest = Math.max(...[...before, ...after].map((each) => each.length)) * LEADING + 1;
  const top = key.height + SIZES.label + 8;
  const foot = top + Math.max(170, lines.length * tallest + 4);
  const [left, right] = [room, width - room];
  const values = lines.flatMap((line) => [...valuesOf(line.before), ...valuesOf(line.after)]);
  const known = values.flatMap((value) => value ?? []);
  const ends = reaching({ min: Math.min(...known), max: Math.max(...known) }, []);
  const place = linear(ends.min, ends.max, foot - 8, top + 8);
  const at = ({ point }: Dotted): number => place(point ?? scale.min);
  const items: Item[] = [
    ...key.items,
    title(beforeTitle, left, key.height + SIZES.label, 'end'),
    title(afterTitle, right, key.height + SIZES.label, 'start'),
    ...[left, right].map((x): Item => ({ kind: 'line', x1: x, y1: top, x2: x, y2: foot, stroke: 'rule', weight: 0.7 })),
    ...lines.map((line): Item => {
      const falls = (line.after.point ?? 0) < (line.before.point ?? 0);
      const look = falls ? ({ stroke: 'accent', dash: [3, 2] } as const) : ({ stroke: 'primary' } as const);
      return { kind: 'line', x1: left, y1: at(line.before), x2: right, y2: at(line.after), weight: 1.2, ...look };
    }),
    ...lines.flatMap((line) => [pointItem(left, at(line.before)), pointItem(right, at(line.after))]),
    ...endItems(
      before.map((each, index) => ({ lines: each, at: at((lines[index] as SlopeLine).before) })),
      left,
      'left',
      top,
      foot,
    ),
    ...endItems(
      after.map((each, index) => ({ lines: each, at: at((lines[index] as SlopeLine).after) })),
      right,
      'right',
      top,
      foot,
    ),
  ];
  return { width, height: foot + 3, items };
}
