import { type Finding } from '../../common/finding.js';
import { NOTHING_BESIDE } from '../../scoring/column.js';
import { type Step, type Transform } from '../../scoring/method.js';
import { admissiblePoints } from '../../scoring/points.js';
import { transformation } from '../../scoring/transform.js';
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

/** Transformations that look at nothing but the number. */
const ALONE: ReadonlySet<Transform['method']> = new Set([
  'log',
  'power',
  'clip',
  'linear',
  'deviation',
  'piecewise',
  'steps',
]);

/** What a transformation makes of the ends of what is admitted; null where that does not follow from them. */
function moved(by: Transform, ends: Ends): Ends | null {
  const [least, greatest] = ends;
  if (by.method === 'multiply' || by.method === 'divide') return least >= 0 ? ends : null;
  if (!ALONE.has(by.method)) return null;
  const column = Float64Array.of(least);
  return endsWhere(() => {
    const { low, high } = transformation(by, column, NOTHING_BESIDE).bounds(column, Float64Array.of(greatest));
    return [low[0] as number, high[0] as number];
  });
}

/** Ends, or null where parameters that are told of elsewhere leave none. */
function endsWhere(work: () => Ends): Ends | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a transformation cannot take though the scale admits it. */
function untakeable(by: Transform, [least]: Ends, code: string): string | null {
  if (by.method === 'log' && least + (by.offset ?? 0) <= 0) {
    return `${code} admits ${least}, and ${least + (by.offset ?? 0)} has no logarithm: raise the range, clip before, or add an offset`;
  }
  if (by.method === 'power' && by.exponent < 0 && least === 0) {
    return `${code} admits 0, which has no power of ${by.exponent}: raise the range, or clip before`;
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
    ends = message === null && ends ? moved(by, ends) : null;
  });
  return findings;
}

function endsOf(criterion: Extract<PlacedElement['element'], { scale: unknown }>): Ends | null {
  return endsWhere(() => admissiblePoints(criterion));
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
