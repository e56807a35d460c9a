import { type Day } from '../../common/legal-date.js';
import { criteriaOf, type Framework } from '../../frameworks/framework.js';
import { cellAt } from '../../scoring/element-columns.js';
import { settleAll } from '../assess.js';
import { isLocal } from '../reform/rescore.js';
import { type ScoredElement, scoreUnits } from '../score-units.js';
import { type AssessmentData, type SettledAnswer } from '../scoreboard.js';
import { answersOver, type PlaceHistory } from './timeline-history.js';
import { type Held } from './timeline-result.js';
import { type Unit, unitsOf } from '../units.js';

/** What is known of an element on a day. */
export interface DayScore extends Held {
  readonly day: Day;
  readonly answered: number;
  readonly of: number;
}

function scoreOf({ scores, answered, of }: ScoredElement, unit: number, day: Day): DayScore {
  const { score, low, high } = cellAt(scores, unit);
  return { day, score, low, high, answered: answered[unit] ?? 0, of };
}

/** Whether a method says in any of its steps who is a member of a group. */
function namesGroups({ root }: Framework): boolean {
  return JSON.stringify(root).includes('"group:');
}

/** The scores of places that each rest on their own answers: all days of all places as the rows of one table. */
function scoreApart(
  data: AssessmentData,
  histories: readonly PlaceHistory[],
  element: string,
): readonly (readonly DayScore[])[] {
  const units = histories.flatMap(({ law: { jurisdiction }, days }) =>
    days.map((asOf): Unit => ({ jurisdiction, asOf, role: 'subject' })),
  );
  const answers = new Map(
    criteriaOf(data.framework.root).map(({ code }, place): [string, readonly SettledAnswer[]] => [
      code,
      histories.flatMap(({ criteria, days }) => {
        const own = criteria[place];
        return own ? answersOver(own, days) : [];
      }),
    ]),
  );
  const read = namesGroups(data.framework) ? data : { ...data, groups: [] };
  const scored = scoreUnits(read, units, answers).elements.find((each) => each.element.code === element);
  let unit = -1;
  return histories.map(({ days }) => days.map((day) => scoreOf(scored as ScoredElement, (unit += 1), day)));
}

/** The scores of places that are scored against each other: all of them anew on each day on which one of them moves. */
function scoreTogether(
  data: AssessmentData,
  histories: readonly PlaceHistory[],
  element: string,
): readonly (readonly DayScore[])[] {
  const days = [...new Set(histories.flatMap((history) => history.days))].sort();
  const onDay = days.map((asOf) => {
    const dayData = { ...data, assessment: { ...data.assessment, asOf } };
    const units = unitsOf(dayData);
    const { elements } = scoreUnits(dayData, units, settleAll(dayData, units));
    const scored = elements.find((each) => each.element.code === element) as ScoredElement;
    return (jurisdiction: string): DayScore =>
      scoreOf(
        scored,
        units.findIndex((unit) => unit.jurisdiction === jurisdiction && unit.role !== 'other-year'),
        asOf,
      );
  });
  return histories.map(({ law }) => onDay.map((scoreIn) => scoreIn(law.jurisdiction)));
}

/**
 * The scores of an element on the days of each history, by the functions that score an assessment. Where the method
 * holds places against each other, on the days of all of them; the histories must then be of all places.
 */
export function dayScores(
  data: AssessmentData,
  histories: readonly PlaceHistory[],
  element: string,
): readonly (readonly DayScore[])[] {
  return isLocal(data.framework) ? scoreApart(data, histories, element) : scoreTogether(data, histories, element);
}
