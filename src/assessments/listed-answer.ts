import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type PlacedAnswer } from './placed-answer.js';

/** A typed answer as it stands in a list, with a name of its own there. */
export interface ListedAnswer extends PlacedAnswer {
  readonly code: string;
}

/** Which answers are wanted: those of a place, of a criterion, or both; all where neither is named. */
export interface AnswersAsked {
  readonly jurisdiction?: string;
  readonly criterion?: string;
}

/** Answers with a name for each: place and criterion, and a number where there is more than one of both. */
export function listedAnswers(answers: readonly PlacedAnswer[]): readonly ListedAnswer[] {
  const times = new Map<string, number>();
  return answers.map((answer) => {
    const name = `${answer.jurisdiction}/${answer.criterion}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...answer, code: time === 1 ? name : `${name}/${time}` };
  });
}

function assertKnown(argument: string, code: string, known: readonly string[], whose: string): void {
  if (known.includes(code)) return;
  const advice = didYouMean(code, known) || ` It has: ${known.slice(0, 50).join(', ')}.`;
  throw new DomainError('CALL_INVALID', `${argument}: "${code}" is ${whose}.${advice}`);
}

/** The answers wanted, or the replies to them, in their order. CALL_INVALID for a place or a criterion that the assessment has not. */
export function answersWanted<T extends Pick<ListedAnswer, 'jurisdiction' | 'criterion'>>(
  answers: readonly T[],
  { jurisdiction, criterion }: AnswersAsked,
  { assessment, places, criteria }: AnswerScope,
): readonly T[] {
  if (jurisdiction !== undefined) assertKnown('jurisdiction', jurisdiction, places, `not assessed in ${assessment}`);
  if (criterion !== undefined) assertKnown('criterion', criterion, criteria, `no criterion of ${assessment}`);
  return answers.filter(
    (answer) =>
      (jurisdiction === undefined || answer.jurisdiction === jurisdiction) &&
      (criterion === undefined || answer.criterion === criterion),
  );
}

/** What answers of an assessment there can be. */
export interface AnswerScope {
  readonly assessment: string;
  readonly places: readonly string[];
  readonly criteria: readonly string[];
}
