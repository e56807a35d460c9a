import { type Finding } from '../../common/finding.js';
import { prepare } from '../../scoring/aggregate/prepare.js';
import { preparePolicy } from '../../scoring/missing.js';
import { type Framework, type FrameworkElement, isCriterion } from '../framework.js';
import { elementsWithPaths } from './elements-with-paths.js';

/** What scoring says when it gets a method ready; null where it has nothing to say. */
function faultOf(getReady: () => unknown): string | null {
  try {
    getReady();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function faultsOf({ aggregate, missing, children }: FrameworkElement): readonly (readonly [string, string | null])[] {
  const weights = children.map(({ weight = 1 }) => weight).filter((weight) => weight !== 0);
  // Counts and shares have rules of their own.
  const hasEnough = weights.length > 0 && !('count' in aggregate && aggregate.count > weights.length);
  return [
    ['aggregate', hasEnough ? faultOf(() => prepare(aggregate, weights.length)) : null],
    ['missing', faultOf(() => preparePolicy({ ...missing, atLeast: 0 }, weights))],
  ];
}

/** The settings of aggregates and of what is done about gaps are ones that scoring can carry out. */
export function soundAggregates(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap(({ element, path }) => {
    if (isCriterion(element)) return [];
    return faultsOf(element).flatMap(([key, fault]) =>
      fault === null ? [] : [{ path: [...path, key], message: `element ${element.code}: ${fault}` }],
    );
  });
}
