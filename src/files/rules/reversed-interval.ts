import { type Finding } from '../../common/finding.js';
import { type LegalDate, spanOf } from '../../common/legal-date.js';

/** An interval does not certainly end before it starts. Open ends and what is no date are passed over. */
export function reversedInterval(
  interval: { readonly from?: LegalDate; readonly until?: LegalDate } | undefined,
  path: Finding['path'],
): readonly Finding[] {
  const from = interval?.from === undefined ? null : spanOf(interval.from);
  const until = interval?.until === undefined ? null : spanOf(interval.until);
  if (!from || !until || until.latest >= from.earliest) return [];
  return [
    {
      path: [...path, 'until'],
      message: `the interval ends on ${interval?.until}, before it starts on ${interval?.from}: exchange them, or mend one`,
    },
  ];
}
