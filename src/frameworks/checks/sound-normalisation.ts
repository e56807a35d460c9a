import { type Finding } from '../../common/finding.js';
import { type Normalise } from '../../scoring/method.js';
import { admissiblePoints } from '../../scoring/points.js';
import { type Framework, isCriterion } from '../framework.js';
import { elementsWithPaths, type PlacedElement } from './elements-with-paths.js';

type PercentileSteps = Extract<Normalise, { method: 'percentile-steps' }>;
type Goalposts = Extract<Normalise, { method: 'goalposts' }>;

function falling({ steps, below = 0 }: PercentileSteps, code: string): string | null {
  const ascending = [...steps].sort((a, b) => a.from - b.from).map(({ points }) => points);
  const at = ascending.findIndex((points, place) => points < (ascending[place - 1] ?? below));
  if (at < 0) return null;
  return `the percentile steps of ${code} fall from ${ascending[at - 1] ?? below} to ${ascending[at]}: turn the points round, and say "direction: negative" where less is better`;
}

function withoutLogarithm({ element }: PlacedElement, { min, max, cut = true, log = false }: Goalposts): string | null {
  if (!log) return null;
  const least = Math.min(min, max);
  if (least <= 0) return `goalposts on a scale of logarithms lie above 0, and ${least} of ${element.code} does not`;
  if (cut || !isCriterion(element) || element.transform !== undefined || element.scale.type !== 'number') return null;
  const [low] = admissiblePoints(element);
  if (low > 0) return null;
  return `${element.code} admits ${low}, which has no logarithm, and "cut: false" leaves it beyond the goalposts: raise the range, or take "cut" out`;
}

/** Goalposts of criteria that are one, or say twice which way, are told with their scales. */
function goalpostsOfElement({ element }: PlacedElement, { min, max }: Goalposts): string | null {
  const { code, direction } = element;
  if (isCriterion(element)) return null;
  if (min === max)
    return `both goalposts of ${code} are ${min}: they must differ (min above max says that less is better)`;
  if (min < max || direction !== 'negative') return null;
  return `the goalposts of ${code} run downwards and its direction is negative: keep one of the two`;
}

/**
 * The points of percentile steps rise; goalposts on a scale of logarithms lie above 0, and so does all that is admitted
 * and not cut to them; those of inner elements differ, and say once that less is better.
 */
export function soundNormalisation(framework: Framework): readonly Finding[] {
  return elementsWithPaths(framework).flatMap((placed) => {
    const { element, path } = placed;
    const { normalise: by, code } = element;
    const messages =
      by?.method === 'percentile-steps'
        ? [falling(by, code)]
        : by?.method === 'goalposts'
          ? [withoutLogarithm(placed, by), goalpostsOfElement(placed, by)]
          : [];
    return messages.flatMap((message) => (message === null ? [] : [{ path: [...path, 'normalise'], message }]));
  });
}
