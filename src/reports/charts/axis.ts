import { type Item, type Measure, SIZES } from './chart.js';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Ticks of which no two labels touch: those too near to the one before are left out, the first and the last never. */
export function apart(
  ticks: readonly Tick[],
  place: (value: number) => number,
  half: (tick: Tick) => number,
): readonly Tick[] {
  const areApart = (a: Tick, b: Tick): boolean => Math.abs(place(a.at) - place(b.at)) >= half(a) + half(b);
  const last = ticks[ticks.length - 1];
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const before = kept[kept.length - 1];
    if (before && !areApart(before, tick)) continue;
    if (tick === last || last === undefined || kept.length === 0 || areApart(tick, last)) kept.push(tick);
  }
  return kept;
}

/**
 * The labels of ticks along a line, each at its place, as many as do not touch. Nothing lies outside the line by more than
 * half a label: leave that room.
 */
export function tickLabels(
  ticks: readonly Tick[],
  place: (value: number) => number,
  y: number,
  measure: Measure,
): readonly Item[] {
  return apart(ticks, place, ({ label }) => measure(label, SIZES.small, false) / 2 + 2).map(({ at, label }) => ({
    kind: 'text',
    text: label,
    x: place(at),
    y,
    size: SIZES.small,
    fill: 'muted',
    anchor: 'middle',
  }));
}

/** Thin lines at the ticks, from top to foot. */
export function gridLines(
  ticks: readonly Tick[],
  place: (value: number) => number,
  top: number,
  foot: number,
): readonly Item[] {
  return ticks.map(({ at }) => {
    const x = place(at);
    return { kind: 'line', x1: x, y1: top, x2: x, y2: foot, stroke: 'rule', weight: 0.5 };
  });
}
