import { type Assessment } from '../assessments/assessment.js';
import { type Register } from '../files/register.js';
import { type AnswerContext } from '../files/rules/answer-context.js';
import { criteriaOf, elementsOf, type Framework } from '../frameworks/framework.js';

/** What the rules of answers and comparators of an assessment are asked with. */
export function contextOf(assessment: Assessment, framework: Framework, register: Register): AnswerContext {
  return {
    assessment,
    framework,
    criteria: new Map(criteriaOf(framework.root).map((criterion) => [criterion.code, criterion])),
    elements: [
      ...elementsOf(framework.root).map(({ code }) => code),
      ...(framework.rollUps ?? []).map(({ code }) => code),
    ],
    register,
  };
}
