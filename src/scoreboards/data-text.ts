import { type AssessmentData } from './scoreboard.js';

/**
 * The data of an assessment as the text of a file: JSON on one line, which no program that changes line ends can break.
 * Keys keep the order of their author, in which options are printed; digests are over the canonical form of RFC 8785,
 * which they can be put into again. A report carries it as `data.json`, and a release has it beside it.
 */
export function dataText(data: AssessmentData): string {
  return JSON.stringify(data);
}
