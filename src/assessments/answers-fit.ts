import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { type AnswerValue } from '../scoring/method.js';
import { earned } from '../scoring/points.js';
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
  const told = (where: string, code: string, values: readonly AnswerValue[]): readonly string[] => {
    const criterion = criteria.get(code);
    if (series.some((each) => each.code === code)) return [];
    if (!criterion) return [`${where}: ${id}@${version} does not ask ${code}`];
    return values.flatMap((value) => {
      try {
        earned(criterion, value);
        return [];
      } catch (error) {
        if (error instanceof RangeError) return [`${where}: ${error.message}`];
        throw error;
      }
    });
  };
  return [
    ...Object.entries(answers).flatMap(([place, own]) =>
      own.flatMap(({ criterion, value, unsure = [], disputed = [] }) =>
        told(place, criterion, [...(value === undefined ? [] : [value]), ...unsure, ...disputed]),
      ),
    ),
    ...constraints.flatMap(({ code, criterion, value }) => told(`constraint ${code}`, criterion, [value])),
  ];
}
