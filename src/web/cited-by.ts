import { type EventImpact } from '../scoreboards/follow/impact-result.js';
import { impactOf } from '../scoreboards/follow/impact.js';
import { type AssessmentView } from './assessment-view.js';
import { type CitedBy } from './pages/instrument-page.js';

/** The answers that rest on an act, by assessment; those without any are left out. */
export function citedBy(code: string, views: readonly AssessmentView[]): readonly CitedBy[] {
  return views.flatMap(({ reading: { board, data } }) => {
    const answers = board.answers.filter(({ evidence }) => evidence.some(({ instrument }) => instrument === code));
    return answers.length === 0 ? [] : [{ assessment: data.assessment, answers }];
  });
}

/** What the events of an act did to the assessments that have it among their acts; nothing where none has. */
export function impactOn(code: string, views: readonly AssessmentView[]): readonly EventImpact[] {
  const datas = views.map(({ reading }) => reading.data);
  const own = datas.filter(({ instruments }) => instruments.some((act) => act.code === code));
  return own.length === 0 ? [] : impactOf(own, { act: code });
}
