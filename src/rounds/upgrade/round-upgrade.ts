import { type Round } from '../round.js';

/** An item that an upgrade changed: its version before (null: it was opened) and after. */
export interface TouchedItem {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly before: number | null;
  readonly after: number;
}

/** A second code that an upgrade opened again: its version before and after. */
export interface ReopenedCode {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly before: number;
  readonly after: number;
}

/** An upgrade of a round, as it is kept so that it can be undone. */
export interface RoundUpgrade {
  readonly round: string;
  /** `id@version`. */
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly at: Date;
  /** What of the round itself was otherwise. */
  readonly before: Pick<Round, 'assessment' | 'comparators'> & { readonly codes: readonly ReopenedCode[] };
  readonly touched: readonly TouchedItem[];
  /** When it was undone; null: it stands. */
  readonly undone: Date | null;
}
