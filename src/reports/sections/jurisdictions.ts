import { type LocalisedText, textIn } from '../../common/localised-text.js';
import { markOf } from '../answer-words.js';
import { type Block, bold, type Row, type Run, type Section, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { coarse } from '../scale.js';
import { interval, ordinal, score } from '../number-format.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { agree, capitalised, ofSet, sentence } from '../words.js';
import { remarkWords } from '../remark-words.js';
import { answersTable } from './answers-table.js';
import { scaleCellOf } from './standing.js';
import { valuesTable } from './values.js';

/** The address of a jurisdiction's page inside the report. */
export function jurisdictionId(code: string): string {
  return `at-${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}

/** The names in its own languages, each once, each with its language. */
function ownNames(reading: Reading, code: string): readonly Run[] {
  const jurisdiction = reading.data.jurisdictions.find((candidate) => candidate.code === code);
  if (!jurisdiction) return [];
  const names = new Map<string, string>();
  for (const language of OWN_LANGUAGES[code] ?? []) {
    const name = jurisdiction.name[language];
    if (name !== undefined && name !== reading.plainName(code) && !names.has(name)) names.set(name, language);
  }
  return [...names].flatMap(([text, lang], index): Run[] =>
    index === 0 ? [{ text, lang }] : [{ text: ' · ' }, { text, lang }],
  );
}

/** The official languages of those who get a page in the region's reports; others go by their English name. */
const OWN_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  ALB: ['sq'],
  BIH: ['bs', 'hr', 'sr-Cyrl'],
  XKX: ['sq', 'sr-Cyrl'],
  MNE: ['cnr'],
  MKD: ['mk', 'sq'],
  SRB: ['sr-Cyrl'],
};

/** Pillars and facets as intervals, one under another. */
function partsTable(reading: Reading, code: string): Block {
  const { root, rollUps = [] } = reading.data.framework;
  const pillars = root.children.filter((child) => 'children' in child);
  const rowOf = (part: { readonly code: string; readonly title: LocalisedText }): Row => {
    const name = textIn(part.title, reading.language);
    const row = reading.row(code, part.code);
    return {
      kind: 'cells',
      cells: [
        textCell(name),
        scaleCellOf(name, row ?? { score: null, low: null, high: null }, reading.locale),
        textCell(bold(interval(row?.low ?? null, row?.high ?? null))),
      ],
    };
  };
  return {
    kind: 'table',
    label: '',
    title: 'By pillar, and law, policy, institutions and practice apart',
    density: 'dense',
    columns: [
      { title: 'Part', width: 116, align: 'left' },
      { title: 'Worst to best case', width: 108, align: 'left', scale: coarse(reading.scale) },
      { title: 'Interval', width: 50, align: 'right' },
    ],
    rows: [
      ...(pillars.length > 0 ? [{ kind: 'group', title: 'Pillars' } as const] : []),
      ...pillars.map(rowOf),
      ...(rollUps.length > 0 ? [{ kind: 'group', title: 'Facets' } as const] : []),
      ...rollUps.map(rowOf),
    ],
    notes: [],
  };
}

/** The criteria by what is known of them, codes alone: the page at a glance. */
function atAGlance(context: Context, code: string): Block {
  const { reading, template } = context;
  const { marks } = template.wording;
  const groups = new Map<string, string[]>();
  for (const criterion of reading.criteria) {
    const mark = markOf(criterion, reading.answer(code, criterion.code), template);
    const key = mark.unverified ? marks.unverified : marks[mark.shape];
    groups.set(key, [...(groups.get(key) ?? []), criterion.code]);
  }
  const order = [
    marks.full,
    marks.part,
    marks.none,
    marks.unsure,
    marks.unverified,
    marks['not-applicable'],
    marks['not-assessed'],
  ];
  return {
    kind: 'list',
    ordered: false,
    small: true,
    items: order.flatMap((key): Run[][] => {
      const codes = groups.get(key);
      return codes ? [[bold(`${capitalised(key)}: `), { text: codes.join(', ') }]] : [];
    }),
  };
}

function standing(context: Context, code: string): readonly Block[] {
  const { reading, template } = context;
  const row = reading.row(code, reading.root);
  const count = tally(reading, [code]);
  const said = [`${ofSet(count.assessed, count.all)} answers ${agree(count.assessed, 'is', 'are')} assessed`];
  if (count.unverified > 0)
    said.push(`${count.unverified} ${agree(count.unverified, 'rests', 'rest')} on unverified sources only`);
  if (count.unsure > 0) said.push(`${count.unsure} ${agree(count.unsure, 'lies', 'lie')} between answers`);
  if (count.open > 0) said.push(`${count.open} ${agree(count.open, 'is', 'are')} not known`);
  const place =
    !row || row.rankLow === null || row.rankHigh === null
      ? ''
      : row.rankLow === row.rankHigh
        ? `Place ${row.rankLow} of ${reading.subjects.length}. `
        : `Place: ${template.wording.notRobust}; anything from ${ordinal(row.rankLow)} to ${ordinal(row.rankHigh)} of ${reading.subjects.length}. `;
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

/** What is not known, and why: criteria that share a reason stand together. */
function unknownBlocks(context: Context, code: string): readonly Block[] {
  const { reading, template } = context;
  const reasons = new Map<string, string[]>();
  for (const criterion of reading.criteria) {
    const answer = reading.answer(code, criterion.code);
    if (answer && (answer.value !== null || answer.candidates.length > 0)) continue;
    const why = answer ? remarkWords(criterion, answer, reading) : '';
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

/** What stands on the page of one subject: the interval first, law and practice apart, then every answer in a row. */
function pageBlocks(context: Context, code: string): readonly Block[] {
  const { reading } = context;
  if (!reading.hasMarks) return [valuesTable(context, code), ...unknownBlocks(context, code)];
  return [
    {
      kind: 'columns',
      share: 0.44,
      left: [...standing(context, code), atAGlance(context, code)],
      right: [partsTable(reading, code)],
    },
    answersTable(context, code),
  ];
}

/**
 * A page of its own for each subject, or for the one that is asked for. It begins with the name. The few numbers of a
 * subject whose published values are scored need no whole page.
 */
export function jurisdictionSections(context: Context, only?: string): readonly Section[] {
  const { reading } = context;
  return reading.subjects
    .filter((code) => only === undefined || code === only)
    .map((code): Section => {
      const title = reading.name(code);
      const id = jurisdictionId(code);
      const heading: Block = { kind: 'heading', level: 1, text: title, id, aside: ownNames(reading, code) };
      const blocks = [heading, ...pageBlocks(context, code)];
      const alone = reading.hasMarks;
      return { id, title, startsPage: alone || 'unless-roomy', ownPage: alone, nested: true, blocks };
    });
}
