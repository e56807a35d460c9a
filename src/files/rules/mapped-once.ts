import { type Mapping, questionName, turned } from '../../assessments/mapping.js';
import { type Finding } from '../../common/finding.js';
import { type FileRecords } from '../data-folder.js';

function pairOf({ from, to }: Mapping): string {
  return JSON.stringify([questionName(from), questionName(to)].sort());
}

/** Two questions are mapped once: a second mapping, in either direction, would say the same twice or contradict it. */
export function mappedOnce(mappings: FileRecords<Mapping>['records']): readonly Finding[] {
  const first = new Map<string, Mapping>();
  return mappings.flatMap(({ record, path }) => {
    const before = first.get(pairOf(record));
    if (before === undefined) {
      first.set(pairOf(record), record);
      return [];
    }
    const isTurned = questionName(before.from) !== questionName(record.from);
    const said = isTurned ? turned(before.relation) : before.relation;
    const agrees = said === record.relation ? 'which says the same' : `which makes it "${said}"`;
    return [{ path: [...path, 'to'], message: `"${before.code}" maps this pair already, ${agrees}: keep one` }];
  });
}
