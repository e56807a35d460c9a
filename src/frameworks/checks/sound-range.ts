import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';

/** The range of a framework runs upwards. */
export function soundRange({ range: [first, last] = [0, 1] }: Framework): readonly Finding[] {
  if (first < last) return [];
  return [{ path: ['range'], message: `scores go from ${first} to ${last}: the first must be below the second` }];
}
