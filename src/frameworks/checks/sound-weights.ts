import { type Finding } from '../../common/finding.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** Weights are not negative, and among siblings at least one is above 0. */
export function soundWeights(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    const negative =
      (element.weight ?? 1) < 0
        ? [
            {
              path: [...path, 'weight'],
              message: `the weight of "${element.code}" is ${element.weight}; it must be 0 or more`,
            },
          ]
        : [];
    const allZero =
      !isCriterion(element) && element.children.length > 0 && element.children.every(({ weight }) => weight === 0);
    const message = `all children of "${element.code}" have weight 0, so it can have no score: give one a weight above 0`;
    return allZero ? [...negative, { path: [...path, 'children'], message }] : negative;
  });
}
