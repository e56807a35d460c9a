import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { type Criterion, type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';
import { isBroughtToRange } from './points-within-range.js';
import { scoreRange } from './score-range.js';

/** Whether the numbers are held against one another, which a constant cannot be. */
function isSpreadOut({ normalise: { method } = { method: 'none' } }: Criterion): boolean {
  return method !== 'none' && method !== 'goalposts';
}

/** The ends of a number's or a date's range as they are written, and whether they run upwards, as far as they must. */
function rangeOf(
  criterion: Criterion,
): { readonly ends: readonly (number | string)[]; readonly rises: boolean } | null {
  const { scale } = criterion;
  if (scale.type === 'number') {
    const [least, greatest] = scale.range;
    return { ends: scale.range, rises: isSpreadOut(criterion) ? least < greatest : least <= greatest };
  }
  if (scale.type !== 'date') return null;
  const [first, last] = scale.range.map((date) => spanOf(date)?.earliest ?? '');
  return { ends: scale.range, rises: (first ?? '') < (last ?? '') };
}

/**
 * A number's or date's range runs upwards (the ends of a number that no sample normalises may be one: a constant), goalposts differ (where less is better they run downwards, or `direction`
 * says so, and not both), and a number that is not normalised lies in the range of the framework already.
 */
export function soundNumberScales(framework: Framework): readonly Finding[] {
  const [least, greatest] = scoreRange(framework);
  return criteriaWithPaths(framework).flatMap(({ criterion, path }) => {
    const { code, scale, normalise, direction } = criterion;
    const findings: Finding[] = [];
    const say = (at: readonly string[], message: string): void =>
      void findings.push({ path: [...path, ...at], message });
    if (normalise?.method === 'goalposts' && normalise.min === normalise.max) {
      say(
        ['normalise'],
        `both goalposts of ${code} are ${normalise.min}: they must differ (min above max says that less is better)`,
      );
    }
    if (normalise?.method === 'goalposts' && normalise.min > normalise.max && direction === 'negative') {
      say(['direction'], `the goalposts of ${code} run downwards and its direction is negative: keep one of the two`);
    }
    const range = rangeOf(criterion);
    if (range && !range.rises) {
      const [first, last] = range.ends;
      say(['scale', 'range'], `the range of ${code} runs from ${first} to ${last}: the first must be below the second`);
    } else if (range && !isBroughtToRange(criterion) && !isWithin(scale, least, greatest)) {
      say(
        ['scale', 'range'],
        `${code} admits ${range.ends.join(' to ')} and is not normalised, so its score leaves ${least}–${greatest}: add goalposts, or a "range" of the framework that holds it`,
      );
    }
    return findings;
  });
}

function isWithin(scale: Criterion['scale'], least: number, greatest: number): boolean {
  return scale.type === 'number' && scale.range[0] >= least && scale.range[1] <= greatest;
}
