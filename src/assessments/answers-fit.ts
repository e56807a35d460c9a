import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { type AnswerValue } from '../scoring/method.js';
import { isAdmitted } from '../scoring/points.js';
import { type Answer } from './answer.js';
import { type Constraint } from './assessment.js';

/**
 * What typed answers and published facts say that a framework does not ask or admit, in sentences: another version of
 * a method may have dropped a question, or an answer to one. Empty where it can be applied to them.
 */
export function misfits(
  { id, version, root, series = [] }: Framework,
  answers: Readonly<Record<string, readonly Answer[]>>,
  constraints: readonly Constraint[],
): readonly string[] {
  const criteria = new Map(criteriaOf(root).map((criterion) => [criterion.code, criterion]));
  const checked = (where: string, code: string, values: readonly AnswerValue[]): readonly string[] => {
    const criterion = criteria.get(code);
    if (series.some((each) => each.code === code)) return [];
    if (!criterion) return [`${where}: ${id}@${version} does not ask ${code}`];
    return values.flatMap((value) => {
      if (isAdmitted(criterion, value)) return [];
      const told = typeof value === 'string' ? `"${value}"` : String(value);
      return [`${where}: criterion ${code}: ${told} is not an answer that its scale admits`];
    });
  };
  return [
    ...Object.entries(answers).flatMap(([place, own]) =>
      own.flatMap(({ criterion, value, unsure = [], disputed = [] }) =>
        checked(place, criterion, [...(value === undefined ? [] : [value]), ...unsure, ...disputed]),
      ),
    ),
    ...constraints.flatMap(({ code, criterion, value }) => checked(`constraint ${code}`, criterion, [value])),
  ];
}
