import { criteriaOf } from '../frameworks/framework.js';
import { settleAll } from './assess.js';
import { scoreUnits } from './score-units.js';
import { type AssessmentData } from './scoreboard.js';
import { unitsOf } from './units.js';

/** Whether an answer decides nothing: a criterion's code, and the place of a subject. */
export type IsSwitchedOff = (criterion: string, unit: number) => boolean;

/**
 * Which questions surely do not apply to which subjects, whatever their answers are and the open answers of others turn
 * out to be. Scores the assessment where a question can be switched off.
 */
export function switchedOffIn(data: AssessmentData): IsSwitchedOff {
  if (!criteriaOf(data.framework.root).some(({ applies }) => applies !== undefined)) return () => false;
  const units = unitsOf(data);
  const { elements } = scoreUnits(data, units, settleAll(data, units));
  const scores = new Map(elements.map((each) => [each.element.code, each.scores]));
  return (criterion, unit) => {
    const own = scores.get(criterion);
    if (own?.inapplicable.includes(unit) !== true) return false;
    const [low, high] = [own.low[unit] ?? Number.NaN, own.high[unit] ?? Number.NaN];
    return Object.is(low, high);
  };
}
