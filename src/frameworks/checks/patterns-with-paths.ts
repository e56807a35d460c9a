import { type Finding } from '../../common/finding.js';
import { type Condition, type InstrumentPattern } from '../derive-rule.js';
import { type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';

/** What a rule asks of an act, with the way to it. */
export interface PlacedPattern {
  readonly pattern: InstrumentPattern;
  readonly path: Finding['path'];
}

function placed(condition: Condition, path: Finding['path']): readonly PlacedPattern[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => placed(each, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((each, index) => placed(each, [...path, 'any', index]));
  if ('not' in condition) return placed(condition.not, [...path, 'not']);
  if ('atLeast' in condition) {
    return condition.atLeast.of.flatMap((each, index) => placed(each, [...path, 'atLeast', 'of', index]));
  }
  if ('instrument' in condition) return [{ pattern: condition.instrument, path: [...path, 'instrument'] }];
  const { instrument } = condition.provision;
  return instrument ? [{ pattern: instrument, path: [...path, 'provision', 'instrument'] }] : [];
}

/** What the rules of a framework ask of acts, each with its path. Empty where nothing is derived. */
export function patternsWithPaths(framework: Framework): readonly PlacedPattern[] {
  return criteriaWithPaths(framework).flatMap(({ criterion: { derive }, path }) =>
    (derive?.answers ?? []).flatMap(({ when }, index) => placed(when, [...path, 'derive', 'answers', index, 'when'])),
  );
}
