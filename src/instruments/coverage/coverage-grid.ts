import { addDays, type Day, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { type Coverage } from './coverage.js';
import { forceIntervals } from '../time/force-intervals.js';
import { type Instrument } from '../instrument.js';
import { withNarrower } from '../narrower.js';
import { type Subject } from '../subject.js';

/**
 * What is known of a subject in a year, from the best to nothing at all: searched on each day of it (and an act is, or
 * may be, in force; or none is: what a "no" rests on), searched on some of its days, searched but too thinly to count,
 * not searched though the register has an act, or not looked at by anybody.
 */
export const LOOKS = ['found', 'nothing-found', 'part', 'thin', 'acts-only', 'nobody'] as const;
export type Look = (typeof LOOKS)[number];

/** A search that touches a year. */
export interface YearSearch {
  readonly code: string;
  /** How much of the year it is over. */
  readonly covers: 'whole' | 'part';
  /** Why it does not count; null: it does. */
  readonly shortfall: string | null;
}

/** One jurisdiction, subject and year. */
export interface CoverageCell {
  readonly jurisdiction: string;
  readonly subject: string;
  readonly year: number;
  readonly look: Look;
  readonly searches: readonly YearSearch[];
  /** Acts on the subject or a narrower one that are, or may be, in force on a day of the year. */
  readonly acts: readonly string[];
}

export interface GridAsked {
  readonly jurisdictions: readonly string[];
  readonly subjects: readonly string[];
  readonly from: number;
  readonly until: number;
}

export interface GridData {
  /** The whole vocabulary, for narrower subjects. */
  readonly subjects: readonly Subject[];
  readonly coverage: readonly Coverage[];
  /** All acts of the register, linked. */
  readonly acts: readonly Instrument[];
  readonly usualOf: (jurisdiction: string) => UsualCommencement | undefined;
}

/** The years from one to another, both included; none where the second lies before the first. */
export function yearsOf(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
}

function textOfYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** The days that a search is certainly over: those between what its first and last date mean at the least. */
function daysOver({ from, until }: Coverage): { readonly first: Day; readonly last: Day } | null {
  const [start, end] = [spanOf(from), spanOf(until)];
  return start && end ? { first: start.earliest, last: end.latest } : null;
}

/** Why a search does not count for a "no", as in `derive`; null where it does. */
function shortfallOf({ confidence, found }: Coverage, holds: ReadonlySet<string>): string | null {
  const lost = found.filter((code) => !holds.has(code));
  if (lost.length > 0) return `it found ${lost.join(', ')}, which the register does not hold`;
  return confidence === 'unverified' ? 'too thin to support a no' : null;
}

/** Whether these stretches of days together leave no day of the year out. */
function coverWhole(stretches: readonly { readonly first: Day; readonly last: Day }[], year: string): boolean {
  let next: Day = `${year}-01-01`;
  for (const { first, last } of [...stretches].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    if (first > next) return false;
    if (last >= `${year}-12-31`) return true;
    if (last >= next) next = addDays(last, 1);
  }
  return false;
}

interface PlacedSearch {
  readonly record: Coverage;
  readonly days: { readonly first: Day; readonly last: Day };
  readonly shortfall: string | null;
}

/** The searches of each jurisdiction and subject, by both codes. */
function searchesBy({ coverage, acts }: GridData): ReadonlyMap<string, readonly PlacedSearch[]> {
  const holds = new Set(acts.map(({ code }) => code));
  const by = new Map<string, PlacedSearch[]>();
  for (const record of coverage) {
    const days = daysOver(record);
    if (!days) continue;
    const placed = { record, days, shortfall: shortfallOf(record, holds) };
    for (const subject of record.subjects) {
      const key = `${record.jurisdiction} ${subject}`;
      by.set(key, [...(by.get(key) ?? []), placed]);
    }
  }
  return by;
}

interface ActInYears {
  readonly code: string;
  readonly subjects: ReadonlySet<string>;
  /** Stretches of days on each of which it is or may be in force; null is an open end. */
  readonly stretches: readonly { readonly from: Day | null; readonly until: Day | null }[];
}

function actsBy({ acts, usualOf }: GridData, asked: GridAsked): ReadonlyMap<string, readonly ActInYears[]> {
  const wanted = new Set(asked.jurisdictions);
  const by = new Map<string, ActInYears[]>();
  for (const act of acts) {
    if (!wanted.has(act.jurisdiction)) continue;
    const wordings = (act.provisions ?? []).flatMap((provision) => [provision, ...(provision.amended ?? [])]);
    const subjects = new Set([...act.subjects, ...wordings.flatMap(({ subject }) => subject ?? [])]);
    const stretches = forceIntervals(act, usualOf(act.jurisdiction)).filter(({ force }) => force !== 'no');
    by.set(act.jurisdiction, [...(by.get(act.jurisdiction) ?? []), { code: act.code, subjects, stretches }]);
  }
  return by;
}

function isAbout({ subjects }: ActInYears, wanted: readonly string[]): boolean {
  return wanted.some((subject) => subjects.has(subject));
}

function isInYear({ stretches }: ActInYears, year: string): boolean {
  return stretches.some(
    ({ from, until }) => (from === null || from <= `${year}-12-31`) && (until === null || until >= `${year}-01-01`),
  );
}

function lookOf(searches: readonly PlacedSearch[], year: string, hasActs: boolean): Look {
  const counting = searches.filter(({ shortfall }) => shortfall === null);
  const days = counting.map((search) => search.days);
  if (coverWhole(days, year)) return hasActs ? 'found' : 'nothing-found';
  if (counting.length > 0) return 'part';
  if (searches.length > 0) return 'thin';
  return hasActs ? 'acts-only' : 'nobody';
}

/**
 * The grid of jurisdictions, subjects and years: what was searched, with what result, and what nobody has looked at. A
 * cell for each combination, by jurisdiction, then subject, then year, in the order asked. A search is for the subjects
 * that it names and no narrower ones, as when an answer is derived; acts count with their narrower subjects. Ends of a
 * search given as a year or month are taken as whole.
 */
export function coverageGrid(data: GridData, asked: GridAsked): readonly CoverageCell[] {
  const years = yearsOf(asked.from, asked.until);
  const searches = searchesBy(data);
  const acts = actsBy(data, asked);
  return asked.jurisdictions.flatMap((jurisdiction) =>
    asked.subjects.flatMap((subject) => {
      const wanted = withNarrower(data.subjects, subject);
      const about = (acts.get(jurisdiction) ?? []).filter((act) => isAbout(act, wanted));
      const made = searches.get(`${jurisdiction} ${subject}`) ?? [];
      return years.map((number): CoverageCell => {
        const year = textOfYear(number);
        const touching = made.filter(({ days }) => days.first <= `${year}-12-31` && days.last >= `${year}-01-01`);
        const inYear = about.filter((act) => isInYear(act, year)).map(({ code }) => code);
        return {
          jurisdiction,
          subject,
          year: number,
          look: lookOf(touching, year, inYear.length > 0),
          searches: touching.map(({ record, days, shortfall }) => ({
            code: record.code,
            covers: coverWhole([days], year) ? 'whole' : 'part',
            shortfall,
          })),
          acts: inYear,
        };
      });
    }),
  );
}

/** How many cells have each look, in the order of `LOOKS`. */
export function countLooks(cells: readonly CoverageCell[]): Readonly<Record<Look, number>> {
  const counts = { found: 0, 'nothing-found': 0, part: 0, thin: 0, 'acts-only': 0, nobody: 0 };
  for (const { look } of cells) counts[look] += 1;
  return counts;
}

/**
 * What is asked where nothing is said: the places with an act or a search, in the order of the list; all subjects; the
 * years from the first to the last that a search is over, or that of `today` where there is none.
 */
export function usualGrid(data: GridData & { readonly places: readonly string[] }, today: number): GridAsked {
  const known = new Set([...data.acts, ...data.coverage].map(({ jurisdiction }) => jurisdiction));
  const years = data.coverage.flatMap((record) => {
    const days = daysOver(record);
    return days ? [Number(days.first.slice(0, 4)), Number(days.last.slice(0, 4))] : [];
  });
  return {
    jurisdictions: data.places.filter((code) => known.has(code)),
    subjects: data.subjects.map(({ code }) => code),
    from: years.length > 0 ? Math.min(...years) : today,
    until: years.length > 0 ? Math.max(...years) : today,
  };
}
