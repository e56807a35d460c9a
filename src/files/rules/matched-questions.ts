import { type Comparator } from '../../assessments/comparator.js';
import { type Finding } from '../../common/finding.js';
import { unknownCode } from './unknown-code.js';

/** The questions of a matched comparator are computed comparators of the same file. */
export function matchedQuestions(
  records: readonly { readonly record: Comparator; readonly path: Finding['path'] }[],
): readonly Finding[] {
  const codes = records.filter(({ record }) => record.kind === 'computed').map(({ record }) => record.code);
  const known = { has: (code: string) => codes.includes(code), codes };
  return records.flatMap(({ record, path }) =>
    record.kind !== 'matched'
      ? []
      : record.questions.flatMap(({ comparator }, index) =>
          unknownCode('computed comparator', comparator, known, [...path, 'questions', index, 'comparator']),
        ),
  );
}
