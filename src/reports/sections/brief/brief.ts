import { spanOf } from '../../../common/legal-date.js';
import { type Block, bold, muted, type Row, type Run, small, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { shortDigest } from '../../cover.js';
import { comparableAnswers, type Move, movesBetween } from '../../moves.js';
import { answerLabel } from '../../answer-words.js';
import { eventWords } from '../../event-words.js';
import { tellApart } from '../../pairs.js';
import { type Reading } from '../../reading.js';
import { tally } from '../../tally.js';
import { facetsBlocks } from '../profile/facets.js';
import { bySettled } from '../profile/strengths.js';
import { nearest } from '../profile/position.js';
import { intervalCell, intervalLegend } from '../profile/scale-cells.js';
import { byStanding } from '../standing.js';

/** What one page holds. */
const MOST_MOVES = 7;
const MOST_ROWS = 12;
const MOST_OPEN = 9;
const MOST_LISTED = 8;
const MOST_ACTS = 2;

/** The acts, with their events between the two, on which the later answer or the earlier rests; `none` of none. */
function actsOf({ reading, locale }: Context, earlier: Reading, { from, to }: Move): string {
  const after = spanOf(earlier.board.asOf)?.latest ?? '';
  const until = spanOf(reading.board.asOf)?.latest ?? '';
  const acts = new Set([...to.evidence, ...from.evidence].flatMap(({ instrument }) => instrument ?? []));
  const all = [...acts].flatMap((code) => {
    const act = reading.instrument(code);
    const events = (act?.events ?? []).filter(({ date }) => {
      const span = date === null ? null : spanOf(date);
      return span !== null && span.latest > after && span.earliest <= until;
    });
    if (!act || events.length === 0) return [];
    const told = events.map((event) => eventWords(event, locale)).join(', ');
    return [locale.say('brief.act', { title: locale.text(act.title), events: told })];
  });
  const said = all.slice(0, MOST_ACTS);
  const rest = all.length - said.length;
  if (said.length === 0) return 'none';
  return [...said, ...(rest > 0 ? [locale.say('brief.more', { count: rest })] : [])].join('; ');
}

function changedBlocks(context: Context, earlier: Reading, only: string | undefined): readonly Block[] {
  const { reading, locale, template } = context;
  const { say } = locale;
  const moves = movesBetween(earlier, reading).filter(
    ({ jurisdiction }) => only === undefined || jurisdiction === only,
  );
  const both = only === undefined ? comparableAnswers(earlier, reading) : comparableOf(earlier, reading, only);
  const item = (move: Move): readonly Run[] =>
    locale.runs(only === undefined ? 'brief.move' : 'brief.moveOwn', {
      name: reading.name(move.jurisdiction),
      code: move.criterion.code,
      title: locale.text(move.criterion.title),
      from: answerLabel(move.criterion, move.from, { reading: earlier, template }),
      to: answerLabel(move.criterion, move.to, context),
      acts: actsOf(context, earlier, move),
    });
  const shown = [...moves].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, MOST_MOVES);
  const rest = moves.length - shown.length;
  return [
    { kind: 'heading', level: 2, text: say('brief.changed', { date: locale.date(earlier.board.asOf) }) },
    {
      kind: 'text',
      style: 'body',
      runs: [
        {
          text:
            moves.length === 0
              ? say('brief.nothingMoved', { both })
              : say('brief.changedCount', { moved: moves.length, both }),
        },
      ],
    },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            small: true,
            items: [...shown.map(item), ...(rest > 0 ? [[{ text: say('brief.more', { count: rest }) }]] : [])],
          } as const,
        ]),
  ];
}

/** How many answers of one subject are settled at both dates. */
function comparableOf(earlier: Reading, later: Reading, code: string): number {
  return later.criteria.filter((criterion) =>
    [earlier, later].every((of) => {
      const answer = of.answer(code, criterion.code);
      return answer !== undefined && answer.points.score !== null;
    }),
  ).length;
}

function standingTable(context: Context, only: string | undefined): Block {
  const { reading, earlier, locale } = context;
  const { say } = locale;
  const rows = byStanding(reading.rowsOf(reading.root));
  const shown = only === undefined ? rows.slice(0, MOST_ROWS) : nearest(rows, only, MOST_ROWS);
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  const [least, greatest] = [locale.plainNumber(reading.scale.min), locale.plainNumber(reading.scale.max)];
  const rest = rows.length - shown.length;
  const then = (code: string): string => {
    const row = earlier?.row(code, earlier.root);
    return row ? locale.interval(row.low, row.high) : '–';
  };
  return {
    kind: 'table',
    label: '',
    title:
      all === 0 || rows.length > 40
        ? say('brief.standing')
        : say('brief.pairs', { sure: String(sure.length), all: String(all) }),
    legend: intervalLegend(locale),
    density: 'dense',
    columns: [
      { title: say('profile.column.subject'), width: 130, align: 'left' },
      { title: say('profile.column.composite', { least, greatest }), width: 190, align: 'left', scale: reading.scale },
      { title: say('profile.column.interval'), width: 56, align: 'right' },
      { title: say('profile.column.score'), width: 40, align: 'right' },
      ...(earlier
        ? ([
            { title: say('brief.then', { date: locale.date(earlier.board.asOf) }), width: 84, align: 'right' },
          ] as const)
        : []),
    ],
    rows: shown.map((row): Row => {
      const own = row.jurisdiction === only;
      const name = reading.name(row.jurisdiction);
      return {
        kind: 'cells',
        highlighted: own,
        cells: [
          textCell(only === undefined || own ? bold(name) : muted(name)),
          intervalCell(name, row, locale),
          textCell(locale.interval(row.low, row.high)),
          textCell(locale.score(row.score)),
          ...(earlier ? [textCell(muted(then(row.jurisdiction)))] : []),
        ],
      };
    }),
    notes: rest > 0 ? [[{ text: say('brief.more', { count: rest }) }]] : [],
  };
}

