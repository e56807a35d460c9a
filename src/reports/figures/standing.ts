import { type ComparatorResult } from '../../scoreboards/scoreboard.js';
import { type LegendEntry } from '../charts/legend.js';
import { dotPlot } from '../charts/dot-plot.js';
import { tellApart } from '../pairs.js';
import { type Reading } from '../reading.js';
import { endsOf } from '../scale.js';
import { byStanding } from '../sections/standing.js';
import { dottedLegend, dottedOf, printedOf } from './dotted-row.js';
import { type FigureMaker, MOST_ROWS } from './figure.js';
import { standingOfMany } from './standing-of-many.js';

const LETTERS = 'abcdefghij';

/** Means of groups that the composite is held against, each with its letter. */
function referencesOf(
  reading: Reading,
): readonly { readonly letter: string; readonly at: number; readonly of: ComparatorResult }[] {
  return reading
    .comparatorsOf(reading.root)
    .flatMap((of) => (of.statistics === null ? [] : [{ of, at: of.statistics.mean }]))
    .slice(0, LETTERS.length)
    .map((each, index) => ({ ...each, letter: LETTERS.charAt(index) }));
}

function titleOf(reading: Reading): string {
  const { say } = reading.locale;
  const { sure, all } = tellApart(reading.rowsOf(reading.root));
  if (all === 0) return say('standing.headline.unknown');
  if (sure.length === 0) return say('standing.headline.overlap');
  return sure.length === all
    ? say('standing.headline.apart')
    : say('standing.headline.some', { sure: sure.length, all });
}

/** Where each stands on the composite, with the means of groups; of many, their spread. */
export const standing: FigureMaker = {
  lack: ({ reading }) => (reading.rowsOf(reading.root).length === 0 ? 'it has no composite' : null),
  draw: (context, jurisdiction) => {
    const { reading, canvas } = context;
    if (reading.subjects.length > MOST_ROWS) return standingOfMany(context, jurisdiction);
    const { locale } = reading;
    const { say } = locale;
    const rows = byStanding(reading.rowsOf(reading.root));
    const references = referencesOf(reading);
    const legend: LegendEntry[] = [
      ...dottedLegend(locale, rows),
      ...references.map(({ letter, at, of }): LegendEntry => ({
        shape: { letter },
        text: say('figures.standing.reference', { group: locale.text(of.comparator.title), mean: locale.score(at) }),
      })),
    ];
    return {
      title: titleOf(reading),
      subtitle: say('standing.composite', endsOf(reading.scale, locale)),
      note: say('figures.note', {
        text: [
          say('figures.standing.note'),
          ...(rows.some(({ low, high }) => low !== high) ? [say('figures.standing.ends')] : []),
        ].join(' '),
      }),
      alt: say('figures.standing.alt'),
      table: {
        columns: [
          { title: say('standing.subject'), kind: 'text' },
          { title: say('standing.interval'), kind: 'text' },
          { title: say('standing.score'), kind: 'text' },
          { title: say('figures.column.code'), kind: 'code' },
          { title: say('figures.column.low'), kind: 'number' },
          { title: say('figures.column.high'), kind: 'number' },
          { title: say('figures.column.score'), kind: 'number' },
        ],
        rows: [
          ...rows.map(({ jurisdiction: code, low, high, score }) => [
            reading.name(code),
            locale.interval(low, high),
            locale.score(score),
            code,
            low,
            high,
            score,
          ]),
          ...references.map(({ of, at }) => [
            locale.text(of.comparator.title),
            null,
            locale.score(at),
            of.comparator.code,
            null,
            null,
            at,
          ]),
        ],
      },
      drawing: dotPlot(
        {
          rows: rows.map((row) => ({
            ...dottedOf(row),
            label: reading.name(row.jurisdiction),
            text: printedOf(row, locale),
            strong: row.jurisdiction === jurisdiction,
          })),
          scale: reading.scale,
          references,
          legend,
        },
        canvas,
      ),
    };
  },
};
