import { type Assessment } from '../../assessments/assessment.js';
import { type Criterion, type Framework } from '../../frameworks/framework.js';
import { type Register } from '../register.js';

/** What an answer, a constraint or a comparator of an assessment refers to. */
export interface AnswerContext {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** Codes of all elements, criteria and roll-ups of the framework. */
  readonly elements: readonly string[];
  readonly register: Register;
}
