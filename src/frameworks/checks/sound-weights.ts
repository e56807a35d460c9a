import { type Finding } from '../../common/finding.js';
import { takesNegativeWeights } from '../../scoring/aggregate/prepare.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths, type PlacedElement } from './elements-with-paths.js';

function negativeWeights({ element, path }: PlacedElement): readonly Finding[] {
  if (isCriterion(element) || takesNegativeWeights(element.aggregate)) return [];
  return element.children.flatMap(({ code, weight = 1 }, index) => {
    const message = `the weight of "${code}" is ${weight}; it must be 0 or more: "${element.aggregate.method}" takes no child that counts against it`;
    return weight < 0 ? [{ path: [...path, 'children', index, 'weight'], message }] : [];
  });
}

/**
 * Weights are not negative, save under an aggregate that lets a child count against it, and among siblings at least one
 * is not 0.
 */
export function soundWeights(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap((placed) => {
    const { element, path } = placed;
    const allZero =
      !isCriterion(element) && element.children.length > 0 && element.children.every(({ weight }) => weight === 0);
    const message = `all children of "${element.code}" have weight 0, so it can have no score: give one a weight above 0`;
    const rootIsNegative = path.length === 1 && (element.weight ?? 1) < 0;
    return [
      ...negativeWeights(placed),
      ...(allZero ? [{ path: [...path, 'children'], message }] : []),
      ...(rootIsNegative
        ? [{ path: [...path, 'weight'], message: 'the root has no siblings: take "weight" out' }]
        : []),
    ];
  });
}
