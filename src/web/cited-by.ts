import { type AssessmentView } from './assessment-view.js';
import { type CitedBy } from './pages/instrument-page.js';

/** The answers that rest on an act, by assessment; those without any are left out. */
export function citedBy(code: string, views: readonly AssessmentView[]): readonly CitedBy[] {
  return views.flatMap(({ reading: { board, data } }) => {
    const answers = board.answers.filter(({ evidence }) => evidence.some(({ instrument }) => instrument === code));
    return answers.length === 0 ? [] : [{ assessment: data.assessment, answers }];
  });
}
