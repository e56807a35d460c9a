import { textIn } from '../../common/localised-text.js';
import { type MovedScore, type ScenarioResult } from './scenario-result.js';
import { type NamedRow } from '../scoreboard-view.js';
import { type AssessmentData, type ScoreRow } from '../scoreboard.js';

/** A score without a draft and with it, with names. */
export interface NamedScore {
  readonly before: NamedRow;
  readonly after: NamedRow;
}

/** What a draft would change, with names, in English. The reform path is for the command line. */
export interface ScenarioView extends Omit<ScenarioResult, 'scores' | 'reform'> {
  readonly scores: readonly NamedScore[];
}

/** A scenario as it is shown. */
export function scenarioView({ jurisdictions }: AssessmentData, result: ScenarioResult): ScenarioView {
  const { assessment, framework, engine, asOf, digestBefore, digestAfter, title, acts, answers, remarks } = result;
  const names = new Map(jurisdictions.map(({ code, name }) => [code, textIn(name, 'en')]));
  const named = (row: ScoreRow, moved: MovedScore): NamedRow => ({
    ...row,
    jurisdictionName: names.get(moved.jurisdiction) ?? moved.jurisdiction,
    elementTitle: moved.title,
  });
  return {
    ...{ assessment, framework, engine, asOf, digestBefore, digestAfter, title, acts, answers, remarks },
    scores: result.scores.map((each) => ({ before: named(each.before, each), after: named(each.after, each) })),
  };
}