/** What is not settled: of one subject its criteria, of all the criteria that are open for most. */
function openItems(context: Context, only: string | undefined): readonly (readonly Run[])[] {
  const { reading, locale } = context;
  const titled = (code: string): { code: string; title: string } => ({ code, title: reading.title(code) });
  if (only !== undefined) {
    return bySettled(context, only).open.map(({ code }) => locale.runs('brief.openOwn', titled(code)));
  }
  const open = new Map(reading.criteria.map(({ code }) => [code, 0]));
  for (const { jurisdiction, criterion, points, missing } of reading.board.answers) {
    if (!reading.subjects.includes(jurisdiction)) continue;
    if (points.score === null && missing !== 'not-applicable') open.set(criterion, (open.get(criterion) ?? 0) + 1);
  }
  const all = String(reading.subjects.length);
  return [...open]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => locale.runs('brief.openRow', { ...titled(code), count: String(count), all }));
}

function openBlocks(context: Context, only: string | undefined): readonly Block[] {
  const { locale } = context;
  const { say } = locale;
  const items = openItems(context, only);
  const shown = items.slice(0, MOST_OPEN);
  const rest = items.length - shown.length;
  return [
    { kind: 'heading', level: 2, text: say('brief.open') },
    items.length === 0
      ? { kind: 'text', style: 'body', runs: [{ text: say('brief.nothingOpen') }] }
      : {
          kind: 'list',
          ordered: false,
          small: true,
          items: [...shown, ...(rest > 0 ? [[{ text: say('brief.more', { count: rest }) }]] : [])],
        },
  ];
}

/** What one subject has in full and what not at all, by name. */
function ownBlocks(context: Context, only: string | undefined): readonly Block[] {
  if (only === undefined || !context.reading.hasMarks) return [];
  const { locale, reading } = context;
  const groups = bySettled(context, only);
  const items = (['full', 'none'] as const).flatMap((kind) => {
    const names = groups[kind].map(({ code }) => `${code}\u00a0${reading.title(code)}`);
    if (names.length === 0) return [];
    const rest = names.length - MOST_LISTED;
    const said = rest > 0 ? [...names.slice(0, MOST_LISTED), locale.say('brief.more', { count: rest })] : names;
    return [locale.runs(`brief.${kind}`, { criteria: said.join('; ') })];
  });
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, small: true, items }];
}

/** One page: what changed and why since the comparable earlier edition, where it stands, what is open. */
export function briefBlocks(context: Context, only: string | undefined): readonly Block[] {
  const { reading, earlier, locale, template } = context;
  const { data, board } = reading;
  const { say } = locale;
  const { wording } = template;
  const count = tally(reading, only === undefined ? undefined : [only]);
  const date = locale.date(board.asOf);
  const form = say('cover.kicker.brief');
  const title = locale.text(data.assessment.title);
  return [
    small(
      board.release === null
        ? say('brief.kickerDraft', { form, date, draft: wording.draft })
        : say('brief.kicker', { form, date }),
    ),
    {
      kind: 'heading',
      level: 1,
      text: only === undefined ? title : say('brief.subject', { name: reading.name(only), title }),
      id: 'brief',
    },
    {
      kind: 'text',
      style: 'body',
      runs: [
        {
          text: say('brief.assessed', {
            assessed: count.assessed,
            all: count.all,
            unverified: String(count.unverified),
            unsure: String(count.unsure),
            open: String(count.open),
          }),
        },
        ...(earlier ? [] : [{ text: ` ${say('brief.noEarlier')}` }]),
      ],
    },
    standingTable(context, only),
    ...(earlier ? changedBlocks(context, earlier, only) : []),
    ...ownBlocks(context, only),
    ...(only !== undefined && !earlier ? facetsBlocks(context, only) : []),
    ...openBlocks(context, only),
    small(
      ...locale.runs('brief.note', {
        submitted: data.assessment.submittedToGovernments ? wording.submitted : wording.notSubmitted,
        method: board.framework,
        digest: shortDigest(board.digest),
      }),
    ),
  ];
}
