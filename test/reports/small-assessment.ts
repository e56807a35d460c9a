import { type Answer } from '../../src/assessments/answer.js';
import { type Constraint } from '../../src/assessments/assessment.js';
import { type Comparator } from '../../src/assessments/comparator.js';
import { type Criterion, type Facet } from '../../src/frameworks/framework.js';
import { type Instrument } from '../../src/instruments/instrument.js';
import { ENGINE } from '../../src/settings/engine.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type AssessmentData } from '../../src/scoreboards/scoreboard.js';
import { type Assessed } from '../../src/reports/reading.js';

/** Answers in one letter: full, half, none, unverified full, between full and half, does not apply. */
const LETTERS: Readonly<Record<string, Partial<Answer>>> = {
  f: { value: 'full' },
  h: { value: 'half' },
  n: { value: 'none' },
  u: { value: 'full', confidence: 'unverified' },
  s: { unsure: ['full', 'half'] },
  x: { missing: 'not-applicable' },
};

function criterion(code: string, title: string, facet: Facet, weight = 1): Criterion {
  return {
    code,
    title: { en: title },
    question: { en: `${title}?` },
    why: { en: 'Because.' },
    facets: [facet],
    sources: [],
    weight,
    scale: {
      type: 'choice',
      options: {
        full: { points: 1, label: { en: 'Full' } },
        half: { points: 0.5, label: { en: 'Half' } },
        none: { points: 0, label: { en: 'None' } },
      },
    },
  };
}

const act: Instrument = {
  code: 'ARL-DATA-2015',
  jurisdiction: 'ARL',
  title: { en: 'Law on Data', mk: 'Закон за податоци', sq: 'Ligj për të dhënat' },
  type: 'law',
  binding: 'binding',
  gazette: 'Gazette 7/2015',
  subjects: [],
  events: [{ type: 'commences', date: '2015-03-01' }],
  provisions: [{ pinpoint: '4(1)', text: 'Bodies share data.' }],
  confidence: 'seen',
  sources: [],
};

export interface Small {
  /** By jurisdiction, a letter for each of G1, G2, S1, S2; a dot is no answer. */
  readonly answers: Readonly<Record<string, string>>;
  readonly constraints?: readonly Constraint[];
  readonly comparators?: readonly Comparator[];
  readonly asOf?: string;
}

const NAMES: Readonly<Record<string, string>> = { ARL: 'Arland', BOR: 'Borland', CAR: 'Carland', XKX: 'Kosovo' };

/** An assessment of four criteria in two pillars: G1 (law, weight 2), G2 (practice), S1 (law), S2 (practice). */
export function small({ answers, constraints = [], comparators = [], asOf = '2020-06-30' }: Small): Assessed {
  const codes = ['G1', 'G2', 'S1', 'S2'];
  const missing = { method: 'reweight', atLeast: '2/3' } as const;
  const aggregate = { method: 'arithmetic' } as const;
  const data: AssessmentData = {
    assessment: {
      id: 'small-2020',
      title: { en: 'Small things' },
      framework: 'small@1',
      asOf,
      subjects: Object.keys(answers),
      submittedToGovernments: false,
      publisher: 'OECD',
      constraints,
      sources: [{ title: 'A publication', href: 'https://example.org/a', date: '2019' }],
      licence: 'CC BY 4.0',
    },
    framework: {
      id: 'small',
      version: 1,
      title: { en: 'Small things' },
      description: { en: 'Four questions.' },
      licence: 'CC BY 4.0',
      sources: [],
      root: {
        code: 'small',
        title: { en: 'Small things' },
        aggregate,
        missing: { method: 'reweight', atLeast: 1 },
        children: [
          {
            code: 'G',
            title: { en: 'Governing' },
            aggregate,
            missing,
            children: [criterion('G1', 'Data policy', 'law', 2), criterion('G2', 'Monitoring', 'practice')],
          },
          {
            code: 'S',
            title: { en: 'Sharing' },
            aggregate,
            missing,
            children: [criterion('S1', 'Duty to share', 'law'), criterion('S2', 'Platform', 'practice')],
          },
        ],
      },
      rollUps: [
        { code: 'law', title: { en: 'Law' }, facets: ['law'], match: 'any', missing },
        { code: 'practice', title: { en: 'Practice' }, facets: ['practice'], match: 'any', missing },
      ],
    },
    jurisdictions: Object.entries(NAMES).map(([code, name]) => ({
      code,
      name: { en: name },
      ...(code === 'XKX' && {
        footnotes: [{ publisher: 'OECD' as const, text: { en: 'A designation without prejudice.' } }],
      }),
    })),
    groups: [],
    subjects: [],
    instruments: [act],
    coverage: [],
    rulings: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([jurisdiction, letters]) => [
        jurisdiction,
        [...letters].flatMap((letter, index): readonly Answer[] => {
          const given = LETTERS[letter];
          if (!given) return [];
          const evidence =
            jurisdiction === 'ARL' ? [{ instrument: act.code, provision: '4(1)' }] : [{ source: { title: 'A page' } }];
          return [{ criterion: codes[index] ?? '', justification: 'Read there.', evidence, ...given }];
        }),
      ]),
    ),
    comparators,
  };
  return { data, board: assess(data, ENGINE) };
}
