import { type Labels } from '../column.js';
import { type Branch, columnOf, type Columns, innerOf, leavesOf } from './branch.js';

/** How many of the criteria under an element have a value. */
export interface Availability {
  /** A place for each unit. */
  readonly answered: readonly number[];
  readonly of: number;
}

/** The same over the units of one label (a region, a year). */
export interface LabelAvailability {
  readonly label: string;
  readonly units: number;
  readonly answered: number;
  readonly of: number;
}

function isKnown(column: ArrayLike<number>, unit: number): boolean {
  return !Number.isNaN(column[unit] as number);
}

/**
 * Under each inner element, how many of its criteria have a value, unit by unit. Plain counts: no weights. Throws a
 * RangeError where a criterion has no column. OECD/JRC Handbook (2008), steps 2 and 3.
 */
export function availabilityOf(root: Branch, columns: Columns, units: number): Readonly<Record<string, Availability>> {
  return Object.fromEntries(
    innerOf(root).map((element) => {
      const found = leavesOf(element).map(({ code }) => columnOf(columns, code));
      const answered = Array.from(
        { length: units },
        (_, unit) => found.filter((column) => isKnown(column, unit)).length,
      );
      return [element.code, { answered, of: found.length }];
    }),
  );
}

/** The availability of an element added up over the units of each label, labels in the order in which they first occur. */
export function availabilityByLabel({ answered, of }: Availability, labels: Labels): readonly LabelAvailability[] {
  const sums = new Map<string, { units: number; answered: number }>();
  labels.forEach((label, unit) => {
    if (label === null) return;
    const sum = sums.get(label) ?? { units: 0, answered: 0 };
    sums.set(label, { units: sum.units + 1, answered: sum.answered + (answered[unit] as number) });
  });
  return Array.from(sums, ([label, sum]) => ({ label, units: sum.units, answered: sum.answered, of: of * sum.units }));
}
