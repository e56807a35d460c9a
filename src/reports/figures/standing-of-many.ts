import { spanOf } from '../../common/legal-date.js';
import { membersOn } from '../../jurisdictions/group.js';
import { type ScoreRow } from '../../scoreboards/scoreboard.js';
import { isTied } from '../../scoring/tie.js';
import { type Chart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { type Reading } from '../reading.js';
import { endsOf } from '../scale.js';
import { type FigureContext } from './figure.js';

/** A set of subjects with a score, for one row. */
interface Strip {
  readonly code: string;
  readonly label: string;
  readonly scores: readonly number[];
  /** As the scoreboard has it; null of all subjects, which are no group. */
  readonly mean: number | null;
}

type Scored = ScoreRow & { readonly score: number };

function scored(reading: Reading): readonly Scored[] {
  return reading.rowsOf(reading.root).filter((row): row is Scored => row.score !== null);
}

/** All subjects, then the groups whose means the scoreboard has. */
function stripsOf(reading: Reading): readonly Strip[] {
  const { data, locale } = reading;
  const day = spanOf(data.assessment.asOf)?.latest ?? '';
  const rows = scored(reading);
  const groups = reading.comparatorsOf(reading.root).flatMap(({ comparator, statistics }): readonly Strip[] => {
    const group = comparator.kind === 'group' && data.groups.find(({ code }) => code === comparator.group);
    if (!group || !statistics) return [];
    const members = new Set(membersOn(group, day));
    const scores = rows.flatMap(({ jurisdiction, score }) => (members.has(jurisdiction) ? [score] : []));
    return [{ code: comparator.code, label: locale.text(comparator.title), scores, mean: statistics.mean }];
  });
  const all = {
    code: 'all',
    label: locale.say('figures.many.all'),
    scores: rows.map(({ score }) => score),
    mean: null,
  };
  return [all, ...groups];
}

/** Whoever has a score, by name. */
function namesAt(reading: Reading, rows: readonly Scored[], score: number): string {
  const found = rows.filter((row) => isTied(row.score, score)).map(({ jurisdiction }) => reading.name(jurisdiction));
  return found.slice(0, 3).join(', ') + (found.length > 3 ? ' …' : '');
}

function titleOf(reading: Reading): string {
  const { say, fineScore } = reading.locale;
  const rows = scored(reading);
  if (rows.length === 0) return say('standing.headline.unknown');
  const scores = rows.map(({ score }) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return say('figures.many.title', {
    n: rows.length,
    low: fineScore(low),
    lowest: namesAt(reading, rows, low),
    high: fineScore(high),
    highest: namesAt(reading, rows, high),
  });
}

/** How many are spread on the scale: a stroke for each, rows for all, for groups and for one place that is asked for. */
export function standingOfMany(
  { reading, canvas }: FigureContext,
  jurisdiction?: string,
): Omit<Chart, 'id' | 'source'> {
  const { locale } = reading;
  const { say, fineScore } = locale;
  const strips = stripsOf(reading);
  const own = jurisdiction === undefined ? undefined : reading.row(jurisdiction, reading.root);
  const meanText = (mean: number | null): string =>
    mean === null ? '' : say('figures.many.printed', { mean: fineScore(mean) });
  return {
    title: titleOf(reading),
    subtitle: say('standing.composite', endsOf(reading.scale, locale)),
    note: say('figures.note', { text: say('figures.many.note') }),
    alt: say('figures.many.alt'),
    table: {
      columns: [
        { title: say('standing.subject'), kind: 'text' },
        { title: say('figures.column.printed'), kind: 'text' },
        { title: say('figures.column.code'), kind: 'code' },
        { title: say('figures.column.score'), kind: 'number' },
      ],
      rows: [
        ...strips
          .filter(({ mean }) => mean !== null)
          .map(({ code, label, mean }) => [label, meanText(mean), code, mean]),
        ...reading
          .rowsOf(reading.root)
          .map((row) => [reading.name(row.jurisdiction), fineScore(row.score), row.jurisdiction, row.score]),
      ],
    },
    drawing: dotPlot(
      {
        rows: [
          ...strips.map(({ label, scores, mean }) => ({
            label: `${label} (${scores.length})`,
            low: null,
            high: null,
            point: mean,
            strokes: scores,
            text: meanText(mean),
          })),
          ...(own
            ? [
                {
                  label: reading.name(own.jurisdiction),
                  low: own.low,
                  high: own.high,
                  point: own.score,
                  text: fineScore(own.score),
                  strong: true,
                },
              ]
            : []),
        ],
        scale: reading.scale,
        references: [],
        legend: [
          { shape: 'stroke', text: say('figures.many.member') },
          { shape: 'point', text: say('figures.many.mean') },
        ],
      },
      canvas,
    ),
  };
}
