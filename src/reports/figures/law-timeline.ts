import { type Day, NO_LATEST, spanOf } from '../../common/legal-date.js';
import { type EventType, type Instrument } from '../../instruments/instrument.js';
import { type ForceInterval } from '../../instruments/time/force-intervals.js';
import { type ActLife, lifeOfAct, type PlacedEvent, shareOf, yearsOfLives } from '../../instruments/time/act-life.js';
import { lawTimeline as drawTimeline, type LawRow } from '../charts/law-timeline.js';
import { niceTicks } from '../charts/nice-ticks.js';
import { type Reading } from '../reading.js';
import { type FigureMaker } from './figure.js';

/** More acts than this are no picture. */
const MOST_ACTS = 40;

const BEGINS: readonly EventType[] = ['adopted', 'published', 'commences', 'applies', 'resumed'];
const ENDS: readonly EventType[] = ['suspended', 'annulled', 'repealed', 'expired'];

/** The acts of a place on which its answers rest; all of its acts where no answer rests on one. */
function actsOf(
  { board, data }: Reading,
  jurisdiction: string,
): { readonly acts: readonly Instrument[]; readonly isCited: boolean } {
  const own = data.instruments.filter((act) => act.jurisdiction === jurisdiction);
  const cited = new Set(
    board.answers
      .filter((answer) => answer.jurisdiction === jurisdiction)
      .flatMap(({ evidence }) => evidence.flatMap(({ instrument }) => instrument ?? [])),
  );
  const acts = own.filter(({ code }) => cited.has(code));
  return acts.length > 0 ? { acts, isCited: true } : { acts: own, isCited: false };
}

interface Act {
  readonly act: Instrument;
  readonly life: ActLife;
}

function earliest({ life }: Act): string {
  return life.events[0]?.span?.earliest ?? life.rows[0]?.intervals[0]?.until ?? NO_LATEST;
}

function holds({ life }: Act, day: Day): ForceInterval['force'] {
  const found = life.rows[0]?.intervals.find(
    ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
  );
  return found?.force ?? 'unknown';
}

function markOf(type: EventType): LawRow['events'][number]['mark'] {
  if (BEGINS.includes(type)) return 'open';
  return ENDS.includes(type) ? 'diamond' : 'tick';
}

const ENTRIES = [
  { shape: 'interval', key: 'figures.timeline.inForce' },
  { shape: 'uncertain', key: 'figures.timeline.uncertain' },
  { shape: 'open', key: 'figures.timeline.begins' },
  { shape: 'tick', key: 'figures.timeline.changes' },
  { shape: 'diamond', key: 'figures.timeline.ends' },
] as const;

/** Whether a row has what a shape of the legend stands for. */
function hasShape({ spans, events }: LawRow, shape: (typeof ENTRIES)[number]['shape']): boolean {
  if (shape === 'interval') return spans.some(({ isUncertain }) => !isUncertain);
  if (shape === 'uncertain') return spans.some(({ isUncertain }) => isUncertain);
  return events.some(({ mark }) => mark === shape);
}

/** When and how the laws of one place came, changed and went. */
export const lawTimeline: FigureMaker = {
  lack: ({ reading }, jurisdiction) => {
    if (reading.data.instruments.length === 0) return 'no act of law is part of it';
    if (jurisdiction === undefined) return null;
    const { acts } = actsOf(reading, jurisdiction);
    if (acts.length === 0) return `the register has no act of ${jurisdiction}`;
    const usual = reading.data.jurisdictions.find(({ code }) => code === jurisdiction)?.commencement;
    const isPlaced = acts.some((act) => lifeOfAct(act, usual, reading.board.asOf).years !== null);
    return isPlaced ? null : `the register knows no day of the acts of ${jurisdiction}`;
  },
  draw: ({ reading, canvas }, jurisdiction = '') => {
    const { locale, data, board } = reading;
    const { say } = locale;
    const today = spanOf(board.asOf)?.latest ?? board.asOf;
    const usual = data.jurisdictions.find(({ code }) => code === jurisdiction)?.commencement;
    const { acts, isCited } = actsOf(reading, jurisdiction);
    const lives = acts
      .map((act): Act => ({ act, life: lifeOfAct(act, usual, today) }))
      .sort((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0));
    const shown = lives.slice(0, MOST_ACTS);
    const years = yearsOfLives(
      shown.map(({ life }) => life),
      today,
    ) ?? { from: Number(today.slice(0, 4)), until: Number(today.slice(0, 4)) };
    const end = years.until + 1;
    const at = (day: Day): number => years.from + shareOf(day, years) * (end - years.from);
    const spanText = ({ from, until, force }: ForceInterval): string => {
      const word = force === 'unknown' ? say('figures.timeline.uncertain') : say('figures.timeline.inForce');
      return `${word}: ${from === null ? '…' : locale.date(from)}–${until === null ? '…' : locale.date(until)}`;
    };
    const held = ({ life }: Act): readonly ForceInterval[] =>
      (life.rows[0]?.intervals ?? []).filter(({ force }) => force !== 'no');
    const eventText = ({ event, span }: PlacedEvent): string => {
      const day = event.date ?? (span?.earliest !== null && span?.earliest !== undefined ? span.earliest : null);
      return `${say(`laws.events.${event.type}`)}: ${day === null ? say('laws.day.unknown') : locale.date(day)}`;
    };
    const rows = shown.map((life): LawRow => ({
      label: locale.text(life.act.title),
      spans: held(life).map(({ from, until, force }) => ({
        from: from === null ? years.from : at(from),
        until: until === null ? end : at(until),
        isUncertain: force === 'unknown',
      })),
      events: life.life.events.flatMap(({ event, span }) => {
        const day = span?.earliest ?? span?.latest ?? null;
        return day === null || day === NO_LATEST ? [] : [{ at: at(day), mark: markOf(event.type) }];
      }),
    }));
    const more = lives.length - shown.length;
    const note = [say('figures.timeline.note'), ...(more > 0 ? [say('figures.timeline.more', { n: more })] : [])];
    return {
      title: say(isCited ? 'figures.timeline.title' : 'figures.timeline.titleAll', {
        name: reading.name(jurisdiction),
        acts: lives.length,
        inForce: lives.filter((life) => holds(life, today) === 'yes').length,
        date: locale.date(board.asOf),
      }),
      note: say('figures.note', { text: note.join(' ') }),
      alt: say('figures.timeline.alt'),
      table: {
        columns: [
          { title: say('figures.column.act'), kind: 'text' },
          { title: say('figures.column.force'), kind: 'text' },
          { title: say('figures.column.events'), kind: 'text' },
          { title: say('figures.column.code'), kind: 'code' },
        ],
        rows: lives.map((life) => [
          locale.text(life.act.title),
          held(life).map(spanText).join('; '),
          life.life.events.map(eventText).join('; '),
          life.act.code,
        ]),
      },
      drawing: drawTimeline(
        {
          from: years.from,
          until: end,
          ticks: niceTicks(years.from, end, 8, (year) => String(Math.round(year))).filter((tick) =>
            Number.isInteger(tick.at),
          ),
          rows,
          today: at(today),
          legend: [
            ...ENTRIES.filter(({ shape }) => rows.some((row) => hasShape(row, shape))).map(({ shape, key }) => ({
              shape,
              text: say(key),
            })),
            { shape: 'today', text: say('figures.timeline.today', { date: locale.date(board.asOf) }) },
          ],
        },
        canvas,
      ),
    };
  },
};
