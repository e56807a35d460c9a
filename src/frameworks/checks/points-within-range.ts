import { type Finding } from '../../common/finding.js';
import { type Criterion, type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';
import { scoreRange } from './score-range.js';

interface Earned {
  readonly name: string;
  readonly points: number;
  readonly steps: readonly string[];
}

function earnedBy({ scale, counts = {}, applies }: Criterion): readonly Earned[] {
  const answers =
    scale.type === 'choice' || scale.type === 'checklist'
      ? Object.entries(scale.options).map(([name, { points }]) => ({
          name,
          points,
          steps: ['scale', 'options', name, 'points'],
        }))
      : scale.type === 'boolean'
        ? Object.entries(scale.points).map(([name, points]) => ({ name, points, steps: ['scale', 'points', name] }))
        : [];
  const reasons = Object.entries(counts).map(([name, points]) => ({ name, points, steps: ['counts', name] }));
  const otherwise =
    typeof applies?.otherwise === 'number'
      ? [{ name: 'otherwise', points: applies.otherwise, steps: ['applies', 'otherwise'] }]
      : [];
  return scale.type === 'number' || scale.type === 'date' ? [] : [...answers, ...reasons, ...otherwise];
}

/** Whether points are brought to another range afterwards, so that they can be written as the publication prints them. */
export function isBroughtToRange({ transform, normalise }: Criterion): boolean {
  return transform !== undefined || (normalise !== undefined && normalise.method !== 'none');
}

/** Points lie within the range of the framework, 0–1; a choice has at least two options, a checklist one. */
export function pointsWithinRange(framework: Framework): readonly Finding[] {
  const [least, greatest] = scoreRange(framework);
  return criteriaWithPaths(framework).flatMap(({ criterion, path }) => {
    const outside = isBroughtToRange(criterion)
      ? []
      : earnedBy(criterion)
          .filter(({ points }) => points < least || points > greatest)
          .map(({ name, points, steps }) => ({
            path: [...path, ...steps],
            message: `"${name}" of ${criterion.code} earns ${points} points; points go from ${least} to ${greatest}: correct them, or the "range" of the framework`,
          }));
    const { scale } = criterion;
    if (scale.type !== 'choice' && scale.type !== 'checklist') return outside;
    const count = Object.keys(scale.options).length;
    if (count >= (scale.type === 'choice' ? 2 : 1)) return outside;
    const needs = scale.type === 'choice' ? 'a choice needs at least two' : 'a checklist needs at least one';
    return [...outside, { path: [...path, 'scale'], message: `${criterion.code} has ${count} options; ${needs}` }];
  });
}
