import { apart } from './axis.js';
import { type Canvas, type Drawing, type Item, MIDDLE, SIZES } from './chart.js';
import { type Dotted, valuesOf } from './dot-row.js';
import { legendItems, pointItem } from './legend.js';
import { linear, reaching } from './linear.js';
import { type Slope, type SlopeLine } from './slope-lines.js';
import { wrapped } from './wrap.js';

const PANEL = { least: 104, height: 84, gutter: 14, leading: 9.8 } as const;

function sideItems({ low, high, point }: Dotted, x: number, place: (value: number) => number): readonly Item[] {
  const items: Item[] = [];
  if (low !== null && high !== null) {
    const [from, to] = [place(high), place(low)];
    items.push({ kind: 'rect', x: x - 2.2, y: from, width: 4.4, height: Math.max(to - from, 0.8), fill: 'bar' });
  }
  if (point !== null) items.push(pointItem(x, place(point)));
  return items;
}

/** Between two intervals what the score can have been: the band, with its edges dashed; between two points a line. */
function between(
  { before, after }: SlopeLine,
  x1: number,
  x2: number,
  place: (value: number) => number,
): readonly Item[] {
  if (before.low === null || before.high === null || after.low === null || after.high === null) return [];
  const corners = [
    [x1, place(before.high)],
    [x2, place(after.high)],
    [x2, place(after.low)],
    [x1, place(before.low)],
  ] as const;
  const edge = (from: readonly [number, number], to: readonly [number, number]): Item => ({
    kind: 'line',
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    stroke: 'primary',
    weight: 0.7,
    dash: [2.5, 1.8],
  });
  return [
    { kind: 'polygon', points: corners, fill: 'wash' },
    edge(corners[0], corners[1]),
    edge(corners[3], corners[2]),
    ...(before.point !== null && after.point !== null
      ? [
          {
            kind: 'line',
            x1,
            y1: place(before.point),
            x2,
            y2: place(after.point),
            stroke: 'primary',
            weight: 1.2,
          } as const,
        ]
      : []),
  ];
}

/** A panel for each place: its interval and point in either edition, and the band between. */
export function slopePanels({ beforeTitle, afterTitle, lines, scale, legend }: Slope, canvas: Canvas): Drawing {
  const { width, measure } = canvas;
  const key = legendItems(legend, canvas);
  const axis = Math.max(12, ...scale.ticks.map(({ label }) => measure(label, SIZES.small, false))) + 6;
  const most = Math.max(
    1,
    Math.min(lines.length, Math.floor((width - axis + PANEL.gutter) / (PANEL.least + PANEL.gutter))),
  );
  // As many in each row, so that no row has one alone where another is full.
  const across = Math.ceil(lines.length / Math.max(1, Math.ceil(lines.length / most))) || 1;
  const panelWidth = (width - axis - PANEL.gutter * (across - 1)) / across;
  const ends = reaching(
    scale,
    lines.flatMap(({ before, after }) => [...valuesOf(before), ...valuesOf(after)]),
  );
  const items: Item[] = [...key.items];
  let top = key.height;
  for (let first = 0; first < lines.length; first += across) {
    const band = lines.slice(first, first + across);
    const heads = band.map(({ label }) => wrapped(label, panelWidth, measure, SIZES.label, true));
    const feet = band.map(({ beforeText, afterText }) =>
      [beforeTitle, beforeText, afterTitle, afterText].map((text) =>
        wrapped(text, panelWidth / 2 - 3, measure, SIZES.small),
      ),
    );
    const box = top + Math.max(...heads.map((own) => own.length)) * PANEL.leading + 4;
    const foot = box + PANEL.height;
    const place = linear(ends.min, ends.max, foot - 4, box + 4);
    const ticks = scale.ticks.filter((tick) => tick.at >= ends.min && tick.at <= ends.max);
    for (const { at, label } of apart(ticks, place, () => SIZES.small * 0.6)) {
      const y = place(at);
      items.push(
        {
          kind: 'text',
          text: label,
          x: axis - 5,
          y: y + SIZES.small * MIDDLE,
          size: SIZES.small,
          fill: 'muted',
          anchor: 'end',
        },
        {
          kind: 'line',
          x1: axis,
          y1: y,
          x2: axis + band.length * (panelWidth + PANEL.gutter) - PANEL.gutter,
          y2: y,
          stroke: 'rule',
          weight: 0.5,
        },
      );
    }
    let lowest = foot;
    band.forEach((line, column) => {
      const x = axis + column * (panelWidth + PANEL.gutter);
      const [x1, x2] = [x + panelWidth * 0.25, x + panelWidth * 0.75];
      (heads[column] ?? []).forEach((text, row) =>
        items.push({
          kind: 'text',
          text,
          x,
          y: top + (row + 1) * PANEL.leading - 1.5,
          size: SIZES.label,
          bold: true,
          fill: 'primary',
          anchor: 'start',
        }),
      );
      items.push(
        ...between(line, x1, x2, place),
        ...sideItems(line.before, x1, place),
        ...sideItems(line.after, x2, place),
      );
      const [titleBefore = [], textBefore = [], titleAfter = [], textAfter = []] = feet[column] ?? [];
      const deep = Math.max(titleBefore.length, titleAfter.length);
      const put = (texts: readonly string[], at: number, row: number, fill: 'muted' | 'ink'): void =>
        texts.forEach((text, index) => {
          const y = foot + (row + index + 1) * PANEL.leading;
          lowest = Math.max(lowest, y);
          items.push({ kind: 'text', text, x: at, y, size: SIZES.small, fill, anchor: 'middle' });
        });
      put(titleBefore, x1, 0, 'muted');
      put(titleAfter, x2, 0, 'muted');
      put(textBefore, x1, deep, 'ink');
      put(textAfter, x2, deep, 'ink');
    });
    top = lowest + 14;
  }
  return { width, height: Math.max(top - 10, key.height + 1), items };
}
