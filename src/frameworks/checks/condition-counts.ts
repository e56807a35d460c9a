import { type Finding } from '../../common/finding.js';
import { type Condition } from '../derive-rule.js';
import { type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';

function counted(condition: Condition, path: readonly (string | number)[]): readonly Finding[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => counted(each, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((each, index) => counted(each, [...path, 'any', index]));
  if ('not' in condition) return counted(condition.not, [...path, 'not']);
  if (!('atLeast' in condition)) return [];
  const { count, of } = condition.atLeast;
  const below = of.flatMap((each, index) => counted(each, [...path, 'atLeast', 'of', index]));
  if (count <= of.length) return below;
  const message = `at least ${count} of ${of.length} conditions can never hold: lower the count`;
  return [{ path: [...path, 'atLeast', 'count'], message }, ...below];
}

/** "At least k of" asks for no more than there are. */
export function conditionCounts(framework: Framework): readonly Finding[] {
  return criteriaWithPaths(framework).flatMap(({ criterion, path }) =>
    (criterion.derive?.answers ?? []).flatMap(({ when }, index) =>
      counted(when, [...path, 'derive', 'answers', index, 'when']),
    ),
  );
}
