import { textIn } from '../../common/localised-text.js';
import { type Criterion } from '../../frameworks/framework.js';
import { answerLabel, confidenceOf, markOf, restsOn } from '../answer-words.js';
import { type Block, bold, type Column, type Row, type Run, type Section, textCell } from '../blocks.js';
import { type Context, UNIT_SCALE } from '../context.js';
import { countRange, interval, plainNumber, score } from '../number-format.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { capitalised, counted, ofSet, sentence } from '../words.js';
import { matrixLegend } from './matrix.js';
import { scaleCellOf } from './standing.js';

/** Acts and sources named in a row of the table; the rest are counted. */
const MOST_NAMED = 3;

/** The address of a jurisdiction's page inside the report. */
export function jurisdictionId(code: string): string {
  return `at-${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}

function ownNames(reading: Reading, code: string): Run | undefined {
  const jurisdiction = reading.data.jurisdictions.find((candidate) => candidate.code === code);
  if (!jurisdiction) return undefined;
  const english = textIn(jurisdiction.name, reading.language);
  const own = OWN_LANGUAGES[code] ?? [];
  const names = [...new Set(own.flatMap((language) => jurisdiction.name[language] ?? []))].filter(
    (name) => name !== english,
  );
  const [first] = own;
  return names.length === 0 || first === undefined ? undefined : { text: names.join(' · '), lang: first };
}

/** The official languages of those who get a page in the region's reports; others go by their English name. */
const OWN_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  ALB: ['sq'],
  BIH: ['bs', 'hr', 'sr-Cyrl'],
  XKX: ['sq', 'sr-Latn'],
  MNE: ['cnr'],
  MKD: ['mk', 'sq'],
  SRB: ['sr-Cyrl'],
};

function partsTable(
  reading: Reading,
  code: string,
  parts: readonly { code: string; title: Readonly<Record<string, string>> }[],
  title: string,
): Block {
  const columns: readonly Column[] = [
    { title: '', width: 80, align: 'left' },
    {
      title: '',
      width: 96,
      align: 'left',
      scale: { ...UNIT_SCALE, ticks: UNIT_SCALE.ticks.filter(({ at }) => at !== 0.25 && at !== 0.75) },
    },
    { title: '', width: 54, align: 'right' },
  ];
  return {
    kind: 'table',
    label: '',
    title,
    density: 'tight',
    columns,
    notes: [],
    rows: parts.map((part): Row => {
      const name = textIn(part.title, reading.language);
      const row = reading.row(code, part.code);
      return {
        kind: 'cells',
        cells: [
          textCell(name),
          scaleCellOf(name, row ?? { score: null, low: null, high: null }),
          textCell(bold(interval(row?.low ?? null, row?.high ?? null))),
        ],
      };
    }),
  };
}

function standing(context: Context, code: string): readonly Block[] {
  const { reading, template } = context;
  const row = reading.row(code, reading.root);
  const count = tally(reading, [code]);
  const said = [`${ofSet(count.assessed, count.all)} answers are assessed`];
  if (count.unverified > 0) said.push(`${count.unverified} rest on unverified sources only`);
  if (count.unsure > 0) said.push(`${count.unsure} lie between answers`);
  if (count.open > 0) said.push(`${count.open} are not known`);
  const place =
    !row || row.rankLow === null || row.rankHigh === null
      ? ''
      : row.rankLow === row.rankHigh
        ? `Place ${row.rankLow} of ${reading.subjects.length}. `
        : `Place: ${template.wording.notRobust}; it could be ${countRange(row.rankLow, row.rankHigh)} of ${reading.subjects.length}. `;
  const point = row?.score === null || row?.score === undefined ? 'no point is earned' : `score ${score(row.score)}`;
  return [
    {
      kind: 'figure',
      value: interval(row?.low ?? null, row?.high ?? null).replace('–', '\u2009–\u2009'),
      label: `composite, 0 to 1: worst and best case; ${point}`,
    },
    {
      kind: 'text',
      style: 'body',
      runs: [{ text: `${place}${sentence(said.join('; ').replace(/^./, (first) => first.toUpperCase()))}` }],
    },
  ];
}

function evidenceRuns(context: Context, criterion: Criterion, code: string): readonly Run[] {
  const { reading } = context;
  const answer = reading.answer(code, criterion.code);
  if (!answer) return [{ text: '–' }];
  const named = restsOn(answer.evidence, reading);
  const shown = named.slice(0, MOST_NAMED).join('; ');
  const more = named.length > MOST_NAMED ? `; and ${named.length - MOST_NAMED} more` : '';
  const why = [answer.justification, ...answer.remarks]
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ');
  return [
    ...(shown === '' ? [] : [{ text: `${shown}${more}. ` }]),
    ...(why === '' ? [] : [{ text: reading.designations.in(why), colour: 'muted' } as const]),
  ];
}

/** Answers that are known, or that something is known of. */
function answersTable(context: Context, code: string): Block | null {
  const { reading, template, numbering } = context;
  const { confidence } = template.wording;
  const known = reading.criteria.filter(({ code: criterion }) => {
    const answer = reading.answer(code, criterion);
    return answer !== undefined && (answer.value !== null || answer.candidates.length > 0);
  });
  if (known.length === 0) return null;
  const count = tally(reading, [code]);
  return {
    kind: 'table',
    label: numbering.table(),
    title: `What ${reading.name(code)}’s answers rest on (${counted(count.assessed, 'settled answer')})`,
    density: 'tight',
    legend: matrixLegend(reading, template),
    columns: [
      { title: 'Criterion', width: 96, align: 'left' },
      { title: '', width: 20, align: 'center' },
      { title: 'Answer', width: 88, align: 'left' },
      { title: 'Points', width: 42, align: 'right' },
      { title: 'Rests on', width: 200, align: 'left' },
      { title: 'Confidence', width: 50, align: 'left' },
    ],
    rows: known.map((criterion): Row => {
      const answer = reading.answer(code, criterion.code);
      const sure = answer ? confidenceOf(answer, reading) : null;
      const points = answer?.points;
      return {
        kind: 'cells',
        cells: [
          textCell(bold(`${criterion.code} `), textIn(criterion.title, reading.language)),
          markOf(criterion, answer, template),
          textCell(answerLabel(criterion, answer, context)),
          textCell(
            points?.score === null || points === undefined
              ? { text: interval(points?.low ?? null, points?.high ?? null), colour: 'muted' }
              : plainNumber(points.score),
          ),
          textCell(...evidenceRuns(context, criterion, code)),
          textCell(sure === null ? '–' : confidence[sure]),
        ],
      };
    }),
    notes: [],
  };
}

/** What is not known, and why: criteria that share a reason stand together. */
function unknownBlocks(context: Context, code: string): readonly Block[] {
  const { reading, template } = context;
  const reasons = new Map<string, string[]>();
  for (const criterion of reading.criteria) {
    const answer = reading.answer(code, criterion.code);
    if (answer && (answer.value !== null || answer.candidates.length > 0)) continue;
    const why = [answer?.justification ?? '', ...(answer?.remarks ?? [])]
      .filter((text) => text !== '')
      .map(sentence)
      .join(' ');
    const missing = template.wording.missing[answer?.missing ?? 'not-assessed'];
    const reason = reading.designations.in(`${capitalised(missing)}. ${why}`.trim());
    const title = `${criterion.code}\u00a0${textIn(criterion.title, reading.language)}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), title]);
  }
  if (reasons.size === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'What is not known, and why' },
    {
      kind: 'list',
      ordered: false,
      small: true,
      items: [...reasons].map(([reason, titles]): Run[] => [bold(`${titles.join('; ')}. `), { text: reason }]),
    },
  ];
}

/** A page of its own for each subject: the interval first, law and practice apart, each answer with what it rests on. */
export function jurisdictionSections(context: Context): readonly Section[] {
  const { reading } = context;
  const { framework } = reading.data;
  return reading.subjects.map((code): Section => {
    const name = reading.name(code);
    const aside = ownNames(reading, code);
    const pillars = framework.root.children.filter((child) => 'children' in child);
    const table = answersTable(context, code);
    return {
      id: jurisdictionId(code),
      title: name,
      startsPage: true,
      nested: true,
      blocks: [
        { kind: 'heading', level: 1, text: name, id: jurisdictionId(code), ...(aside && { aside }) },
        {
          kind: 'columns',
          share: 0.5,
          left: [
            ...standing(context, code),
            ...(pillars.length > 0 ? [partsTable(reading, code, pillars, 'By pillar')] : []),
          ],
          right: framework.rollUps
            ? [partsTable(reading, code, framework.rollUps, 'Law, policy, institutions, practice')]
            : [],
        },
        ...(table ? [table] : []),
        ...unknownBlocks(context, code),
      ],
    };
  });
}
