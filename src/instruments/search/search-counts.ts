import { type LocalisedText } from '../../common/localised-text.js';
import { type Subject } from '../subject.js';
import { type MatchesFound } from './matching-query.js';
import { type SearchCounts, type ValueCount } from './search-asked.js';
import { type SearchNames } from './searched-parts.js';

function inOrder(counts: Iterable<readonly [value: string, count: number]>): readonly ValueCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** A subject and all broader ones. A circle ends where it closes. */
function withBroader(code: string, subjects: ReadonlyMap<string, Pick<Subject, 'broader'>>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !found.has(at); at = subjects.get(at)?.broader) {
    found.add(at);
  }
  return found;
}

/** How many acts have each subject or a narrower one, as the filter counts them: each act once. */
function bySubject(
  groups: MatchesFound['subject'],
  subjects: ReadonlyMap<string, Pick<Subject, 'broader'>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subjects: codes, count } of groups) {
    const all = new Set(codes.flatMap((code) => [...withBroader(code, subjects)]));
    for (const code of all) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return counts;
}

/** The counts of what was found, the greatest first, with the names of what the codes stand for. */
export function searchCounts(
  found: Pick<MatchesFound, 'jurisdiction' | 'type' | 'binding' | 'subject'>,
  names: SearchNames & { readonly subjects: ReadonlyMap<string, Subject> },
): SearchCounts {
  const named = (counts: readonly ValueCount[], nameOf: (value: string) => LocalisedText | undefined) =>
    counts.map((each) => ({ ...each, label: nameOf(each.value) ?? { en: each.value } }));
  return {
    jurisdiction: named(inOrder(Object.entries(found.jurisdiction)), (code) => names.jurisdictions.get(code)?.name),
    type: inOrder(Object.entries(found.type)),
    binding: inOrder(Object.entries(found.binding)),
    subject: named(inOrder(bySubject(found.subject, names.subjects)), (code) => names.subjects.get(code)?.label),
  };
}
