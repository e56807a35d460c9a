import { type Assessment } from '../assessments/assessment.js';
import {
  type Condition,
  type DeriveRule,
  type InstrumentPattern,
  type ProvisionPattern,
} from '../frameworks/derive-rule.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { withNarrower } from '../instruments/narrower.js';
import { type Subject } from '../instruments/subject.js';

/** The places that an assessment speaks of: its subjects, then its memo rows. */
export function jurisdictionsOf(assessment: Assessment): readonly string[] {
  return [...assessment.subjects, ...(assessment.memo ?? [])];
}

type Pattern = { readonly subject?: readonly string[]; readonly narrower?: boolean };

/** The parts of a condition that look at the register: patterns of acts and of provisions. */
function patternsOf(condition: Condition): readonly (ProvisionPattern | InstrumentPattern)[] {
  if ('provision' in condition) return [condition.provision];
  if ('instrument' in condition) return [condition.instrument];
  if ('not' in condition) return patternsOf(condition.not);
  if ('any' in condition) return condition.any.flatMap(patternsOf);
  if ('all' in condition) return condition.all.flatMap(patternsOf);
  return condition.atLeast.of.flatMap(patternsOf);
}

function patternsIn({ answers }: DeriveRule): readonly (ProvisionPattern | InstrumentPattern)[] {
  return answers.flatMap(({ when }) => patternsOf(when));
}

/** The subjects that a pattern takes: those that it names, with those under them where it says so. */
export function subjectsTaken(
  { subject = [], narrower = false }: Pattern,
  vocabulary: readonly Subject[],
): readonly string[] {
  return narrower ? [...new Set(subject.flatMap((code) => withNarrower(vocabulary, code)))] : subject;
}

/** The subjects of the vocabulary that a rule looks for in the register. */
export function subjectsOf(rule: DeriveRule, vocabulary: readonly Subject[] = []): readonly string[] {
  return [...new Set(patternsIn(rule).flatMap((pattern) => subjectsTaken(pattern, vocabulary)))];
}

/** The subjects that any rule of a framework looks for. Empty where nothing is derived. */
export function subjectsRead(framework: Framework, vocabulary: readonly Subject[] = []): ReadonlySet<string> {
  return new Set(criteriaOf(framework.root).flatMap(({ derive }) => (derive ? subjectsOf(derive, vocabulary) : [])));
}

/** Whether a rule asks how far an act has come, so that the acts which implement it are read too. */
export function readsLadder({ root }: Framework): boolean {
  return criteriaOf(root).some(({ derive }) =>
    (derive ? patternsIn(derive) : []).some((pattern) => {
      const act: InstrumentPattern =
        'instrument' in pattern ? (pattern.instrument ?? {}) : (pattern as InstrumentPattern);
      return act.rung !== undefined;
    }),
  );
}
