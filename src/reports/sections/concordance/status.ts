import { ALIGNMENT_STATUSES, type AlignmentStatus } from '../../../scoreboards/alignment/alignment.js';
import { type AlignmentCounts } from '../../../scoreboards/alignment/concordance-result.js';
import { type MarkCell, type MarkShape } from '../../blocks.js';
import { type Locale } from '../../language/locale.js';
import { selectKey } from '../../language/select-key.js';

const SHAPES: Readonly<Record<AlignmentStatus, MarkShape>> = {
  full: 'full',
  partial: 'part',
  none: 'none',
  open: 'unsure',
  'not-applicable': 'not-applicable',
  'not-assessed': 'not-assessed',
};

export function statusWords(status: AlignmentStatus, { say }: Pick<Locale, 'say'>): string {
  return say('concordance.status', { status: selectKey(status) });
}

/** A status as a shape, with what it says for those who cannot see it. */
export function statusMark(status: AlignmentStatus, locale: Pick<Locale, 'say'>): MarkCell {
  return { kind: 'mark', shape: SHAPES[status], unverified: false, alt: statusWords(status, locale) };
}

/** Each status that there is, with how many. */
export function countsWords(counts: AlignmentCounts, { say }: Pick<Locale, 'say'>): string {
  return ALIGNMENT_STATUSES.filter((status) => counts[status] > 0)
    .map((status) => say('concordance.count', { status: selectKey(status), count: String(counts[status]) }))
    .join('; ');
}
