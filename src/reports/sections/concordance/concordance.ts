import { type ConcordanceRow, type NationalProvision } from '../../../scoreboards/alignment/concordance-result.js';
import { concordance } from '../../../scoreboards/alignment/concordance.js';
import { pinpoints } from '../../answer-words.js';
import { type Block, bold, muted, type Row, type Run, small, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { type Locale } from '../../language/locale.js';
import { matrixTable } from './matrix-table.js';
import { partTitles } from './part-titles.js';
import { countsWords, statusMark, statusWords } from './status.js';

/** The degree, those that stay possible, and what is believed all the same. */
function degreeRuns({ status, possible, believed, needsLook }: ConcordanceRow, locale: Locale): readonly Run[] {
  const { say } = locale;
  const aside = [
    ...(status === 'open'
      ? [
          say('concordance.possible', {
            degrees: locale.either(possible.map((degree) => statusWords(degree, locale))),
          }),
        ]
      : []),
    ...(believed === null ? [] : [say('concordance.believed', { degree: statusWords(believed, locale) })]),
    ...(needsLook ? [say('concordance.lookAgain')] : []),
  ];
  return [bold(statusWords(status, locale)), ...(aside.length > 0 ? [muted(`; ${aside.join('; ')}`)] : [])];
}

/** What is cited: the act and its article, what it says, and whether it is in force on the date. */
function provisionRuns(provision: NationalProvision, isFirst: boolean, { reading, locale }: Context): readonly Run[] {
  const { instrument, title, pinpoint, texts, force } = provision;
  const act = instrument === null ? undefined : reading.instrument(instrument);
  const name = act ? locale.text(act.title) : locale.original(title);
  const place = pinpoint === null ? '' : `, ${instrument === null ? pinpoint : pinpoints([pinpoint], locale)}`;
  const said = texts.map((text, index) =>
    index === 0 ? locale.original(text) : locale.say('concordance.wording', { text: locale.original(text) }),
  );
  const stands = force === null || force === 'yes' ? '' : ` (${locale.say('concordance.force', { force })})`;
  return [
    { text: isFirst ? '' : '; ' },
    bold(`${name}${place}`),
    { text: said.length === 0 ? '' : `: ${said.join(' / ')}` },
    ...(stands === '' ? [] : [muted(stands)]),
  ];
}

function noteRuns({ gap, commitment, justification, provisions }: ConcordanceRow, locale: Locale): readonly Run[] {
  const parts: readonly (readonly Run[])[] = [
    ...(gap === null ? [] : [locale.runs('concordance.gap', { text: locale.original(gap) })]),
    ...(commitment === null ? [] : [locale.runs('concordance.commitment', { text: locale.original(commitment.text) })]),
    ...(commitment === null || commitment.until === null
      ? []
      : [
          locale.runs(commitment.isPast ? 'concordance.untilPassed' : 'concordance.until', {
            date: locale.date(commitment.until),
          }),
        ]),
    ...(justification === '' || (gap !== null && provisions.length > 0)
      ? []
      : [[{ text: locale.original(justification) }]]),
  ];
  return parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

/** Whether a row has more to say than that nobody has looked. */
function isTold({ status, provisions, commitment, justification }: ConcordanceRow): boolean {
  return status !== 'not-assessed' || provisions.length > 0 || commitment !== null || justification !== '';
}

function obligationRow(context: Context, row: ConcordanceRow): Row {
  const { reading, locale } = context;
  const criterion = reading.criteria.find(({ code }) => code === row.obligation);
  const title = locale.runs('concordance.words', { code: row.obligation, title: reading.title(row.obligation) });
  const asks = criterion ? locale.text(criterion.question) : '';
  const note = noteRuns(row, locale);
  return {
    kind: 'cells',
    cells: [
      textCell(...title, muted(isTold(row) ? ` – ${asks}` : '')),
      statusMark(row.status, locale),
      textCell(...degreeRuns(row, locale)),
      row.provisions.length === 0
        ? textCell(muted(isTold(row) ? locale.say('concordance.nothing') : '–'))
        : textCell(...row.provisions.flatMap((provision, index) => provisionRuns(provision, index === 0, context))),
      textCell(...(note.length === 0 ? [muted('–')] : note)),
    ],
  };
}

/** Rows under the part of the tree that they stand in. */
function grouped(context: Context, rows: readonly ConcordanceRow[]): readonly Row[] {
  const parts = partTitles(context);
  let last = '';
  return rows.flatMap((row): readonly Row[] => {
    const part = parts.get(row.obligation) ?? '';
    const head: readonly Row[] = part === last || part === '' ? [] : [{ kind: 'group', title: part }];
    last = part;
    return [...head, obligationRow(context, row)];
  });
}

/** The table of concordance of one: each obligation beside the national provisions that answer it, degree and note. */
function tableOf(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const made = concordance(reading.data, reading.board, code);
  return [
    {
      kind: 'table',
      label: numbering.table(),
      title: say('concordance.title', { name: reading.name(code), counts: countsWords(made.counts, locale) }),
      density: 'dense',
      columns: [
        { title: say('concordance.column.obligation'), width: 128, align: 'left' },
        { title: say('profile.column.mark'), width: 36, align: 'center' },
        { title: say('concordance.column.degree'), width: 52, align: 'left' },
        { title: say('concordance.column.provisions'), width: 166, align: 'left' },
        { title: say('concordance.column.note'), width: 116, align: 'left' },
      ],
      rows: grouped(context, made.rows),
      notes: [locale.runs('concordance.legendNote')],
    },
  ];
}

/** The table of one place, or of all: obligations beside the places, and how many of each degree. */
export function concordanceBlocks(context: Context, only: string | undefined): readonly Block[] {
  const { locale } = context;
  return [
    small(locale.say('concordance.note')),
    ...(only === undefined ? matrixTable(context) : tableOf(context, only)),
  ];
}
