import { type DrawnPoints } from './layout.js';

/**
 * The drawn levels of a criterion, ascending: the ends stay, those between are as many even draws between the ends in
 * their order, or go `within` of the way from the declared levels to these.
 */
export function drawLevels({ levels, from, within }: DrawnPoints, point: Float64Array, offset: number): Float64Array {
  const drawn = Float64Array.from(levels);
  const last = levels.length - 1;
  const least = levels[0] as number;
  const greatest = levels[last] as number;
  const between = drawn.subarray(1, last);
  for (let i = 0; i < between.length; i += 1) between[i] = point[offset + from + i] as number;
  between.sort();
  for (let i = 1; i < last; i += 1) {
    const declared = levels[i] as number;
    const free = least + (greatest - least) * (drawn[i] as number);
    drawn[i] = declared + within * (free - declared);
  }
  return drawn;
}
