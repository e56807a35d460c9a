import { FACETS } from '../../frameworks/framework.js';
import { smallMultiples } from '../charts/small-multiples.js';
import { type Reading } from '../reading.js';
import { endsOf } from '../scale.js';
import { lawAndPracticeFinding } from '../sections/finding-standing.js';
import { byStanding } from '../sections/standing.js';
import { dottedLegend, dottedOf, printedOf } from './dotted-row.js';
import { asTitle, type FigureMaker, tooMany } from './figure.js';

/** The roll-ups that look at one facet alone, in the order of the facets. */
function rollUpsOf(reading: Reading): readonly string[] {
  return FACETS.flatMap((facet) => reading.facet(facet)?.code ?? []);
}

/** Law, policy, institutions and practice apart: a panel for each, the same rows and scale. */
export const facets: FigureMaker = {
  lack: ({ reading }) =>
    rollUpsOf(reading).length < 2 ? 'its framework does not roll law and practice up apart' : tooMany(reading),
  draw: ({ reading, canvas }) => {
    const { locale } = reading;
    const { say } = locale;
    const codes = rollUpsOf(reading);
    const subjects = byStanding(reading.rowsOf(reading.root)).map(({ jurisdiction }) => jurisdiction);
    return {
      title: asTitle(lawAndPracticeFinding(reading)?.claim ?? say('standing.facets.title')),
      subtitle: say('figures.scale', endsOf(reading.scale, locale)),
      note: say('figures.note', { text: say('figures.facets.note') }),
      alt: say('figures.facets.alt'),
      table: {
        columns: [
          { title: say('standing.subject'), kind: 'text' },
          ...codes.map((code) => ({ title: reading.title(code), kind: 'text' as const })),
          { title: say('figures.column.code'), kind: 'code' },
          ...codes.flatMap((code) =>
            (['low', 'high', 'score'] as const).map((end) => ({
              title: `${reading.title(code)}: ${say(`figures.column.${end}`)}`,
              kind: 'number' as const,
            })),
          ),
        ],
        rows: subjects.map((subject) => {
          const rows = codes.map((code) => reading.row(subject, code));
          return [
            reading.name(subject),
            ...rows.map((row) => printedOf(row, locale)),
            subject,
            ...rows.flatMap((row) => [row?.low ?? null, row?.high ?? null, row?.score ?? null]),
          ];
        }),
      },
      drawing: smallMultiples(
        {
          rows: subjects.map((subject) => reading.name(subject)),
          panels: codes.map((code) => ({
            title: reading.title(code),
            values: subjects.map((subject) => dottedOf(reading.row(subject, code))),
          })),
          scale: reading.scale,
          legend: dottedLegend(
            locale,
            codes.flatMap((code) => subjects.flatMap((subject) => reading.row(subject, code) ?? [])),
          ),
        },
        canvas,
      ),
    };
  },
};
