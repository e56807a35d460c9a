import { type Column } from '../column.js';
import { type Field } from './field.js';
import { type Settings } from './settings.js';
import { greatestSum } from './simplex.js';

/** What weights must keep to. */
interface Bounds {
  /** The least and the greatest share of its score that a unit may owe to one child. */
  readonly least: number;
  readonly greatest: number;
  /** How many times another weight a weight may be. */
  readonly ratio: number;
}

type Limits = readonly (readonly number[])[];

/** Rows that keep what each child adds between its shares of the sum; none where any share will do. */
function shareRows(own: readonly number[], { least, greatest }: Bounds): Limits {
  const row = (child: number, part: number, whole: number): readonly number[] => [
    ...own.map((value, other) => whole * value + (other === child ? part * value : 0)),
    0,
  ];
  return own.flatMap((_, child) => [
    ...(greatest < 1 ? [row(child, 1, -greatest)] : []),
    ...(least > 0 ? [row(child, -1, least)] : []),
  ]);
}

/** Rows that keep each weight from being too many times another; none where it may be as great as it will. */
function ratioRows(children: number, { ratio }: Bounds): Limits {
  if (ratio === Infinity) return [];
  const all = Array.from({ length: children }, (_, child) => child);
  const coefficient = (child: number, one: number, other: number): number =>
    child === one ? 1 : child === other ? -ratio : 0;
  return all.flatMap((one) =>
    all.filter((other) => other !== one).map((other) => [...all.map((child) => coefficient(child, one, other)), 0]),
  );
}

/** The greatest score that weights can give a unit where they give nobody more than 1. */
function scoreOf(own: readonly number[], others: Limits, bounds: Bounds): number {
  const present = own.map((_, child) => child).filter((child) => !Number.isNaN(own[child]));
  const evenly = 1 / present.length;
  const widened = {
    ...bounds,
    least: Math.min(bounds.least, evenly),
    greatest: Math.max(bounds.greatest, evenly),
  };
  const valueOf = (row: readonly number[], child: number): number => {
    const value = row[child] as number;
    return Number.isNaN(value) ? 0 : value;
  };
  const mine = present.map((child) => valueOf(own, child));
  const limits = [own, ...others].map((row) => [...present.map((child) => valueOf(row, child)), 1]);
  const best = greatestSum(mine, [...limits, ...shareRows(mine, widened), ...ratioRows(mine.length, bounds)]);
  return Math.min(1, Math.max(0, best));
}

/** The greatest of all values, so that the programme works on numbers from 0 to 1. Throws a RangeError on one below 0. */
function greatestOf(children: readonly Column[]): number {
  let greatest = 0;
  for (const column of children) {
    for (const value of column) {
      if (value < 0)
        throw new RangeError(
          `the benefit of the doubt has no negative values, and ${value} is one: bring the values to 0 or more first, by "normalise"`,
        );
      if (value > greatest) greatest = value;
    }
  }
  return greatest;
}

/** Each unit by its own row of `mine` against the rows of the others in `theirs`. */
function scoresOf(mine: readonly Column[], theirs: readonly Column[], bounds: Bounds): Column {
  const units = (mine[0] as Column).length;
  const scale = Math.max(greatestOf(mine), greatestOf(theirs));
  if (scale === 0) return new Float64Array(units);
  const rowOf = (children: readonly Column[], unit: number): readonly number[] =>
    children.map((column) => (column[unit] as number) / scale);
  const rows = Array.from({ length: units }, (_, unit) => rowOf(theirs, unit));
  return Float64Array.from({ length: units }, (_, unit) =>
    scoreOf(
      rowOf(mine, unit),
      rows.filter((__, other) => other !== unit),
      bounds,
    ),
  );
}

function boundsOf(
  { minShare = 0, maxShare = 1, maxRatio = Infinity }: Settings<'benefit-of-the-doubt'>,
  children: number,
): Bounds {
  if (!(minShare >= 0 && minShare <= maxShare && maxShare <= 1)) {
    throw new RangeError(
      `shares lie from 0 to 1, the least below the greatest; ${minShare} to ${maxShare} do not: correct "minShare" and "maxShare"`,
    );
  }
  if (minShare * children > 1 + 1e-12 || maxShare * children < 1 - 1e-12) {
    throw new RangeError(
      `shares of ${minShare} to ${maxShare} cannot add up to one over ${children} children: a "minShare" is at most, and a "maxShare" at least, 1 ÷ ${children}`,
    );
  }
  if (!(maxRatio >= 1)) {
    throw new RangeError(
      `a weight may be one or more times another, and a maxRatio of ${maxRatio} is less: give 1 or more, or leave it out`,
    );
  }
  if (maxRatio < Infinity && (minShare > 0 || maxShare < 1)) {
    throw new RangeError('bounds on shares and on the ratio of weights can leave a unit without any: name one of them');
  }
  return { least: minShare, greatest: maxShare, ratio: maxRatio };
}

/**
 * Benefit of the doubt: each unit by the weights, from zero up, that are best for it and give nobody more than 1; from 0
 * to 1. The weights of the tree matter only in being 0. With `minShare` and `maxShare`, what each child adds lies between
 * these shares of the score (of a unit that lacks children they are widened to what the rest can meet; with a `minShare`
 * a child of zero makes the score zero); with `maxRatio`, no weight is more than so many times another. Who has nothing
 * in a child gets no weight for it, and keeps nobody from any. A linear programme for each unit. Low and high: its own
 * worst against the others' best, and its best against their worst. Throws a RangeError on negative values and on bounds
 * that no weights can meet. OECD/JRC Handbook (2008), step 6, equation 22; Cherchye, Moesen, Rogge and Van Puyenbroeck,
 * Social Indicators Research 82 (2007); for gaps Kuosmanen (2002).
 */
export function benefitOfTheDoubt(by: Settings<'benefit-of-the-doubt'>, children: number): Field {
  const bounds = boundsOf(by, children);
  return {
    scores: (columns) => scoresOf(columns, columns, bounds),
    bounds: (worst, best) => ({ low: scoresOf(worst, best, bounds), high: scoresOf(best, worst, bounds) }),
  };
}
