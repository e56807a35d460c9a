import { spanOf } from '../common/legal-date.js';
import { type Instrument, type RelationType } from './instrument.js';
import { foldText } from './search/fold-text.js';

/** How surely two records are one act, and by what. */
export interface Double {
  readonly code: string;
  /** `certain`: one number of one kind of act in one place. `likely`: titles and years say so. */
  readonly sure: 'certain' | 'likely';
  readonly why: string;
}

/** A title without its case, script, spelling and punctuation: `Zakon o elektronskoj upravi` of both scripts is one. */
export function foldTitle(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED = new WeakMap<Instrument, readonly string[]>();

/** The titles of an act, folded, in their order; kept, for one act is compared with many. */
function foldedTitles(act: Instrument): readonly string[] {
  const known = FOLDED.get(act);
  if (known) return known;
  const folded = Object.values(act.title).map(foldTitle);
  FOLDED.set(act, folded);
  return folded;
}

/** A number as printed, without what printers vary: `No. 119/2014` and `119/14` are one. */
export function foldNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/^\D+/, '')
    .replace(/\b(?:19|20)(\d{2})\b/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, '/');
}

const RELATED: readonly RelationType[] = ['amends', 'replaces', 'repeals', 'cites', 'implements', 'based-on'];

function speaksOf({ relations = [] }: Instrument, other: Instrument): boolean {
  return relations.some(({ type, act }) => RELATED.includes(type) && act === other.code);
}

/** The years in which an act may have been adopted or published; none where no such event has a date. */
function yearsOf({ events }: Instrument): ReadonlySet<string> {
  const years = events.flatMap(({ type, date, provisions }) => {
    const span = (type === 'adopted' || type === 'published') && date !== null && !provisions ? spanOf(date) : null;
    return span ? [span.earliest.slice(0, 4), span.latest.slice(0, 4)] : [];
  });
  return new Set(years);
}

/** Whether both have a date of adoption (or of publication), and no day is in both. */
function differInDates(one: Instrument, other: Instrument): boolean {
  return (['adopted', 'published'] as const).some((type) => {
    const [first, second] = [one, other].map(({ events }) => {
      const date = events.find((event) => event.type === type && event.provisions === undefined)?.date;
      return typeof date === 'string' ? spanOf(date) : null;
    });
    return first && second && (first.latest < second.earliest || second.latest < first.earliest);
  });
}

function sameTitle(one: Instrument, other: Instrument): string | undefined {
  const titles = foldedTitles(one);
  const place = foldedTitles(other).findIndex((title) => titles.includes(title));
  return Object.values(other.title)[place];
}

function inOneYear(one: Instrument, other: Instrument): boolean {
  const [years, others] = [yearsOf(one), [...yearsOf(other)]];
  return others.some((year) => years.has(year)) || (years.size === 0 && others.length === 0);
}

/** A gazette citation without the words around its first number: `27/18`. */
function firstNumber(gazette: string | undefined): string | undefined {
  return /\d{1,3}\/(?:\d{4}|\d{2})\b/.exec(gazette ?? '')?.[0].replace(/\/(?:19|20)(\d{2})$/, '/$1');
}

/** Whether half of the words of some title, and two at least, are in a title of the other. */
function sharesWords(one: Instrument, other: Instrument): boolean {
  const others = foldedTitles(other).map((title) => new Set(title.split(' ')));
  return foldedTitles(one).some((title) => {
    const words = title.split(' ');
    return others.some((set) => {
      const shared = words.filter((word) => word.length > 3 && set.has(word)).length;
      return shared >= 2 && shared * 2 >= words.length;
    });
  });
}

/**
 * Whether two records may be one act, and why; null where they are not taken to be. Of one jurisdiction alone, and
 * never two that are related (one amends, replaces, repeals or cites the other) or whose dates exclude each other. An
 * issue of a gazette holds many acts: its number counts only with titles that share their words.
 */
export function doubleOf(one: Instrument, other: Instrument): Double | null {
  if (one.code === other.code || one.jurisdiction !== other.jurisdiction) return null;
  if (speaksOf(one, other) || speaksOf(other, one) || differInDates(one, other)) return null;
  const { code } = other;
  if (one.number !== undefined && other.number !== undefined && one.type === other.type) {
    if (foldNumber(one.number) === foldNumber(other.number)) {
      return { code, sure: 'certain', why: `both are a ${one.type} with the number ${other.number}` };
    }
    return null;
  }
  const title = sameTitle(one, other);
  if (title !== undefined && inOneYear(one, other)) {
    return { code, sure: 'likely', why: `both are called "${title}" and are of the same time` };
  }
  const number = firstNumber(one.gazette);
  if (
    number !== undefined &&
    number === firstNumber(other.gazette) &&
    one.type === other.type &&
    sharesWords(one, other)
  ) {
    return { code, sure: 'likely', why: `both are in number ${number} of the gazette, under like titles` };
  }
  return null;
}

/** The records of the register that may be the same act as this one. */
export function doublesOf(act: Instrument, acts: readonly Instrument[]): readonly Double[] {
  return acts.flatMap((other) => doubleOf(act, other) ?? []);
}
