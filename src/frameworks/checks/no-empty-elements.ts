import { type Finding } from '../../common/finding.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** An inner element has at least one child: without any there is nothing to score. */
export function noEmptyElements(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) =>
    !isCriterion(element) && element.children.length === 0
      ? [
          {
            path: [...path, 'children'],
            message: `the element "${element.code}" has no children: add one, or take it out`,
          },
        ]
      : [],
  );
}
