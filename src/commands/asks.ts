import { type QuestionRelation } from '../assessments/comparator.js';

/** How a publication's question maps to ours, in the words of the terminal. */
export const ASKS: Readonly<Record<QuestionRelation, string>> = {
  equal: 'asks the same',
  narrower: 'asks more narrowly',
  wider: 'asks more widely',
  related: 'asks something akin',
};
