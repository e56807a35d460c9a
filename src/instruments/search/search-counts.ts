import { type LocalisedText } from '../../common/localised-text.js';
import { type MatchesFound } from './matching-query.js';
import { type SearchCounts, type ValueCount } from './search-asked.js';
import { type SearchNames } from './searched-parts.js';

function inOrder(counts: Iterable<readonly [value: string, count: number]>): readonly ValueCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** The counts of what was found, the greatest first, with the names of what the codes stand for. */
export function searchCounts(
  found: Pick<MatchesFound, 'jurisdiction' | 'type' | 'binding' | 'subject'>,
  names: SearchNames,
): SearchCounts {
  const named = (counts: readonly ValueCount[], nameOf: (value: string) => LocalisedText | undefined) =>
    counts.map((each) => ({ ...each, label: nameOf(each.value) ?? { en: each.value } }));
  return {
    jurisdiction: named(inOrder(Object.entries(found.jurisdiction)), (code) => names.jurisdictions.get(code)?.name),
    type: inOrder(Object.entries(found.type)),
    binding: inOrder(Object.entries(found.binding)),
    subject: named(inOrder(Object.entries(found.subject)), (code) => names.subjects.get(code)?.label),
  };
}
