import { type Assessment } from '../../assessments/assessment.js';
import { criteriaOf, type Criterion, elementsOf, type Framework } from '../../frameworks/framework.js';
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

/** What the rules of an assessment's answers, constraints and comparators are asked with. */
export function contextOf(assessment: Assessment, framework: Framework, register: Register): AnswerContext {
  const rollUps = (framework.rollUps ?? []).map(({ code }) => code);
  return {
    assessment,
    framework,
    criteria: new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion])),
    elements: [...elementsOf(framework.root).map(({ code }) => code), ...rollUps],
    register,
  };
}
