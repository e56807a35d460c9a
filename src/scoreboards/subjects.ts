import { type Assessment } from '../assessments/assessment.js';
import { type Condition, type DeriveRule } from '../frameworks/derive-rule.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';

/** The places that an assessment speaks of: its subjects, then its memo rows. */
export function jurisdictionsOf(assessment: Assessment): readonly string[] {
  return [...assessment.subjects, ...(assessment.memo ?? [])];
}

function ofCondition(condition: Condition): readonly string[] {
  if ('provision' in condition) return condition.provision.subject;
  if ('instrument' in condition) return condition.instrument.subject;
  if ('not' in condition) return ofCondition(condition.not);
  if ('any' in condition) return condition.any.flatMap(ofCondition);
  if ('all' in condition) return condition.all.flatMap(ofCondition);
  return condition.atLeast.of.flatMap(ofCondition);
}

/** The subjects of the vocabulary that a rule looks for in the register. */
export function subjectsOf(rule: DeriveRule): readonly string[] {
  return [...new Set(rule.answers.flatMap(({ when }) => ofCondition(when)))];
}

/** The subjects that any rule of a framework looks for. Empty where nothing is derived. */
export function subjectsRead(framework: Framework): ReadonlySet<string> {
  return new Set(criteriaOf(framework.root).flatMap(({ derive }) => (derive ? subjectsOf(derive) : [])));
}
