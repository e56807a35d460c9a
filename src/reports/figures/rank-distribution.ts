import { rankDistribution as drawRanks } from '../charts/rank-distribution.js';
import { type FigureMaker, MOST_ROWS } from './figure.js';

/** More places than this are too narrow to see. */
const MOST_PLACES = Math.min(40, MOST_ROWS);

/** Of more places than this no share is high: each row is drawn to its own highest. */
const FEW = 10;

/** How often the draws of a robustness study put each subject at each place. */
export const rankDistribution: FigureMaker = {
  lack: ({ reading: { subjects } }) => {
    if (subjects.length < 2) return 'one subject has no place among others';
    return subjects.length > MOST_PLACES
      ? `it is not drawn for ${subjects.length} subjects (at most ${MOST_PLACES})`
      : null;
  },
  draw: ({ reading, canvas, robustness }) => {
    const { locale } = reading;
    const { say } = locale;
    const { units, notRobust, level, draws } = robustness();
    const n = units.filter(({ median }) => median !== null).length;
    const places = Array.from({ length: n }, (_, index) => index);
    const order = [...units].sort(
      (a, b) => (a.median ?? n + 1) - (b.median ?? n + 1) || (a.mean ?? n + 1) - (b.mean ?? n + 1),
    );
    const isRelative = n > FEW;
    const share = locale.percent(level);
    const placesOf = ({ median, low, high }: (typeof units)[number]): string =>
      median === null || low === null || high === null
        ? say('figures.ranks.unplaced')
        : say('figures.ranks.places', {
            median: locale.plainNumber(median),
            low: locale.plainNumber(low),
            high: locale.plainNumber(high),
          });
    return {
      title: say('figures.ranks.title', { open: notRobust.length, all: (n * (n - 1)) / 2, level: share }),
      note: say('figures.note', { text: say('figures.ranks.note', { draws, level: share }) }),
      subtitle: say('figures.ranks.subtitle'),
      alt: say('figures.ranks.alt'),
      table: {
        columns: [
          { title: say('standing.subject'), kind: 'text' },
          { title: say('figures.column.places'), kind: 'text' },
          { title: say('figures.column.code'), kind: 'code' },
          { title: say('figures.column.declared'), kind: 'number' },
          ...places.map((place) => ({
            title: say('figures.column.share', { place: place + 1 }),
            kind: 'number' as const,
          })),
        ],
        rows: order.map((unit) => [
          reading.name(unit.jurisdiction),
          placesOf(unit),
          unit.jurisdiction,
          unit.declared,
          ...places.map((place) => unit.shares[place] ?? 0),
        ]),
      },
      drawing: drawRanks(
        {
          places: n,
          isRelative,
          rows: order.map((unit) => ({
            label: reading.name(unit.jurisdiction),
            shares: unit.shares.slice(0, n),
            declared: unit.declared,
            text: placesOf(unit),
          })),
          legend: [
            { shape: 'bar', text: say(isRelative ? 'figures.ranks.relative' : 'figures.ranks.share') },
            ...(order.some(({ declared }) => declared !== null)
              ? [{ shape: 'under', text: say('figures.ranks.declared') } as const]
              : []),
          ],
        },
        canvas,
      ),
    };
  },
};
