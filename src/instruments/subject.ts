import { type LocalisedText } from '../common/localised-text.js';

/** A word of the vocabulary that instruments, provisions and coverage are tagged with. */
export interface Subject {
  readonly code: string;
  readonly label: LocalisedText;
  readonly broader?: string;
  readonly note?: string;
}
