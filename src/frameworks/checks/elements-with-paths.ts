import { type Criterion, type Framework, type FrameworkElement, isCriterion } from '../framework.js';

/** An element or criterion with the way to it in the framework. */
export interface PlacedElement {
  readonly element: FrameworkElement | Criterion;
  readonly path: readonly (string | number)[];
}

function placed(element: FrameworkElement | Criterion, path: PlacedElement['path']): readonly PlacedElement[] {
  if (isCriterion(element)) return [{ element, path }];
  const below = element.children.flatMap((child, index) => placed(child, [...path, 'children', index]));
  return [{ element, path }, ...below];
}

/** All elements and criteria of a framework, parents before children, each with its path. */
export function elementsWithPaths(framework: Framework): readonly PlacedElement[] {
  return placed(framework.root, ['root']);
}

/** The criteria of a framework, each with its path. */
export function criteriaWithPaths(
  framework: Framework,
): readonly { readonly criterion: Criterion; readonly path: PlacedElement['path'] }[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) =>
    isCriterion(element) ? [{ criterion: element, path }] : [],
  );
}
