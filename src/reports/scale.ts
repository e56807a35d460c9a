import { type Framework } from '../frameworks/framework.js';
import { type Column } from './blocks.js';
import { plainNumber } from './number-format.js';

/** The ends of a drawn scale and its labelled ticks. */
export type Scale = NonNullable<Column['scale']>;

/** The scale that a framework's scores are drawn on: its range, 0 to 1 where it says nothing, with ticks at quarters. */
export function scaleOf({ range: [min, max] = [0, 1] }: Pick<Framework, 'range'>): Scale {
  const ticks = [0, 1, 2, 3, 4].map((quarter) => {
    const at = min + ((max - min) * quarter) / 4;
    return { at, label: plainNumber(at) };
  });
  return { min, max, ticks };
}

/** The same scale with fewer ticks, for narrow columns. */
export function coarse(scale: Scale): Scale {
  return { ...scale, ticks: scale.ticks.filter((_, i) => i % 2 === 0) };
}

/** The ends of a scale in words: `0 to 1`. */
export function endsInWords({ min, max }: Pick<Scale, 'min' | 'max'>): string {
  return `${plainNumber(min)} to ${plainNumber(max)}`;
}
