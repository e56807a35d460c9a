import { describe, expect, it } from '@jest/globals';
import { type Comparator } from '../../src/assessments/comparator.js';
import { type DeriveRule } from '../../src/frameworks/derive-rule.js';
import { type FrameworkElement, isCriterion } from '../../src/frameworks/framework.js';
import { buildReport } from '../../src/reports/build-report.js';
import { type Assessed } from '../../src/reports/reading.js';
import { readTemplate } from '../../src/reports/read-template.js';
import { assess } from '../../src/scoreboards/assess.js';
import { ENGINE } from '../../src/settings/engine.js';
import { inPseudo, pseudoCatalogue, unsaid } from './pseudo-language.js';
import { small } from './small-assessment.js';

const comparators: readonly Comparator[] = [
  {
    kind: 'quoted',
    code: 'q',
    element: 'S1',
    title: { en: 'Elsewhere' },
    relation: 'wider',
    vintage: '2019',
    publication: { title: 'A publication' },
    wording: 'Must bodies share?',
    population: { description: '29 others', n: 29, membership: 'publication' },
    shares: [{ label: 'yes', percent: 57 }],
  },
];

const rule: DeriveRule = {
  coverage: ['sharing'],
  answers: [
    {
      value: 'full',
      when: {
        all: [
          {
            provision: {
              subject: ['sharing'],
              modality: ['mandates', 'empowers'],
              reach: ['all'],
              addressee: ['public-bodies'],
              instrument: {
                type: ['law', 'by-law'],
                binding: ['binding'],
                adopted: { from: '2001' },
                competence: ['own'],
              },
            },
          },
          { not: { instrument: { subject: ['sharing'], stage: 'adopted', rung: 'implementing-act' } } },
        ],
      },
    },
    { value: 'half', when: { atLeast: { count: 1, of: [{ instrument: { subject: ['sharing'] } }] } } },
  ],
  otherwise: 'none',
};

/** The same with a rule for S1, and the law of the register tagged so that the rule finds it. */
function withRule({ data }: Assessed): Assessed {
  const derived = (element: FrameworkElement): FrameworkElement => ({
    ...element,
    children: element.children.map((child) =>
      isCriterion(child) ? (child.code === 'S1' ? { ...child, derive: rule } : child) : derived(child),
    ),
  });
  const framework = { ...data.framework, root: derived(data.framework.root) };
  const subjects = [{ code: 'sharing', label: { en: 'Sharing' } }];
  const instruments = data.instruments.map((act) => ({ ...act, subjects: ['sharing'] }));
  const ruled = { ...data, framework, subjects, instruments };
  return { data: ruled, board: assess(ruled, ENGINE) };
}

const catalogue = pseudoCatalogue();
const assessed = inPseudo(withRule(small({ answers: { ARL: 'fh.f', BOR: 'usxf', XKX: 'fnnf' }, comparators })));
const comparable = inPseudo(
  withRule(small({ answers: { ARL: 'nh.f', BOR: 'usxn', XKX: '....' }, asOf: '2019-12-31' })),
);

describe('a report in a language that nobody speaks has no English', () => {
  it.each([
    { form: 'profile', only: 'ARL' },
    { form: 'brief', only: 'ARL' },
    { form: 'brief', only: undefined },
    { form: 'worksheet', only: 'BOR' },
    { form: 'method', only: undefined },
  ])('in a $form of $only', ({ form, only }) => {
    const template = readTemplate(form);
    const jurisdiction = only === undefined ? {} : { jurisdiction: only };
    const made = buildReport({ assessed, comparable, template, catalogue, ...jurisdiction });
    const without = buildReport({ assessed, template, catalogue, ...jurisdiction });
    for (const { sections, cover, title } of [made, without]) {
      expect(unsaid(sections, assessed)).toEqual([]);
      expect(unsaid({ cover, title }, assessed)).toEqual([]);
    }
  });

  it.each(['BOR', undefined])('in a table of concordance of %s', (only) => {
    const obligations = asObligations(small({ answers: { ARL: 'fh.f', BOR: 'usxn' } }));
    const template = readTemplate('concordance');
    const { sections, cover } = buildReport({
      assessed: obligations,
      template,
      catalogue,
      ...(only !== undefined && { jurisdiction: only }),
    });
    expect(unsaid(sections, obligations)).toEqual([]);
    expect(unsaid({ cover }, obligations)).toEqual([]);
  });
});

/** The same questions answered with degrees of alignment. */
function asObligations({ data }: Assessed): Assessed {
  const renamed = JSON.parse(JSON.stringify(data).replace(/"half"/g, '"partial"')) as Assessed['data'];
  const translated = inPseudo(renamed);
  return { data: translated, board: assess(translated, ENGINE) };
}
