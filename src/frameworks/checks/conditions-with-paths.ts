import { type Finding } from '../../common/finding.js';
import { type Condition } from '../../scoring/method.js';
import { type Criterion, type Framework, type FrameworkElement, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** A condition that is not made of others, with the way to it and the element that it is of. */
export interface PlacedCondition {
  readonly condition: Exclude<
    Condition,
    { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
  >;
  readonly path: Finding['path'];
  readonly of: FrameworkElement | Criterion;
  /** Whether it says when the element applies, or when it is adjusted. */
  readonly key: 'applies' | 'adjust';
}

function parts(
  condition: Condition,
  path: Finding['path'],
  owner: Pick<PlacedCondition, 'of' | 'key'>,
): readonly PlacedCondition[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => parts(each, [...path, 'all', index], owner));
  if ('any' in condition) return condition.any.flatMap((each, index) => parts(each, [...path, 'any', index], owner));
  if ('not' in condition) return parts(condition.not, [...path, 'not'], owner);
  return [{ condition, path, ...owner }];
}

/** All that conditions of a framework look at, each with its path. */
export function conditionsWithPaths(framework: Framework): readonly PlacedCondition[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => [
    ...(isCriterion(element) && element.applies
      ? parts(element.applies.when, [...path, 'applies', 'when'], { of: element, key: 'applies' })
      : []),
    ...(element.adjust ?? []).flatMap(({ when }, index) =>
      parts(when, [...path, 'adjust', index, 'when'], { of: element, key: 'adjust' }),
    ),
  ]);
}

/** The scores of other elements that adjustments take, each with its path. */
export function scoresTakenWithPaths(
  framework: Framework,
): readonly { readonly code: string; readonly path: Finding['path']; readonly of: PlacedCondition['of'] }[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) =>
    (element.adjust ?? []).flatMap((by, index) =>
      (['set', 'atLeast', 'atMost'] as const).flatMap((key) => {
        const effect = by[key];
        if (typeof effect !== 'object') return [];
        return [{ code: effect.element, path: [...path, 'adjust', index, key, 'element'], of: element }];
      }),
    ),
  );
}
