import { type Finding } from '../../common/finding.js';
import { criteriaWithPaths } from '../../frameworks/checks/elements-with-paths.js';
import { type Condition } from '../../frameworks/derive-rule.js';
import { type Framework } from '../../frameworks/framework.js';
import { type Register } from '../register.js';
import { unknownCodes } from './unknown-code.js';

type Tagged = { readonly subjects: readonly string[] | undefined; readonly path: Finding['path'] };

function subjectsIn(condition: Condition, path: Finding['path']): readonly Tagged[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => subjectsIn(each, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((each, index) => subjectsIn(each, [...path, 'any', index]));
  if ('not' in condition) return subjectsIn(condition.not, [...path, 'not']);
  if ('atLeast' in condition) {
    return condition.atLeast.of.flatMap((each, index) => subjectsIn(each, [...path, 'atLeast', 'of', index]));
  }
  if ('instrument' in condition) {
    return [{ subjects: condition.instrument.subject, path: [...path, 'instrument', 'subject'] }];
  }
  const { subject, instrument } = condition.provision;
  return [
    { subjects: subject, path: [...path, 'provision', 'subject'] },
    { subjects: instrument?.subject, path: [...path, 'provision', 'instrument', 'subject'] },
  ];
}

/** The subjects that rules name are in the vocabulary. */
export function frameworkSubjects(framework: Framework, register: Register): readonly Finding[] {
  return criteriaWithPaths(framework).flatMap(({ criterion: { derive }, path }) => {
    if (!derive) return [];
    const base = [...path, 'derive'];
    const tagged = [
      { subjects: derive.coverage, path: [...base, 'coverage'] },
      ...derive.answers.flatMap(({ when }, index) => subjectsIn(when, [...base, 'answers', index, 'when'])),
    ];
    return tagged.flatMap(({ subjects, path: at }) => unknownCodes('subject', subjects, register.subjects, at));
  });
}
