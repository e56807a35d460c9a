import { type LocalisedText } from '../common/localised-text.js';

/** A word of the vocabulary that instruments, provisions and coverage are tagged with. */
export interface Subject {
  readonly code: string;
  readonly label: LocalisedText;
  /** What belongs to it and what does not. */
  readonly definition?: LocalisedText;
  readonly broader?: string;
  /** Subjects beside it that a reader may mean. */
  readonly related?: readonly string[];
  readonly note?: string;
}
