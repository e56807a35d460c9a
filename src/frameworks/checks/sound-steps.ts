import { type Finding } from '../../common/finding.js';
import { type Step, type Transform } from '../../scoring/method.js';
import { admissiblePoints } from '../../scoring/points.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths, type PlacedElement } from './elements-with-paths.js';

type Ends = readonly [least: number, greatest: number];

function ascending(steps: readonly Step[], path: Finding['path']): readonly Finding[] {
  return steps.flatMap(({ from }, index) => {
    const before = steps[index - 1];
    if (!before || from > before.from) return [];
    const message = `the step from ${from} stands after the one from ${before.from}: steps ascend`;
    return [{ path: [...path, index, 'from'], message }];
  });
}

/** What a transformation makes of the ends of what is admitted; null where that does not follow from them. */
function moved(by: Transform, [least, greatest]: Ends): Ends | null {
  switch (by.method) {
    case 'clip':
      return [Math.max(least, by.min ?? -Infinity), Math.min(greatest, by.max ?? Infinity)];
    case 'linear': {
      const { factor = 1, offset = 0 } = by;
      const ends = [factor * least + offset, factor * greatest + offset];
      return [Math.min(...ends), Math.max(...ends)];
    }
    case 'multiply':
    case 'divide':
      return least >= 0 ? [least, greatest] : null;
    default:
      return null;
  }
}

/** What a transformation cannot take though the scale admits it. */
function untakeable(by: Transform, [least]: Ends, code: string): string | null {
  if (by.method === 'log' && least + (by.offset ?? 0) <= 0) {
    return `${code} admits ${least}, and ${least + (by.offset ?? 0)} has no logarithm: raise the range, clip before, or add an offset`;
  }
  if (by.method === 'power' && least < 0) {
    return `${code} admits ${least}, and a negative number has no power: raise the range, or clip before`;
  }
  return null;
}

function domains({ element, path }: PlacedElement): readonly Finding[] {
  if (!isCriterion(element) || element.transform === undefined) return [];
  const findings: Finding[] = [];
  let ends: Ends | null = endsOf(element);
  element.transform.forEach((by, index) => {
    const message = ends && untakeable(by, ends, element.code);
    if (message !== null) findings.push({ path: [...path, 'transform', index], message });
    ends = ends && moved(by, ends);
  });
  return findings;
}

function endsOf(criterion: Extract<PlacedElement['element'], { scale: unknown }>): Ends | null {
  try {
    return admissiblePoints(criterion);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Steps ascend; a logarithm or a power can take all that the criterion admits; how to round is said only where there
 * are decimals.
 */
export function soundSteps(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap((placed) => {
    const { element, path } = placed;
    const { transform = [], normalise, rounding, decimals } = element;
    const lists = transform.flatMap((by, index) =>
      by.method === 'steps' ? ascending(by.steps, [...path, 'transform', index, 'steps']) : [],
    );
    const percentiles =
      normalise?.method === 'percentile-steps' ? ascending(normalise.steps, [...path, 'normalise', 'steps']) : [];
    const message = `"${element.code}" says how it is rounded and not to how many decimals: add "decimals"`;
    const rounded = rounding !== undefined && decimals === undefined ? [{ path: [...path, 'rounding'], message }] : [];
    return [...lists, ...percentiles, ...domains(placed), ...rounded];
  });
}
