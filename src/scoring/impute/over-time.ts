import { type Column } from '../column.js';
import { type Moment, type Timeline, timelines } from '../timeline.js';
import { type Filler, type ImputedCell, type Imputer } from './method.js';

interface Known extends Moment {
  readonly value: number;
}

/** The nearest values of the same place before and after a row, each with its row and time. */
interface Neighbours {
  readonly now: number;
  readonly before: Known | null;
  readonly after: Known | null;
}

function nearest({ line, at }: Timeline, column: Column, step: 1 | -1): Known | null {
  for (let place = at + step; place >= 0 && place < line.length; place += step) {
    const { row, time } = line[place] as Moment;
    const value = column[row] as number;
    if (!Number.isNaN(value)) return { row, time, value };
  }
  return null;
}

function neighbours(own: Timeline, column: Column): Neighbours {
  const { time: now } = own.line[own.at] as Moment;
  return { now, before: nearest(own, column, -1), after: nearest(own, column, 1) };
}

type AlongTime = { readonly unit: string; readonly time: string; readonly atMost?: number };
type Choose = (around: Neighbours, isNear: (other: Moment) => boolean) => Omit<ImputedCell, 'unit'> | null;

function filler(by: AlongTime, column: Column, beside: Parameters<Imputer<'carry'>>[2], choose: Choose): Filler {
  const { atMost = Infinity } = by;
  if (!(atMost > 0)) throw new RangeError(`"atMost" is a time above 0, and ${atMost} is not`);
  const lines = timelines(by, column.length, beside);
  return (unit) => {
    const own = lines[unit] as Timeline | null;
    if (own === null) return null;
    const around = neighbours(own, column);
    const cell = choose(around, ({ time }) => Math.abs(time - around.now) <= atMost);
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
