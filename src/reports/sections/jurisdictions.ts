import { type LocalisedText } from '../../common/localised-text.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { markOf } from '../answer-words.js';
import { type Block, bold, type Row, type Run, type Section, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { coarse, endsOf } from '../scale.js';
import { knownWords } from '../known-words.js';
import { type Reading } from '../reading.js';
import { tally } from '../tally.js';
import { capitalised } from '../words.js';
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
  const { say, text, interval } = reading.locale;
  const pillars = root.children.filter((child) => 'children' in child);
  const rowOf = (part: { readonly code: string; readonly title: LocalisedText }): Row => {
    const name = text(part.title);
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
    title: say('jurisdictions.parts.title'),
    density: 'dense',
    columns: [
      { title: say('standing.parts.part'), width: 116, align: 'left' },
      { title: say('jurisdictions.parts.range'), width: 108, align: 'left', scale: coarse(reading.scale) },
      { title: say('standing.interval'), width: 50, align: 'right' },
    ],
    rows: [
      ...(pillars.length > 0 ? [{ kind: 'group', title: say('standing.parts.pillars') } as const] : []),
      ...pillars.map(rowOf),
      ...(rollUps.length > 0 ? [{ kind: 'group', title: say('jurisdictions.parts.facets') } as const] : []),
      ...rollUps.map(rowOf),
    ],
    notes: [],
  };
}

/** The criteria by what is known of them, codes alone: the page at a glance. */
function atAGlance(context: Context, code: string): Block {
  const { reading, template, locale } = context;
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
    items: order.flatMap((key) => {
      const codes = groups.get(key);
      return codes ? [locale.runs('jurisdictions.mark', { mark: capitalised(key), criteria: codes.join(', ') })] : [];
    }),
  };
}

/** The place among the subjects where the intervals leave no other; else between which it lies. */
function placeSentence({ rankLow, rankHigh }: ScoreRow, { subjects, locale }: Reading): readonly string[] {
  if (rankLow === null || rankHigh === null) return [];
  const of = subjects.length;
  return rankLow === rankHigh
    ? [locale.say('jurisdictions.place', { place: rankLow, of })]
    : [locale.say('jurisdictions.places', { from: rankLow, to: rankHigh, of })];
}

function standing({ reading, locale }: Context, code: string): readonly Block[] {
  const row = reading.row(code, reading.root);
  const point = row?.score ?? null;
  const said = [...(row ? placeSentence(row, reading) : []), ...knownWords(tally(reading, [code]), locale)];
  return [
    {
      kind: 'figure',
      value: locale.interval(row?.low ?? null, row?.high ?? null).replace('–', '\u2009–\u2009'),
      label: locale.say('jurisdictions.composite', {
        ...endsOf(reading.scale, locale),
        scored: String(point !== null),
        score: locale.score(point),
      }),
    },
    { kind: 'text', style: 'body', runs: [{ text: said.join(' ') }] },
  ];
}

/** What is not known, and why: criteria that share a reason stand together. */
function unknownBlocks(context: Context, code: string): readonly Block[] {
  const { reading, template, locale } = context;
  const reasons = new Map<string, string[]>();
  for (const criterion of reading.criteria) {
    const answer = reading.answer(code, criterion.code);
    if (answer && (answer.value !== null || answer.candidates.length > 0)) continue;
    const why = answer ? remarkWords(criterion, answer, reading) : '';
    const missing = template.wording.missing[answer?.missing ?? 'not-assessed'];
    const reason = reading.designations.in(`${capitalised(missing)}. ${why}`.trim());
    const title = `${criterion.code}\u00a0${locale.text(criterion.title)}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), title]);
  }
  if (reasons.size === 0) return [];
  return [
    { kind: 'heading', level: 3, text: locale.say('jurisdictions.unknown') },
    {
      kind: 'list',
      ordered: false,
      small: true,
      items: [...reasons].map(([reason, titles]): Run[] => [bold(`${titles.join('; ')}. `), { text: reason }]),
    },
  ];
}

/** What stands on the page of one subject: the interval first, law and practice apart, then every answer in a row. */
function pageBlocks(context: Context, code: string, isFirst: boolean): readonly Block[] {
  const { reading } = context;
  if (!reading.hasMarks) return [valuesTable(context, code), ...unknownBlocks(context, code)];
  return [
    {
      kind: 'columns',
      share: 0.44,
      left: [...standing(context, code), atAGlance(context, code)],
      right: [partsTable(reading, code)],
    },
    answersTable(context, code, isFirst),
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
    .map((code, index): Section => {
      const title = reading.name(code);
      const id = jurisdictionId(code);
      const heading: Block = { kind: 'heading', level: 1, text: title, id, aside: ownNames(reading, code) };
      const blocks = [heading, ...pageBlocks(context, code, index === 0)];
      const alone = reading.hasMarks;
      return { id, title, startsPage: alone || 'unless-roomy', ownPage: alone, nested: true, blocks };
    });
}
