import { interval } from '../reports/number-format.js';
import { type AssessmentView } from './assessment-view.js';
import { type Standing } from './pages/jurisdiction-page.js';

/** How a jurisdiction stands in each assessment that has it, entities beside the subjects included. */
export function standingsOf(code: string, views: readonly AssessmentView[]): readonly Standing[] {
  return views.flatMap(({ reading, say }) => {
    const row = reading.row(code, reading.root);
    if (!row) return [];
    const words = row.score === null ? interval(row.low, row.high) : say(row.score);
    return [{ assessment: reading.data.assessment, row, words, scale: reading.scale }];
  });
}
