import { type Answer } from '../../src/assessments/answer.js';
import { type Finding } from '../../src/common/finding.js';
import { type AnswerContext } from '../../src/files/rules/answer-context.js';
import { ANSWER_RULES } from '../../src/files/rules-of.js';
import { criteriaOf, type Criterion, type Framework } from '../../src/frameworks/framework.js';
import { checkRecord } from '../../src/rounds/check-record.js';

function criterion(code: string, scale: Criterion['scale'], more: Partial<Criterion> = {}): Criterion {
  return {
    code,
    title: { en: `Title of ${code}` },
    question: { en: `Question ${code}?` },
    why: { en: 'It matters.' },
    facets: ['law'],
    sources: [],
    scale,
    ...more,
  };
}

function options(...codes: readonly string[]): Readonly<Record<string, { points: number; label: { en: string } }>> {
  return Object.fromEntries(
    codes.map((code, at) => [code, { points: 1 - at / codes.length, label: { en: `Label of ${code}` } }]),
  );
}

/** A framework with a question of each scale, one of them answered by the register of law. */
export const SCALES: Framework = {
  id: 'scales',
  version: 1,
  title: { en: 'Scales' },
  description: { en: 'A question of each scale.' },
  licence: 'CC0-1.0',
  sources: [],
  root: {
    code: 'all',
    title: { en: 'All' },
    aggregate: { method: 'arithmetic' },
    missing: { policy: 'widen' },
    children: [
      {
        code: 'first',
        title: { en: 'First pillar' },
        aggregate: { method: 'arithmetic' },
        missing: { policy: 'widen' },
        children: [
          criterion('S1', { type: 'choice', options: options('all', 'selected', 'ad-hoc', 'none') }),
          criterion('B1', { type: 'boolean', points: { yes: 1, no: 0 } }),
          criterion('C1', { type: 'checklist', options: options('portal', 'bulk', 'api'), combine: 'mean' }),
        ],
      },
      {
        code: 'second',
        title: { en: 'Second pillar' },
        aggregate: { method: 'arithmetic' },
        missing: { policy: 'widen' },
        children: [
          criterion('N1', { type: 'number', range: [-1e6, 1e6] }),
          criterion('D1', { type: 'date', range: ['1900', '2100'] }),
          criterion('L1', { type: 'choice', options: options('yes', 'no') }, {
            derive: { value: 'yes' },
          } as unknown as Partial<Criterion>),
        ],
      },
    ],
  } as unknown as Framework['root'],
};

const CONTEXT = {
  framework: SCALES,
  criteria: new Map(criteriaOf(SCALES.root).map((each) => [each.code, each])),
  elements: [],
  register: {
    hasInstrument: (code: string) => code === 'ALB-LAW-1',
    instrument: (code: string) =>
      code === 'ALB-LAW-1' ? { code, provisions: [{ pinpoint: '3(1)' }, { pinpoint: '4' }] } : undefined,
    instrumentCodes: () => ['ALB-LAW-1'],
  },
} as unknown as AnswerContext;

/** All that `merilo check` would find wrong with an answer, where one act is known: ALB-LAW-1 with articles 3(1) and 4. */
export function checkAnswer(code: string, given: Readonly<Record<string, unknown>>): readonly Finding[] {
  return checkRecord('answers', { ...given, criterion: code }, (answer: Answer) =>
    ANSWER_RULES.flatMap((rule) => rule(answer, CONTEXT)),
  ).findings;
}
