import { describe, expect, it } from '@jest/globals';
import { type Comparator } from '../../src/assessments/comparator.js';
import { type FrameworkElement, isCriterion } from '../../src/frameworks/framework.js';
import { buildReport } from '../../src/reports/build-report.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';
import { type Assessed } from '../../src/reports/reading.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { type ReportModel } from '../../src/reports/report-model.js';
import { inPseudo, pseudoCatalogue, unsaid } from './pseudo-language.js';
import { small } from './small-assessment.js';

/** The sections whose every word is a message. */
const COVERED = [
  ...['findings', 'scoreboard', 'matrix', 'comparisons', 'changes'],
  ...['at-arl', 'at-bor', 'at-xkx', 'laws', 'evidence', 'method', 'sources', 'limits'],
];

const base = { vintage: '2019', publication: { title: 'A publication' }, wording: 'Must bodies share?' } as const;
const population = { description: '29 others', n: 29, membership: 'publication' } as const;

const comparators: readonly Comparator[] = [
  {
    ...base,
    kind: 'quoted',
    code: 'q',
    element: 'S1',
    title: { en: 'Elsewhere' },
    relation: 'wider',
    population,
    shares: [{ label: 'yes', percent: 57.5 }],
    granularity: { status: 'unexplained', reason: 'none fits' },
  },
  {
    ...base,
    kind: 'composed',
    code: 'm',
    element: 'G1',
    title: { en: 'Others' },
    relation: 'equal',
    population,
    shares: [
      { label: 'all', percent: 60, answer: 'full' },
      { label: 'some', percent: 40, answer: 'half' },
    ],
  },
  {
    ...base,
    kind: 'computed',
    code: 'c',
    element: 'S2',
    title: { en: 'Members' },
    relation: 'narrower',
    population: { ...population, n: 2 },
    values: { BOR: 'full', CAR: 'none' },
    counts: ['full'],
  },
  {
    ...base,
    kind: 'matched',
    code: 's',
    element: 'small',
    title: { en: 'Matched' },
    relation: 'equal',
    population: { ...population, n: 2 },
    questions: [{ comparator: 'c', criterion: 'S2', yes: ['full'] }],
  },
];

const constraint = {
  code: 'two',
  criterion: 'S2',
  value: 'full',
  atLeast: 2,
  of: ['ARL', 'BOR', 'XKX'],
  source: { title: 'A publication' },
  wording: 'two of them',
};

const template = readTemplate('comparative');
const catalogue = pseudoCatalogue();

const assessed: Assessed = inPseudo(
  small({ answers: { ARL: 'fhnf', BOR: 'usxf', XKX: '....' }, constraints: [constraint], comparators }),
);
const comparable = inPseudo(small({ answers: { ARL: 'nhn.', BOR: 'usxn', XKX: '....' }, asOf: '2019-12-31' }));
const made = buildReport({ assessed, comparable, template, catalogue, isOtherDate: true });
const many = buildReport({ assessed, template: { ...template, manySubjects: 1 }, catalogue });

/** The same subjects with numbers in place of answers, two bands, and a group. */
function numbers(): Assessed {
  const { data } = small({ answers: { ARL: 'ffff', BOR: 'hhhh', XKX: 'hhh.' } });
  const worth: Readonly<Record<string, number>> = { full: 0.9, half: 0.4 };
  const asNumbers = (element: FrameworkElement): FrameworkElement => ({
    ...element,
    children: element.children.map((child) =>
      isCriterion(child)
        ? { ...child, scale: { type: 'number', range: [0, 1] }, normalise: { method: 'none' } }
        : asNumbers(child),
    ),
  });
  const bands = [
    { code: 'low', from: 0 },
    { code: 'very-high', from: 0.75 },
  ];
  const root = { ...asNumbers(data.framework.root), bands };
  const answers = Object.entries(data.answers).map(([code, given]) => [
    code,
    given.map((answer) => ({ ...answer, value: worth[String(answer.value)] ?? 0 })),
  ]);
  const scored: AssessmentData = {
    ...data,
    framework: { ...data.framework, root },
    answers: Object.fromEntries(answers) as AssessmentData['answers'],
    assessment: { ...data.assessment, groups: ['PAIR'] },
    groups: [
      { code: 'PAIR', name: { en: 'Pair' }, members: [{ jurisdiction: 'ARL' }, { jurisdiction: 'BOR' }], sources: [] },
    ],
    comparators: [
      {
        ...base,
        kind: 'group',
        code: 'g',
        element: 'small',
        title: { en: 'Pair' },
        relation: 'equal',
        group: 'PAIR',
        membership: 'reference-date',
      },
    ],
  };
  return inPseudo({ data: scored, board: assess(scored, ENGINE) });
}

function section(model: ReportModel, id: string): ReportModel['sections'] {
  const found = model.sections.filter((each) => each.id === id);
  expect(found).not.toEqual([]);
  return found;
}

describe('a report in a language that nobody speaks has no English', () => {
  it.each(COVERED)('in "%s"', (id) => expect(unsaid(section(made, id), assessed)).toEqual([]));

  it('in the ranking and the findings of many', () =>
    expect(unsaid([...section(many, 'ranking'), ...section(many, 'findings')], assessed)).toEqual([]));

  it('in a report on numbers: the page of one, and, of many, averages of groups and bands', () => {
    const scored = numbers();
    const each = buildReport({ assessed: scored, template, catalogue });
    const all = buildReport({ assessed: scored, template: { ...template, manySubjects: 1 }, catalogue });
    expect(unsaid(each.sections, scored)).toEqual([]);
    expect(unsaid(all.sections, scored)).toEqual([]);
    expect(JSON.stringify(section(all, 'findings'))).toContain('«very» «high» 1');
    expect(unsaid({ cover: all.cover }, scored)).toEqual([]);
  });

  it('on the cover, at the foot of pages and in what a reader of the file is told', () => {
    const { attachments } = made;
    expect(unsaid({ ...made, sections: [], attachments: [] }, assessed)).toEqual([]);
    expect(attachments.map(({ description }) => description).filter((text) => !text.startsWith('«'))).toEqual([]);
    expect(unsaid({ cover: many.cover }, assessed)).toEqual([]);
  });

  it('and the cover says that the translation awaits a native reader, or who has read it', () => {
    expect(made.cover.facts).toContain('«This» «translation» «awaits» «a» «native» «reader»');
    const facts = { ...catalogue.facts, reader: { name: 'N. N.', date: '2026-11-01' } };
    const read = buildReport({ assessed, template, catalogue: { ...catalogue, facts } }).cover.facts;
    expect(read.filter((fact) => fact.includes('«native» «reader»'))).toEqual([
      '«Translation» «read» «by» «a» «native» «reader»: N. N., 1 «November» 2026',
    ]);
    const original = buildReport({
      assessed,
      template,
      catalogue: { ...catalogue, facts: { ...facts, original: true } },
    });
    expect(original.cover.facts.filter((fact) => fact.includes('«reader»'))).toEqual([]);
  });
});

describe('the search for English', () => {
  it.each([
    { text: 'Subject', because: 'a word of the code' },
    { text: '«Score» 0.57', because: 'a number with an English point' },
    { text: 'on «6» «April»', because: 'a word beside a message' },
  ])('finds $because', ({ text }) => expect(unsaid({ footer: text }, assessed)).toEqual([text]));

  it.each(['«Score» 0٫57', 'G1 □□□', '⟦Read there.⟧', 'ARL-DATA-2015'])('lets pass %s', (text) =>
    expect(unsaid({ footer: text }, assessed)).toEqual([]),
  );
});
