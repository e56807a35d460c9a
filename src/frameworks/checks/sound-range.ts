import { type Finding } from '../../common/finding.js';
import { type Framework } from '../framework.js';
import { scoreRange } from './score-range.js';

/** The range of a framework runs upwards. */
export function soundRange(framework: Framework): readonly Finding[] {
  const [least, greatest] = scoreRange(framework);
  if (least < greatest) return [];
  return [{ path: ['range'], message: `scores go from ${least} to ${greatest}: the first must be below the second` }];
}
