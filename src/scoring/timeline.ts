import { type Beside, labelsOf } from './column.js';

/** One row of the table: which, and when. */
export interface Moment {
  readonly row: number;
  readonly time: number;
}

/** Where a row stands among the rows of its place. */
export interface Timeline {
  /** The rows of the place, from the earliest to the latest; rows of one place share one list. */
  readonly line: readonly Moment[];
  /** The place of the row in the list. */
  readonly at: number;
}

interface AlongTime {
  readonly unit: string;
  readonly time: string;
}

function timeOf(label: string, series: string): number {
  const time = label.trim() === '' ? Number.NaN : Number(label);
  if (Number.isFinite(time)) return time;
  throw new RangeError(`"${label}" in the series "${series}" is no time: write a year`);
}

function drawn(by: AlongTime, rows: number, beside: Beside): readonly (Timeline | null)[] {
  const places = labelsOf(beside, by.unit, rows);
  const times = labelsOf(beside, by.time, rows);
  const lines = new Map<string, Moment[]>();
  places.forEach((place, row) => {
    const label = times[row] as string | null;
    if (place === null || label === null) return;
    const line = lines.get(place) ?? [];
    line.push({ row, time: timeOf(label, by.time) });
    lines.set(place, line);
  });
  const timelines = new Array<Timeline | null>(rows).fill(null);
  for (const [place, line] of lines) {
    line.sort((a, b) => a.time - b.time);
    line.forEach(({ row, time }, at) => {
      if (line[at + 1]?.time === time) throw new RangeError(`${place} has ${by.time} ${time} twice`);
      timelines[row] = { line, at };
    });
  }
  return timelines;
}

/** Timelines drawn before for what stands beside, which never changes. */
const KNOWN = new WeakMap<Beside, Map<string, readonly (Timeline | null)[]>>();

/**
 * For each row of the table (a place in a year) where it stands in the time of its place; null for a row without a
 * place or a time. Times are labels that are numbers, such as years. Throws a RangeError on a time that is no number,
 * and where a place has the same time twice.
 */
export function timelines({ unit, time }: AlongTime, rows: number, beside: Beside): readonly (Timeline | null)[] {
  const known = KNOWN.get(beside) ?? new Map<string, readonly (Timeline | null)[]>();
  KNOWN.set(beside, known);
  const key = JSON.stringify([unit, time, rows]);
  const lines = known.get(key) ?? drawn({ unit, time }, rows, beside);
  known.set(key, lines);
  return lines;
}
