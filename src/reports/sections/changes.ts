import { spanOf } from '../../common/legal-date.js';
import { answerLabel } from '../answer-words.js';
import { type Block, body, bold, type Column, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsOf } from '../scale.js';
import { eventWords } from '../event-words.js';
import { comparableAnswers, type Move, movesBetween } from '../moves.js';
import { type Reading } from '../reading.js';
import { byStanding } from './standing.js';

/** The events, between the two dates, of the acts on which the later answer or the earlier rests. */
function events(context: Context, earlier: Reading, move: Move): string {
  const { reading, locale } = context;
  const from = spanOf(earlier.board.asOf)?.latest ?? '';
  const until = spanOf(reading.board.asOf)?.latest ?? '';
  const acts = new Set([...move.to.evidence, ...move.from.evidence].flatMap(({ instrument }) => instrument ?? []));
  const said = [...acts].flatMap((code) => {
    const act = reading.instrument(code);
    const within = (act?.events ?? []).filter(({ date }) => {
      const span = date === null ? null : spanOf(date);
      return span !== null && span.latest > from && span.earliest <= until;
    });
    if (!act || within.length === 0) return [];
    return [`${locale.text(act.title)} (${within.map((event) => eventWords(event, locale)).join(', ')})`];
  });
  return said.length > 0 ? said.join('; ') : locale.say('changes.moves.unexplained');
}

function movesTable(context: Context, earlier: Reading, moves: readonly Move[]): Block {
  const { reading, template, numbering, locale } = context;
  const label = (move: Move, which: 'from' | 'to', of: Reading): string =>
    answerLabel(move.criterion, move[which], { reading: of, template });
  return {
    kind: 'table',
    label: numbering.table(),
    title: locale.say('changes.moves.title', { n: moves.length }),
    density: 'tight',
    columns: [
      { title: locale.say('standing.subject'), width: 70, align: 'left' },
      { title: locale.say('matrix.criterion'), width: 96, align: 'left' },
      { title: locale.date(earlier.board.asOf), width: 80, align: 'left' },
      { title: locale.date(reading.board.asOf), width: 80, align: 'left' },
      { title: locale.say('changes.moves.by'), width: 170, align: 'left' },
    ],
    rows: moves.map((move): Row => ({
      kind: 'cells',
      cells: [
        textCell(bold(reading.name(move.jurisdiction))),
        textCell(bold(`${move.criterion.code} `), locale.text(move.criterion.title)),
        textCell(label(move, 'from', earlier)),
        textCell(label(move, 'to', reading)),
        textCell(events(context, earlier, move)),
      ],
    })),
    notes: [],
  };
}

function intervalsTable(context: Context, earlier: Reading): Block {
  const { reading, numbering, locale } = context;
  const { say, interval } = locale;
  const apart = reading.subjects.filter((code) => {
    const [a, b] = [earlier.row(code, earlier.root), reading.row(code, reading.root)];
    return (
      a?.high !== null && b?.low !== null && a && b && ((a.high ?? 1) < (b.low ?? 0) || (b.high ?? 1) < (a.low ?? 0))
    );
  });
  const n = reading.subjects.length;
  const columns: readonly Column[] = [
    { title: say('standing.subject'), width: 112, align: 'left' },
    { title: say('changes.date'), width: 84, align: 'left' },
    {
      title: say('standing.composite', endsOf(reading.scale, locale)),
      width: 200,
      align: 'left',
      scale: reading.scale,
    },
    { title: say('standing.interval'), width: 60, align: 'right' },
    { title: say('standing.assessed'), width: 56, align: 'right' },
  ];
  const rows = byStanding(reading.rowsOf(reading.root)).flatMap(({ jurisdiction }): readonly Row[] =>
    [earlier, reading].map((of) => {
      const row = of.row(jurisdiction, of.root);
      const name = reading.name(jurisdiction);
      const date = locale.date(of.board.asOf);
      const low = row?.low ?? null;
      const high = row?.high ?? null;
      return {
        kind: 'cells',
        cells: [
          textCell(of === earlier ? bold(name) : ''),
          textCell({ text: date, colour: of === earlier ? 'muted' : 'ink' }),
          {
            kind: 'scale',
            low,
            high,
            points: row?.score === null || row === undefined ? [] : [row.score],
            diamonds: [],
            alt: say('standing.alt.interval', { name: `${name}, ${date}`, interval: interval(low, high) }),
          },
          textCell(bold(interval(low, high))),
          textCell(row ? say('common.of', { count: row.answered, of: row.of }) : '–'),
        ],
      };
    }),
  );
  return {
    kind: 'table',
    label: numbering.figure(),
    title:
      apart.length === 0 ? say('changes.title.overlap', { n }) : say('changes.title.apart', { apart: apart.length, n }),
    density: 'tight',
    columns,
    rows,
    notes: [locale.runs('changes.note')],
  };
}

/** What moved between two dates that the assessment declares comparable: answers by the act that moved them, then intervals. */
export function changesBlocks(context: Context): readonly Block[] {
  const { earlier, reading, locale } = context;
  if (!earlier) return [];
  const { say, date } = locale;
  const moves = movesBetween(earlier, reading);
  const compared = {
    both: comparableAnswers(earlier, reading),
    all: reading.subjects.length * reading.criteria.length,
    from: date(earlier.board.asOf),
    until: date(reading.board.asOf),
  };
  const moved = moves.length === 0 ? say('changes.none') : say('changes.moved', { n: moves.length });
  return [
    body(`${say('changes.compared', compared)} ${moved} ${say('changes.known')}`),
    ...(moves.length > 0 ? [movesTable(context, earlier, moves)] : []),
    intervalsTable(context, earlier),
  ];
}
