import { type Instrument } from '../../instruments/instrument.js';
import { citationWords, datesWords, doubtWords, originalTitle } from '../act-words.js';
import { pinpoints } from '../answer-words.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { dataWords } from '../data-words.js';
import { type Reading } from '../reading.js';

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

function actRow(context: Context, act: Instrument, provisions: readonly string[]): Row {
  const { reading, template, locale } = context;
  const { say } = locale;
  const original = originalTitle(act, locale.tag);
  const citation = citationWords(act, locale);
  const doubted = doubtWords(act, locale);
  const kind = `${say(`laws.types.${act.type}`)}, ${say(`laws.binding.${act.binding}`)}`;
  return {
    kind: 'cells',
    ids: [lawId(act.code)],
    cells: [
      textCell(bold(`${locale.text(act.title)} `), ...(original ? [original, { text: ' ' }] : []), muted(act.code)),
      textCell(kind, ...(citation === '' ? [] : [muted(`; ${citation}`)])),
      textCell(datesWords(act, locale) || say('laws.datesUnknown')),
      textCell(provisions.length > 0 ? pinpoints(provisions, locale) : say('laws.wholeAct')),
      textCell(criteriaCiting(reading, act.code).join(', ')),
      textCell(
        [...new Set([template.wording.confidence[act.confidence], ...(doubted === '' ? [] : [doubted])])].join('; '),
      ),
    ],
  };
}

/** The acts that answers rest on, with their citations; then, in a line each, the rest of the register for the subjects. */
export function lawsBlocks(context: Context): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const cited = citedProvisions(reading);
  const places = placesOf(reading);
  const acts = reading.data.instruments.filter(({ jurisdiction }) => places.includes(jurisdiction));
  if (acts.length === 0) return [{ kind: 'text', style: 'body', runs: [{ text: say('laws.none') }] }];
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
    title: say('laws.title', { acts: used.length }),
    density: 'tight',
    columns: [
      { title: say('laws.column.act'), width: 152, align: 'left' },
      { title: say('laws.column.kind'), width: 84, align: 'left' },
      { title: say('laws.column.dates'), width: 110, align: 'left' },
      { title: say('laws.column.cited'), width: 74, align: 'left' },
      { title: say('laws.column.criteria'), width: 40, align: 'left' },
      { title: say('answers.column.confidence'), width: 52, align: 'left' },
    ],
    rows,
    notes: [],
  };
  const others = places.flatMap((code): readonly Run[][] => {
    const own = acts.filter(({ jurisdiction, code: act }) => jurisdiction === code && !cited.has(act));
    if (own.length === 0) return [];
    const titles = own.map((act) => {
      const said = [act.number === undefined ? '' : dataWords(act.number, locale), doubtWords(act, locale)]
        .filter((part) => part !== '')
        .join('; ');
      return `${locale.text(act.title)}${said === '' ? '' : ` (${said})`}`;
    });
    return [[...locale.runs('laws.ofPlace', { name: reading.name(code), acts: titles.join('; ') })]];
  });
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(others.length > 0
      ? [
          { kind: 'heading', level: 2, text: say('laws.others') } as const,
          { kind: 'list', ordered: false, small: true, items: others } as const,
        ]
      : []),
  ];
}
