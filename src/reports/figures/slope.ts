import { isTied } from '../../scoring/tie.js';
import { type LegendEntry } from '../charts/legend.js';
import { slope as drawSlope } from '../charts/slope.js';
import { type SlopeLine } from '../charts/slope-lines.js';
import { type Reading } from '../reading.js';
import { endsOf } from '../scale.js';
import { byStanding } from '../sections/standing.js';
import { dottedLegend, dottedOf, printedOf } from './dotted-row.js';
import { type FigureMaker, tooMany } from './figure.js';

/** The subjects of both editions, in the order of the later. */
function bothOf(reading: Reading, earlier: Reading | null): readonly string[] {
  return byStanding(reading.rowsOf(reading.root))
    .map(({ jurisdiction }) => jurisdiction)
    .filter((code) => earlier?.row(code, earlier.root) !== undefined);
}

function titleOf(reading: Reading, earlier: Reading, subjects: readonly string[]): string {
  const { say } = reading.locale;
  const pairs = subjects.map((code) => [earlier.row(code, earlier.root), reading.row(code, reading.root)] as const);
  const scores = pairs.flatMap(([before, after]) =>
    before && after && before.score !== null && after.score !== null ? [[before.score, after.score] as const] : [],
  );
  if (scores.length === subjects.length) {
    const same = scores.filter(([before, after]) => isTied(before, after)).length;
    const up = scores.filter(([before, after]) => after > before && !isTied(before, after)).length;
    return say('figures.slope.scores', { up, same, down: scores.length - up - same });
  }
  const apart = pairs.filter(
    ([before, after]) =>
      (before?.high ?? Infinity) < (after?.low ?? -Infinity) || (after?.high ?? Infinity) < (before?.low ?? -Infinity),
  ).length;
  return apart === 0
    ? say('changes.title.overlap', { n: subjects.length })
    : say('changes.title.apart', { apart, n: subjects.length });
}

/** The composite in two comparable editions. */
export const slope: FigureMaker = {
  lack: ({ reading, earlier }) => {
    if (earlier === null) return 'it names no earlier edition that can be compared with it (comparableWith)';
    return bothOf(reading, earlier).length === 0 ? 'the two editions have no subject in common' : tooMany(reading);
  },
  draw: ({ reading, earlier, canvas }) => {
    if (earlier === null) throw new RangeError('there is no earlier edition');
    const { locale } = reading;
    const { say } = locale;
    const subjects = bothOf(reading, earlier);
    const titles = [earlier, reading].map(({ board }) => locale.date(board.asOf)) as [string, string];
    const lines = subjects.map((code): SlopeLine => {
      const [before, after] = [earlier.row(code, earlier.root), reading.row(code, reading.root)];
      return {
        label: reading.name(code),
        before: dottedOf(before),
        after: dottedOf(after),
        beforeText: printedOf(before, locale),
        afterText: printedOf(after, locale),
      };
    });
    const isWhole = lines.every(({ before, after }) => before.point !== null && after.point !== null);
    const legend: readonly LegendEntry[] = isWhole
      ? [
          { shape: 'rises', text: say('figures.slope.rises') },
          { shape: 'falls', text: say('figures.slope.falls') },
        ]
      : [
          ...dottedLegend(
            locale,
            subjects.flatMap((code) =>
              [earlier.row(code, earlier.root) ?? [], reading.row(code, reading.root) ?? []].flat(),
            ),
          ),
          { shape: 'bounds', text: say('figures.slope.bounds') },
        ];
    return {
      title: titleOf(reading, earlier, subjects),
      subtitle: say('standing.composite', endsOf(reading.scale, locale)),
      note: say('figures.note', { text: say('figures.slope.note') }),
      alt: say('figures.slope.alt'),
      table: {
        columns: [
          { title: say('standing.subject'), kind: 'text' },
          ...titles.map((title) => ({ title, kind: 'text' as const })),
          { title: say('figures.column.code'), kind: 'code' },
          ...titles.flatMap((title) =>
            (['low', 'high', 'score'] as const).map((end) => ({
              title: `${title}: ${say(`figures.column.${end}`)}`,
              kind: 'number' as const,
            })),
          ),
        ],
        rows: lines.map(({ label, before, after, beforeText, afterText }, index) => [
          label,
          beforeText,
          afterText,
          subjects[index] ?? '',
          ...[before, after].flatMap(({ low, high, point }) => [low, high, point]),
        ]),
      },
      drawing: drawSlope(
        { beforeTitle: titles[0], afterTitle: titles[1], lines, scale: reading.scale, legend },
        canvas,
      ),
    };
  },
};
