import { type Assessment } from '../../assessments/assessment.js';
import { type Finding } from '../../common/finding.js';
import { type Register } from '../register.js';
import { repeatedItems } from './repeated-items.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCode, unknownCodes } from './unknown-code.js';

function knownList(codes: readonly string[]): { has: (code: string) => boolean; codes: readonly string[] } {
  return { has: (code) => codes.includes(code), codes };
}

/** An assessment lies in the folder of its id, and what it names is there: framework, subjects, memo, groups, others. */
export function assessmentReferences(
  assessment: Assessment,
  register: Register,
  names: readonly string[],
): readonly Finding[] {
  const [folder = ''] = names;
  const { id, framework, subjects, memo, groups, comparableWith, window } = assessment;
  const [first = '', ...more] = subjects;
  const byGroup = more.length === 0 && register.groups.has(first);
  const both = (memo ?? []).flatMap((code, index) =>
    subjects.includes(code)
      ? [{ path: ['memo', index], message: `"${code}" is a subject, so it cannot be a memo row: keep one` }]
      : [],
  );
  const moved = `the id is "${id}", and the file lies in the folder ${folder}: make them agree`;
  return [
    ...(id === folder ? [] : [{ path: ['id'], message: moved }]),
    ...unknownCode('framework', framework, knownList(register.frameworks()), ['framework']),
    ...reversedInterval(window, ['window']),
    ...(byGroup ? [] : unknownCodes('jurisdiction', subjects, register.jurisdictions, ['subjects'])),
    ...repeatedItems(subjects, ['subjects']),
    ...unknownCodes('jurisdiction', memo, register.jurisdictions, ['memo']),
    ...repeatedItems(memo, ['memo']),
    ...both,
    ...unknownCodes('group', groups, register.groups, ['groups']),
    ...repeatedItems(groups, ['groups']),
    ...unknownCodes('assessment', comparableWith, knownList(register.assessments()), ['comparableWith']),
  ];
}
