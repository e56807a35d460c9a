import { type Comparator, type MatchedComparator } from '../../assessments/comparator.js';
import { type Finding } from '../../common/finding.js';
import { type AnswerContext } from './answer-context.js';
import { answerValue } from './answer-value.js';
import { repeatedItems } from './repeated-items.js';
import { unknownCode, unknownCodes } from './unknown-code.js';

/** The questions of a matched comparator are criteria of the framework, answered in words that these take. */
function questionReferences({ questions }: MatchedComparator, { criteria }: AnswerContext): readonly Finding[] {
  const known = { has: (code: string) => criteria.has(code), codes: [...criteria.keys()] };
  return questions.flatMap(({ criterion: code, yes }, index) => {
    const criterion = criteria.get(code);
    const at = ['questions', index];
    if (!criterion) return unknownCode('criterion', code, known, [...at, 'criterion']);
    return yes.flatMap((value, place) => answerValue(value, criterion, [...at, 'yes', place]));
  });
}

/** A comparator stands beside an element that is there; its answers, members and group are known. */
export function comparatorReferences(comparator: Comparator, context: AnswerContext): readonly Finding[] {
  const { criteria, elements, register } = context;
  const known = { has: (code: string) => elements.includes(code), codes: elements };
  const findings: Finding[] = [...unknownCode('element', comparator.element, known, ['element'])];
  const criterion = criteria.get(comparator.element);
  if (comparator.kind === 'group') {
    return [...findings, ...unknownCode('group', comparator.group, register.groups, ['group'])];
  }
  const { members } = comparator.population;
  findings.push(...unknownCodes('jurisdiction', members, register.jurisdictions, ['population', 'members']));
  findings.push(...repeatedItems(members, ['population', 'members']));
  if (comparator.kind === 'computed') {
    // The values are the publication's answers to its own question, not ours to the criterion.
    const given = new Set(Object.values(comparator.values));
    const codes = Object.keys(comparator.values).flatMap((code) =>
      unknownCode('jurisdiction', code, register.jurisdictions, ['values', code]),
    );
    const counts = comparator.counts.flatMap((value, index) =>
      given.has(value)
        ? []
        : [
            {
              path: ['counts', index],
              message: `no member answered "${String(value)}"; they answered ${[...given].join(', ')}`,
            },
          ],
    );
    return [...findings, ...codes, ...counts];
  }
  if (comparator.kind === 'matched') return [...findings, ...questionReferences(comparator, context)];
  if (!criterion) return findings;
  const shares = comparator.shares.flatMap(({ answer }, index) =>
    answer === undefined ? [] : answerValue(answer, criterion, ['shares', index, 'answer']),
  );
  return [...findings, ...shares];
}
