import { type Column } from '../column.js';
import { type Moment, timelines } from '../timeline.js';
import { type Filler, type ImputedCell, type Imputer } from './method.js';

/** The values of the same place before and after a row, each with its row and time: the nearest that there are. */
interface Neighbours {
  readonly now: number;
  readonly before: (Moment & { readonly value: number }) | null;
  readonly after: (Moment & { readonly value: number }) | null;
}

function neighbours(line: readonly Moment[], column: Column, unit: number): Neighbours | null {
  const now = line.find(({ row }) => row === unit)?.time;
  if (now === undefined) return null;
  const known = line
    .map((moment) => ({ ...moment, value: column[moment.row] as number }))
    .filter(({ value }) => !Number.isNaN(value));
  return {
    now,
    before: known.findLast(({ time }) => time < now) ?? null,
    after: known.find(({ time }) => time > now) ?? null,
  };
}

type AlongTime = { readonly unit: string; readonly time: string; readonly atMost?: number };
type Choose = (around: Neighbours, isNear: (other: Moment) => boolean) => Omit<ImputedCell, 'unit'> | null;

function filler(by: AlongTime, column: Column, beside: Parameters<Imputer<'carry'>>[2], choose: Choose): Filler {
  const { atMost = Infinity } = by;
  if (!(atMost > 0)) throw new RangeError(`"atMost" is a time above 0, and ${atMost} is not`);
  const lines = timelines(by, column.length, beside);
  return (unit) => {
    const around = neighbours(lines[unit] as readonly Moment[], column, unit);
    const cell = around && choose(around, ({ time }) => Math.abs(time - around.now) <= atMost);
    return cell && { unit, ...cell };
  };
}

/**
 * The last earlier value of the same place, at most `atMost` ago; with `leading` what lies before the first value takes
 * that. Carried from what was there at first, never from a carried value.
 */
export const carry: Imputer<'carry'> = (by, column, beside) =>
  filler(by, column, beside, ({ before, after }, isNear) => {
    const source = before ?? (by.leading === true ? after : null);
    return source && isNear(source) ? { value: source.value, from: [source.row] } : null;
  });

/**
 * A straight line in time between the values of the same place before and after; beyond the first and the last level,
 * or with `ends: none` nothing. Of the values it rests on, none may lie further than `atMost`.
 */
export const interpolate: Imputer<'interpolate'> = (by, column, beside) =>
  filler(by, column, beside, ({ now, before, after }, isNear) => {
    if (before && after) {
      if (!isNear(before) || !isNear(after)) return null;
      const share = (now - before.time) / (after.time - before.time);
      return { value: before.value + share * (after.value - before.value), from: [before.row, after.row] };
    }
    const end = before ?? after;
    return end && by.ends !== 'none' && isNear(end) ? { value: end.value, from: [end.row] } : null;
  });
