import { type AssessmentData, type Scoreboard } from './scoreboard.js';

/** A scoreboard with the data that it was made of. */
export interface Assessed {
  readonly data: AssessmentData;
  readonly board: Scoreboard;
}
