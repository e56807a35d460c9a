import { type Instrument } from '../../instruments/instrument.js';
import { textIn } from '../../common/localised-text.js';
import { pinpoints } from '../answer-words.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { eventWords } from '../event-words.js';
import { type Reading } from '../reading.js';
import { counted } from '../words.js';

/** Whether every letter can be set in the report's typefaces: Latin, Greek or Cyrillic. */
function isSettable(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]/u.test(text);
}

/** The title in its own language and script: the first that is not English; of two scripts Cyrillic, which gazettes print. */
function originalTitle(act: Instrument): Run | null {
  const own = Object.entries(act.title).filter(([language, title]) => language !== 'en' && isSettable(title));
  const found = own.find(([language]) => language.endsWith('-Cyrl')) ?? own[0];
  return found ? { text: found[1], lang: found[0] } : null;
}

function dates(act: Instrument): string {
  return act.events.map(eventWords).join('; ');
}

/** Provisions that answers cite, by act. */
function citedProvisions(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const cited = new Map<string, string[]>();
  for (const { evidence } of reading.board.answers) {
    for (const { instrument, provision } of evidence) {
      if (instrument === undefined) continue;
      const provisions = cited.get(instrument) ?? [];
      if (provision !== undefined && !provisions.includes(provision)) provisions.push(provision);
      cited.set(instrument, provisions);
    }
  }
  return cited;
}

function criteriaCiting(reading: Reading, act: string): readonly string[] {
  const codes = new Set(
    reading.board.answers
      .filter(({ evidence }) => evidence.some(({ instrument }) => instrument === act))
      .map(({ criterion }) => criterion),
  );
  return reading.criteria.map(({ code }) => code).filter((code) => codes.has(code));
}

/** The place where an act is described: `act-srb-egov-2018`. */
export function lawId(act: string): string {
  return `act-${act.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** Whose acts are described: the subjects, the entities beside them, and others whose acts an answer cites. */
function placesOf({ subjects, data }: Reading): readonly string[] {
  const citing = data.instruments.map(({ jurisdiction }) => jurisdiction);
  return [...new Set([...subjects, ...(data.assessment.memo ?? []), ...citing])];
}

/** Whether an act that an answer rests on is described in this report, so that a link can lead there. */
export function hasLaw({ reading, template }: Context, act: string): boolean {
  const jurisdiction = reading.instrument(act)?.jurisdiction;
  const wanted = template.sections.some(({ kind }) => kind === 'laws');
  return wanted && jurisdiction !== undefined && placesOf(reading).includes(jurisdiction);
}

/** What of an act is believed only: its fields, or all of it. */
function doubt({ confidence, unverified = [] }: Instrument): string {
  if (unverified.length > 0) return `unverified: ${unverified.join(', ')}`;
  return confidence === 'unverified' ? 'unverified' : '';
}

function actRow(context: Context, act: Instrument, provisions: readonly string[]): Row {
  const { reading, template } = context;
  const original = originalTitle(act);
  const citation = [act.number === undefined ? '' : `No. ${act.number}`, act.gazette ?? '']
    .filter((part) => part !== '')
    .join('; ');
  const unverified = doubt(act) === '' ? '' : `; ${doubt(act)}`;
  return {
    kind: 'cells',
    ids: [lawId(act.code)],
    cells: [
      textCell(
        bold(`${textIn(act.title, reading.language)} `),
        ...(original ? [original, { text: ' ' }] : []),
        muted(act.code),
      ),
      textCell(`${act.type}, ${act.binding}`, ...(citation === '' ? [] : [muted(`; ${citation}`)])),
      textCell(dates(act) || 'dates not known'),
      textCell(provisions.length > 0 ? pinpoints(provisions) : 'the act as a whole'),
      textCell(criteriaCiting(reading, act.code).join(', ')),
      textCell(`${template.wording.confidence[act.confidence]}${unverified}`),
    ],
  };
}

/** The acts that answers rest on, with their citations; then, in a line each, the rest of the register for the subjects. */
export function lawsBlocks(context: Context): readonly Block[] {
  const { reading, numbering } = context;
  const cited = citedProvisions(reading);
  const places = placesOf(reading);
  const acts = reading.data.instruments.filter(({ jurisdiction }) => places.includes(jurisdiction));
  if (acts.length === 0)
    return [{ kind: 'text', style: 'body', runs: [{ text: 'No act of law is part of this assessment.' }] }];
  const used = acts.filter(({ code }) => cited.has(code));
  const rows = places.flatMap((code): readonly Row[] => {
    const own = used.filter(({ jurisdiction }) => jurisdiction === code);
    if (own.length === 0) return [];
    return [
      { kind: 'group', title: reading.name(code) },
      ...own.map((act) => actRow(context, act, cited.get(act.code) ?? [])),
    ];
  });
  const table: Block = {
    kind: 'table',
    label: numbering.table(),
    title: `${counted(used.length, 'act')} on which answers rest`,
    density: 'tight',
    columns: [
      { title: 'Title, as printed, code', width: 152, align: 'left' },
      { title: 'Kind and citation', width: 84, align: 'left' },
      { title: 'Dates', width: 110, align: 'left' },
      { title: 'Cited', width: 74, align: 'left' },
      { title: 'For', width: 40, align: 'left' },
      { title: 'Confidence', width: 52, align: 'left' },
    ],
    rows,
    notes: [],
  };
  const others = places.flatMap((code): readonly Run[][] => {
    const own = acts.filter(({ jurisdiction, code: act }) => jurisdiction === code && !cited.has(act));
    if (own.length === 0) return [];
    const titles = own.map((act) => {
      const said = [act.number ?? '', doubt(act)].filter((part) => part !== '').join('; ');
      return `${textIn(act.title, reading.language)}${said === '' ? '' : ` (${said})`}`;
    });
    return [[bold(`${reading.name(code)}: `), { text: `${titles.join('; ')}.` }]];
  });
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(others.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Also in the register, with no answer resting on them' } as const,
          { kind: 'list', ordered: false, small: true, items: others } as const,
        ]
      : []),
  ];
}
