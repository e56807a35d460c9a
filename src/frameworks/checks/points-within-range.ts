import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { criteriaWithPaths } from './elements-with-paths.js';

/** Points are 0–1; a choice has at least two options. */
export function pointsWithinRange(framework: Framework): readonly Finding[] {
  return criteriaWithPaths(framework).flatMap(({ criterion, path }) => {
    const { scale } = criterion;
    if (scale.type === 'number' || scale.type === 'date') return [];
    const earned: readonly { readonly name: string; readonly points: number; readonly steps: readonly string[] }[] =
      scale.type !== 'boolean'
        ? Object.entries(scale.options).map(([name, { points }]) => ({
            name,
            points,
            steps: ['options', name, 'points'],
          }))
        : Object.entries(scale.points).map(([name, points]) => ({ name, points, steps: ['points', name] }));
    const outside = earned
      .filter(({ points }) => points < 0 || points > 1)
      .map(({ name, points, steps }) => ({
        path: [...path, 'scale', ...steps],
        message: `"${name}" of ${criterion.code} earns ${points} points; points go from 0 to 1`,
      }));
    if (earned.length >= (scale.type === 'checklist' ? 1 : 2)) return outside;
    const message = `${criterion.code} has ${earned.length} options; a choice needs at least two`;
    return [...outside, { path: [...path, 'scale'], message }];
  });
}
