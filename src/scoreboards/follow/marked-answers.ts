import { type PlacedRuling } from '../../assessments/ruling.js';
import { type AssessmentData } from '../scoreboard.js';
import { ruledSince } from './ruled-since.js';

/** A typed answer that is older than a ruling on its criterion. */
export interface MarkedAnswer {
  readonly assessment: string;
  readonly jurisdiction: string;
  readonly criterion: string;
  /** The day, month or year on which it was given. */
  readonly answered: string;
  /** False where that leaves open which came first. */
  readonly isSure: boolean;
}

/** A ruling with the answers that need another look since. */
export interface RulingMarks extends PlacedRuling {
  readonly marked: readonly MarkedAnswer[];
}

type Answered = Pick<AssessmentData, 'assessment' | 'answers'>;

function markedIn({ assessment, answers }: Answered, ruling: PlacedRuling): readonly MarkedAnswer[] {
  if (assessment.framework !== ruling.framework || (ruling.assessment ?? assessment.id) !== assessment.id) return [];
  return Object.entries(answers).flatMap(([jurisdiction, own]) =>
    own.flatMap((answer) =>
      ruledSince(answer, [ruling]).map(({ isSure }) => ({
        assessment: assessment.id,
        jurisdiction,
        criterion: answer.criterion,
        answered: answer.answered ?? '',
        isSure,
      })),
    ),
  );
}

/** Each ruling with the typed answers of these assessments that are older than it, in the order of both. */
export function markedAnswers(
  rulings: readonly PlacedRuling[],
  assessments: readonly Answered[],
): readonly RulingMarks[] {
  return rulings.map((ruling) => ({ ...ruling, marked: assessments.flatMap((each) => markedIn(each, ruling)) }));
}
