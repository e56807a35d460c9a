import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { reversedInterval } from './reversed-interval.js';

/** The interval for which an answer holds does not end before it starts. */
export function validInterval(answer: Answer): readonly Finding[] {
  return reversedInterval(answer.valid, ['valid']);
}
