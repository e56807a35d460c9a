import { type QuestionAgreement } from '../agreement/agreement.js';
import { type RoundAgreement } from './agreement.service.js';

/** Agreement as it is shown: with a plain yes or no for whether a question is to be looked at. */
export function shownAgreement({ overall, questions }: RoundAgreement): RoundAgreement & {
  readonly questions: readonly (QuestionAgreement & { readonly flagged: boolean })[];
} {
  return { overall, questions: questions.map((question) => ({ ...question, flagged: question.flag !== null })) };
}
