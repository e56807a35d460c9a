import { type Assessment } from '../../assessments/assessment.js';
import { type Finding } from '../../common/finding.js';
import { subjectsOn } from '../../assessments/subjects-on.js';
import { type AnswerContext } from './answer-context.js';
import { answerValue } from './answer-value.js';
import { duplicateCodes } from './duplicate-codes.js';
import { repeatedItems } from './repeated-items.js';
import { unknownCode, unknownCodes } from './unknown-code.js';

type Constraint = NonNullable<Assessment['constraints']>[number];

function ofOne(constraint: Constraint, subjects: readonly string[], context: AnswerContext): readonly Finding[] {
  const { criterion: code, value, atLeast, of } = constraint;
  const { criteria, register } = context;
  const criterion = criteria.get(code);
  const known = { has: (each: string) => criteria.has(each), codes: criteria.keys() };
  const unknown = unknownCodes('jurisdiction', of, register.jurisdictions, ['of']);
  const outside = of.flatMap((member, index) =>
    register.jurisdictions.has(member) && !subjects.includes(member)
      ? [{ path: ['of', index], message: `"${member}" is no subject of the assessment: a constraint is on subjects` }]
      : [],
  );
  const message = `at least ${atLeast} of ${of.length} can never hold: lower "atLeast", or mend the list`;
  return [
    ...(criterion ? answerValue(value, criterion, ['value']) : unknownCode('criterion', code, known, ['criterion'])),
    ...(atLeast > of.length ? [{ path: ['atLeast'], message }] : []),
    ...unknown,
    ...outside,
    ...repeatedItems(of, ['of']),
  ];
}

/** Constraints are on criteria and subjects that are there, ask for a value admitted, and for no more than there are. */
export function soundConstraints(context: AnswerContext): readonly Finding[] {
  const { assessment, register } = context;
  const groups = register.groups.codes.flatMap((code) => register.groups.get(code) ?? []);
  const subjects = subjectsOn(assessment, groups);
  const constraints = assessment.constraints ?? [];
  const findings = [
    ...constraints.map((constraint, index) => ({ index, found: ofOne(constraint, subjects, context) })),
  ].flatMap(({ index, found }) => found.map(({ path, message }) => ({ path: [index, ...path], message })));
  return [...duplicateCodes(constraints), ...findings].map(({ path, message }) => ({
    path: ['constraints', ...path],
    message,
  }));
}
