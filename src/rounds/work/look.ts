import { lookAgainRemarks } from '../../scoreboards/follow/looked-at.js';
import { type AssessmentData, type SettledAnswer } from '../../scoreboards/scoreboard.js';
import { type RoundItem } from '../item.js';

export const LOOKS = ['STALE', 'DISPUTED', 'UNVERIFIED', 'MISSING', 'UNSURE', 'RULED'] as const;

/**
 * Why an item wants a look. `STALE`: a law that it cites has turned, or its question was ruled on, since it was
 * answered; it is marked; or what was approved is not what stands there now. `DISPUTED`: it holds answers against each other, or its government disputes it.
 * `UNVERIFIED`: all that it rests on is. `MISSING`: there is no answer, whoever gives it (where
 * the question applies). `UNSURE`: between several.
 * `RULED`: a ruling has marked it.
 */
export type Look = (typeof LOOKS)[number];

/** What an item is held to: the same data and the same settled answer as its score. */
export interface LookedAt {
  readonly item: RoundItem;
  readonly data: AssessmentData;
  /** Null: it was not scored; its framework does not ask it now. */
  readonly settled: SettledAnswer | null;
  /** Of its row in the working sheet, as it is now; null: it has none. */
  readonly digest: string | null;
}

function isStale({ item, data, settled, digest }: LookedAt): boolean {
  if (item.marks.length > 0 || (item.approval !== null && item.approval.digest !== digest)) return true;
  const remarks = settled ? [...settled.remarks, ...lookAgainRemarks(data, settled)] : [];
  return remarks.some(({ code }) => code === 'ruled-since' || code === 'turned-since');
}

const WANTS: Readonly<Record<Look, (at: LookedAt) => boolean>> = {
  STALE: isStale,
  DISPUTED: ({ item }) => (item.answer?.disputed ?? []).length > 0 || item.reply?.position === 'disputed',
  UNVERIFIED: ({ settled }) => settled?.unverified ?? false,
  MISSING: ({ settled }) =>
    settled !== null &&
    settled.value === null &&
    settled.candidates.length === 0 &&
    settled.missing !== 'not-applicable',
  UNSURE: ({ item }) => (item.answer?.unsure ?? []).length > 0,
  RULED: ({ item }) => item.marks.some(({ kind }) => kind === 'ruling'),
};

/** Why an item wants a look, in the order of `LOOKS`; empty: it does not. */
export function looksAt(at: LookedAt): readonly Look[] {
  return LOOKS.filter((look) => WANTS[look](at));
}
