import { type Locale } from './language/locale.js';
import { type Tally } from './tally.js';

/** How many answers are known, and of the others why they are not, a sentence each. */
export function knownWords({ assessed, all, unverified, unsure, open }: Tally, { say }: Locale): readonly string[] {
  return [
    say('jurisdictions.assessed', { assessed, all }),
    ...(unverified > 0 ? [say('jurisdictions.unverified', { answers: unverified })] : []),
    ...(unsure > 0 ? [say('jurisdictions.unsure', { answers: unsure })] : []),
    ...(open > 0 ? [say('jurisdictions.open', { answers: open })] : []),
  ];
}
