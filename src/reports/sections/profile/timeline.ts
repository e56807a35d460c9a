import { spanOf } from '../../../common/legal-date.js';
import {
  type TimelineEvent,
  type TimelineSeries,
  type TimelineStep,
} from '../../../scoreboards/timeline/timeline-result.js';
import { timeline } from '../../../scoreboards/timeline/timeline.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../../blocks.js';
import { type Context } from '../../context.js';
import { type Locale } from '../../language/locale.js';
import { type Reading } from '../../reading.js';
import { coarse } from '../../scale.js';
import { timelineEventWords } from '../../timeline-words.js';
import { intervalCell, intervalLegend } from './scale-cells.js';
import { chartBlocks } from '../chart-blocks.js';

/** The first day that is told. */
const REGISTER_BEGINS = '2000-01-01';

/** Whose name an event goes by: the act's title, the search's code, the criterion's or the member's. */
function titleOf({ kind, act, title, criteria, jurisdiction }: TimelineEvent, reading: Reading): string {
  const { locale } = reading;
  if (act !== null) return locale.text(reading.instrument(act)?.title ?? { en: title });
  if (kind === 'search') return locale.say('profile.timeline.search', { code: title });
  if (kind === 'membership') return reading.name(jurisdiction);
  return reading.title(criteria[0] ?? title);
}

/** A line on an event: what it is of, what it did, when, and the criteria that it moved. */
function eventWords(event: TimelineEvent, reading: Reading): string {
  const { locale } = reading;
  const { criteria } = event;
  const did = timelineEventWords(event, locale);
  const values = { title: titleOf(event, reading), event: did, criteria: criteria.join(', ') };
  return locale.say(criteria.length === 0 ? 'profile.timeline.line' : 'profile.timeline.lineFor', values);
}

function eventRuns({ events }: TimelineStep, isFirst: boolean, reading: Reading): readonly Run[] {
  const { say } = reading.locale;
  if (events.length === 0) return [muted(say(isFirst ? 'profile.timeline.begin' : 'profile.timeline.unexplained'))];
  return [{ text: reading.designations.in(events.map((event) => eventWords(event, reading)).join('; ')) }];
}

function rowOf(step: TimelineStep, isFirst: boolean, reading: Reading): Row {
  const { locale } = reading;
  const from = locale.date(step.from);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(from)),
      intervalCell(from, step, locale),
      textCell(locale.interval(step.low, step.high)),
      textCell(...eventRuns(step, isFirst, reading)),
    ],
  };
}

function notes({ steps, edges }: TimelineSeries, { runs, say }: Locale): readonly (readonly Run[])[] {
  return [
    ...(steps.some(({ score }) => score === null) ? [runs('profile.timeline.open')] : []),
    ...(edges.length > 0 ? [[{ text: say('profile.timeline.edges') }]] : []),
  ];
}

/**
 * How the score of the law alone (of the composite, where the framework has no such roll-up) moved with the law, step
 * by step, with the acts that made each. Nothing where no law is assessed, or nothing moved.
 */
export function timelineBlocks(context: Context, code: string): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { data, board } = reading;
  if (data.instruments.length === 0) return [];
  const until = spanOf(board.asOf)?.latest;
  if (until === undefined || until <= REGISTER_BEGINS) return [];
  const made = timeline(data, { jurisdiction: code, from: REGISTER_BEGINS, until }, { version: board.engine });
  const [series] = made.members;
  if (!series || series.steps.length < 2) return [];
  const { say } = locale;
  const [least, greatest] = [locale.plainNumber(reading.scale.min), locale.plainNumber(reading.scale.max)];
  return [
    ...chartBlocks(context, 'timeline', code),
    {
      kind: 'table',
      label: numbering.figure(),
      title: say('profile.timeline.title', { what: reading.title(made.element), steps: series.steps.length }),
      legend: intervalLegend(locale),
      density: 'dense',
      columns: [
        { title: say('profile.column.period'), width: 78, align: 'left' },
        {
          title: say('profile.column.scale', { least, greatest }),
          width: 112,
          align: 'left',
          scale: coarse(reading.scale),
        },
        { title: say('profile.column.interval'), width: 52, align: 'right' },
        { title: say('profile.column.law'), width: 250, align: 'left' },
      ],
      rows: series.steps.map((step, index) => rowOf(step, index === 0, reading)),
      notes: notes(series, locale),
    },
  ];
}
