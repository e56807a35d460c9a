import { type Answer } from '../assessments/answer.js';
import { type LegalDate, spanOf } from '../common/legal-date.js';
import { elementsOf, type Framework } from '../frameworks/framework.js';
import { type Group, membersOn } from '../jurisdictions/group.js';
import { type Beside, type Labels } from '../scoring/column.js';
import { ASSESSED, YEAR } from '../scoring/usual-sample.js';
import { type AssessmentData } from './scoreboard.js';
import { holdsOn } from './settle.js';

/** One row of the table that is scored: a place on a date. */
export interface Unit {
  readonly jurisdiction: string;
  readonly asOf: LegalDate;
  /** A subject, a memo row, or a subject in another year, which only takes part in samples. */
  readonly role: 'subject' | 'memo' | 'other-year';
}

/** The year of a date; of an interval, that of its last day. */
export function yearOf(date: LegalDate): string {
  return spanOf(date)?.latest.slice(0, 4) ?? date;
}

/** The year for which an answer holds, where it holds for one year. */
export function yearHeld({ valid }: Answer): string | null {
  return valid?.from !== undefined && valid.from === valid.until && /^\d{4}$/.test(valid.from) ? valid.from : null;
}

/** Whether a step, or one inside it, goes along time or names a year in its sample. */
function namesTime(step: unknown): boolean {
  if (typeof step !== 'object' || step === null) return false;
  const { where } = step as { readonly where?: object };
  return 'time' in step || (where !== undefined && Object.hasOwn(where, YEAR)) || Object.values(step).some(namesTime);
}

/** Whether a step of the framework looks at other years than the one that is scored. */
export function looksAtYears({ root }: Framework): boolean {
  return elementsOf(root).some(({ transform, impute, treat, normalise }) =>
    [transform, impute, treat, normalise].some(namesTime),
  );
}

/**
 * The units that are scored together: the subjects in their order, the memo rows, and, where the framework looks at
 * other years, the subjects in each other year for which answers are given.
 */
export function unitsOf({ assessment, framework, answers }: AssessmentData): readonly Unit[] {
  const { asOf, subjects, memo = [] } = assessment;
  const now: readonly Unit[] = [
    ...subjects.map((jurisdiction): Unit => ({ jurisdiction, asOf, role: 'subject' })),
    ...memo.map((jurisdiction): Unit => ({ jurisdiction, asOf, role: 'memo' })),
  ];
  if (!looksAtYears(framework)) return now;
  const others = subjects.flatMap((jurisdiction) => {
    const years = new Set((answers[jurisdiction] ?? []).flatMap((answer) => yearHeld(answer) ?? []));
    years.delete(yearOf(asOf));
    return [...years].sort().map((year): Unit => ({ jurisdiction, asOf: `${year}-12-31`, role: 'other-year' }));
  });
  return [...now, ...others];
}

function memberLabels({ members, ...group }: Group, units: readonly Unit[]): Labels {
  const on = new Map<string, ReadonlySet<string>>();
  return units.map(({ jurisdiction, asOf }) => {
    const day = spanOf(asOf)?.latest ?? '';
    const known = on.get(day) ?? new Set(membersOn({ ...group, members }, day));
    on.set(day, known);
    return known.has(jurisdiction) ? 'yes' : null;
  });
}

/**
 * What stands beside the answers of these units: the series of the framework, and the labels that are always there:
 * `jurisdiction`, `year`, `assessed` (`no` of memo rows) and, for each group, `group:CODE` (`yes` of its members).
 */
export function besideOf({ framework, answers, groups }: AssessmentData, units: readonly Unit[]): Beside {
  const valueOf = (code: string, { jurisdiction, asOf }: Unit): Answer['value'] =>
    (answers[jurisdiction] ?? []).find((answer) => answer.criterion === code && holdsOn(answer, asOf))?.value;
  const numbers: Record<string, Float64Array> = {};
  const labels: Record<string, Labels> = {
    jurisdiction: units.map(({ jurisdiction }) => jurisdiction),
    [YEAR]: units.map(({ asOf }) => yearOf(asOf)),
    [ASSESSED]: units.map(({ role }) => (role === 'memo' ? 'no' : 'yes')),
  };
  for (const group of groups) labels[`group:${group.code}`] = memberLabels(group, units);
  for (const { code, type } of framework.series ?? []) {
    const values = units.map((unit) => valueOf(code, unit));
    if (type === 'label') labels[code] = values.map((value) => (value === undefined ? null : String(value)));
    else numbers[code] = Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN));
  }
  return { numbers, labels };
}
