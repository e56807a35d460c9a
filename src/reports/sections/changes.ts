import { spanOf } from '../../common/legal-date.js';
import { textIn } from '../../common/localised-text.js';
import { answerLabel } from '../answer-words.js';
import { type Block, bold, type Column, type Row, textCell } from '../blocks.js';
import { type Context } from '../context.js';
import { endsInWords } from '../scale.js';
import { dateInWords } from '../date-format.js';
import { eventWords } from '../event-words.js';
import { interval } from '../number-format.js';
import { comparableAnswers, type Move, movesBetween } from '../moves.js';
import { type Reading } from '../reading.js';
import { agree, allOf, counted, ofSet } from '../words.js';
import { byStanding } from './standing.js';

/** The events, between the two dates, of the acts on which the later answer or the earlier rests. */
function events(context: Context, earlier: Reading, move: Move): string {
  const { reading } = context;
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
    return [`${textIn(act.title, reading.language)} (${within.map((event) => eventWords(event, reading.locale)).join(', ')})`];
  });
  return said.length > 0
    ? said.join('; ')
    : 'No dated event of an act in the register explains it; see what the answers rest on.';
}

function movesTable(context: Context, earlier: Reading, moves: readonly Move[]): Block {
  const { reading, template, numbering } = context;
  const say = (move: Move, which: 'from' | 'to', of: Reading): string =>
    answerLabel(move.criterion, move[which], { reading: of, template });
  return {
    kind: 'table',
    label: numbering.table(),
    title: `${counted(moves.length, 'answer')} moved, and the acts by which`,
    density: 'tight',
    columns: [
      { title: 'Subject', width: 70, align: 'left' },
      { title: 'Criterion', width: 96, align: 'left' },
      { title: `On ${dateInWords(earlier.board.asOf)}`, width: 80, align: 'left' },
      { title: `On ${dateInWords(reading.board.asOf)}`, width: 80, align: 'left' },
      { title: 'By', width: 170, align: 'left' },
    ],
    rows: moves.map((move): Row => ({
      kind: 'cells',
      cells: [
        textCell(bold(reading.name(move.jurisdiction))),
        textCell(bold(`${move.criterion.code} `), textIn(move.criterion.title, reading.language)),
        textCell(say(move, 'from', earlier)),
        textCell(say(move, 'to', reading)),
        textCell(events(context, earlier, move)),
      ],
    })),
    notes: [],
  };
}

function intervalsTable(context: Context, earlier: Reading): Block {
  const { reading, numbering } = context;
  const apart = reading.subjects.filter((code) => {
    const [a, b] = [earlier.row(code, earlier.root), reading.row(code, reading.root)];
    return (
      a?.high !== null && b?.low !== null && a && b && ((a.high ?? 1) < (b.low ?? 0) || (b.high ?? 1) < (a.low ?? 0))
    );
  });
  const n = reading.subjects.length;
  const columns: readonly Column[] = [
    { title: 'Subject', width: 112, align: 'left' },
    { title: 'Date', width: 84, align: 'left' },
    { title: `Composite, ${endsInWords(reading.scale)}`, width: 200, align: 'left', scale: reading.scale },
    { title: 'Interval', width: 60, align: 'right' },
    { title: 'Assessed', width: 56, align: 'right' },
  ];
  const rows = byStanding(reading.rowsOf(reading.root)).flatMap(({ jurisdiction }): readonly Row[] =>
    [earlier, reading].map((of) => {
      const row = of.row(jurisdiction, of.root);
      const name = reading.name(jurisdiction);
      const date = dateInWords(of.board.asOf);
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
            alt: `${name}, ${date}: ${interval(low, high)}`,
          },
          textCell(bold(interval(low, high))),
          textCell(row ? ofSet(row.answered, row.of) : '–'),
        ],
      };
    }),
  );
  return {
    kind: 'table',
    label: numbering.figure(),
    title:
      apart.length === 0
        ? `The intervals of the two dates overlap for ${allOf(n)}: no change of the composite is certain`
        : `For ${ofSet(apart.length, n)} the intervals of the two dates lie apart`,
    density: 'tight',
    columns,
    rows,
    notes: [
      [
        bold('Note: '),
        {
          text: 'Both dates are scored by the same framework version. A narrower interval means that more is known, not that more is done.',
        },
      ],
    ],
  };
}

/** What moved between two dates that the assessment declares comparable: answers by the act that moved them, then intervals. */
export function changesBlocks(context: Context): readonly Block[] {
  const { earlier, reading } = context;
  if (!earlier) return [];
  const moves = movesBetween(earlier, reading);
  const both = comparableAnswers(earlier, reading);
  const all = reading.subjects.length * reading.criteria.length;
  return [
    {
      kind: 'text',
      style: 'body',
      runs: [
        {
          text: `Between ${dateInWords(earlier.board.asOf)} and ${dateInWords(reading.board.asOf)}, ${ofSet(both, all)} answers ${agree(both, 'is', 'are')} settled at both dates and can be compared. `,
        },
        { text: moves.length === 0 ? 'None of them moved.' : `${counted(moves.length, 'of them', 'of them')} moved. ` },
        {
          text: 'What is settled at one date only is a change of what is known, and is not shown as a change of the law.',
        },
      ],
    },
    ...(moves.length > 0 ? [movesTable(context, earlier, moves)] : []),
    intervalsTable(context, earlier),
  ];
}
