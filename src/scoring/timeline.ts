import { type Beside, labelsOf } from './column.js';

/** One row of the table: whose it is, and when. */
export interface Moment {
  readonly row: number;
  readonly time: number;
}

/**
 * For each unit of the table (a row: a place in a year) the rows of the same place, from the earliest to the latest;
 * rows of one place share one list. A row without a place or time is in no list and has an empty one. Times are labels
 * that are numbers, such as years. Throws a RangeError on a time that is no number, and where a place has the same time
 * twice.
 */
export function timelines(
  by: { unit: string; time: string },
  rows: number,
  beside: Beside,
): readonly (readonly Moment[])[] {
  const places = labelsOf(beside, by.unit, rows);
  const times = labelsOf(beside, by.time, rows);
  const lines = new Map<string, Moment[]>();
  const own = places.map((place, row): Moment[] => {
    const label = times[row] as string | null;
    if (place === null || label === null) return [];
    const time = label.trim() === '' ? Number.NaN : Number(label);
    if (!Number.isFinite(time)) throw new RangeError(`"${label}" in the series "${by.time}" is no time: write a year`);
    const line = lines.get(place) ?? [];
    if (line.some((moment) => moment.time === time)) throw new RangeError(`${place} has ${by.time} ${label} twice`);
    line.push({ row, time });
    lines.set(place, line);
    return line;
  });
  for (const line of lines.values()) line.sort((a, b) => a.time - b.time);
  return own;
}
