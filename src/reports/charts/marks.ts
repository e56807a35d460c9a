import { type AnswerShape } from '../../scoreboards/answer-shape.js';
import { type Item } from './chart.js';
import { hatchedDisc } from './hatch.js';

/** Radius of a mark, in points: the same for all. */
export const MARK_RADIUS = 3.5;

function filled(shape: AnswerShape, unverified: boolean, x: number, y: number): readonly Item[] {
  if (shape !== 'full' && shape !== 'part') return [];
  const isHalf = shape === 'part';
  if (unverified) return hatchedDisc(x, y, MARK_RADIUS, isHalf, 'accent');
  return [{ kind: isHalf ? 'half' : 'circle', x, y, r: MARK_RADIUS, fill: 'primary' }];
}

/** An answer as a shape around a centre: disc, half disc, ring, dashed ring, dot or dash; hatched and underlined if unverified. */
export function markItems(shape: AnswerShape, unverified: boolean, x: number, y: number): readonly Item[] {
  if (shape === 'not-assessed') return [{ kind: 'circle', x, y, r: 0.9, fill: 'muted' }];
  if (shape === 'not-applicable')
    return [{ kind: 'line', x1: x - 2.2, y1: y, x2: x + 2.2, y2: y, stroke: 'muted', weight: 0.9 }];
  const paint = unverified ? 'accent' : 'primary';
  const under = y + MARK_RADIUS + 1.9;
  return [
    ...filled(shape, unverified, x, y),
    {
      kind: 'circle',
      x,
      y,
      r: MARK_RADIUS - 0.35,
      stroke: paint,
      weight: 0.9,
      ...(shape === 'unsure' && { dash: [1.5, 1.25] as const }),
    },
    ...(unverified
      ? [
          {
            kind: 'line',
            x1: x - MARK_RADIUS,
            y1: under,
            x2: x + MARK_RADIUS,
            y2: under,
            stroke: paint,
            weight: 0.9,
          } as const,
        ]
      : []),
  ];
}
