import { type RobustnessPlan } from '../../assessments/robustness-plan.js';
import { type Finding } from '../../common/finding.js';
import { criteriaOf, elementsOf, type Framework } from '../../frameworks/framework.js';
import { type AnswerContext } from './answer-context.js';
import { duplicateCodes } from './duplicate-codes.js';
import { type Known, unknownCode, unknownCodes } from './unknown-code.js';

type Assumption = RobustnessPlan['assumptions'][number];

function ofSets(assumption: Assumption, known: Known): readonly Finding[] {
  if (assumption.vary !== 'weights' || assumption.how.method !== 'sets') return [];
  return assumption.how.sets.flatMap((set, index) =>
    Object.keys(set).flatMap((code) => unknownCode('element', code, known, ['how', 'sets', index, code])),
  );
}

function ofOne(assumption: Assumption, framework: Framework, known: Known): readonly Finding[] {
  const { elements = [] } = assumption;
  const { root } = framework;
  const isLeftOut = assumption.vary === 'leave-out' && elements.includes(root.code);
  const whole = `"${root.code}" is the whole, and nothing would remain without it: name its parts`;
  const criteria = new Set(criteriaOf(root).map(({ code }) => code));
  const isOfElements = assumption.vary === 'aggregate' || assumption.vary === 'missing';
  const leaves = elements.flatMap((code, index) =>
    isOfElements && criteria.has(code)
      ? [{ path: ['elements', index], message: `"${code}" is a criterion: it has no children to be put together` }]
      : [],
  );
  return [
    ...unknownCodes('element', elements, known, ['elements']),
    ...leaves,
    ...(isLeftOut ? [{ path: ['elements', elements.indexOf(root.code)], message: whole }] : []),
    ...ofSets(assumption, known),
  ];
}

/** Assumptions have codes of their own, and are about elements of the assessment's framework to which they can apply. */
export function soundRobustness({ assessment, framework }: AnswerContext): readonly Finding[] {
  const { assumptions = [] } = assessment.robustness ?? {};
  const codes = elementsOf(framework.root).map(({ code }) => code);
  const known: Known = { has: (code) => codes.includes(code), codes };
  const found = assumptions.flatMap((assumption, index) =>
    ofOne(assumption, framework, known).map(({ path, message }) => ({ path: [index, ...path], message })),
  );
  return [...duplicateCodes(assumptions), ...found].map(({ path, message }) => ({
    path: ['robustness', 'assumptions', ...path],
    message,
  }));
}
