import { type ComparatorResult, type Place } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, textCell } from '../blocks.js';
import { type Context, unitScale } from '../context.js';
import { type Locale } from '../language/locale.js';
import { endsOf } from '../scale.js';

function rowOf({ name, locale }: { name: string; locale: Locale }, place: Place, median: number | undefined): Row {
  const { low, high, higherLow, higherHigh, of } = place;
  const interval = locale.interval(low, high);
  // How many of the members score higher: a place outside a group has no rank in it.
  const higher = locale.range(higherLow, higherHigh);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(name)),
      {
        kind: 'scale',
        low,
        high,
        points: place.score === null ? [] : [place.score],
        diamonds: [],
        ...(median !== undefined && { reference: median }),
        alt: locale.say('comparisons.matched.alt', { name, interval, higher, of }),
      },
      textCell(bold(interval)),
      textCell(locale.say('common.of', { count: higher, of })),
    ],
  };
}

function headline({ places: all, statistics }: ComparatorResult, { say }: Locale): string {
  const places = all ?? [];
  const median = statistics?.median ?? 0;
  const surely = places.filter(({ low }) => low >= median).length;
  return say('comparisons.matched.title', { surely, of: places.length });
}

/** What the members have, as a sentence; none where no member answered all questions. */
function membersWords({ statistics }: ComparatorResult, { say, score }: Locale): string {
  if (!statistics) return '';
  const { mean, median, quartiles } = statistics;
  const told = { mean: score(mean), median: score(median) };
  return quartiles
    ? say('comparisons.matched.quartiles', { ...told, low: score(quartiles[0]), high: score(quartiles[2]) })
    : say('comparisons.matched.members', told);
}

function matchedFigure({ reading, numbering, locale }: Context, result: ComparatorResult): Block {
  const { comparator, statistics } = result;
  const { say } = locale;
  const places = result.places ?? [];
  const asked = comparator.kind === 'matched' ? comparator.questions : [];
  const questions = locale.list(asked.map(({ criterion }) => `${criterion} ${reading.title(criterion)}`));
  return {
    kind: 'table',
    label: numbering.figure(),
    title: headline(result, locale),
    legend: [
      { shape: 'interval', text: say('comparisons.matched.legend.share') },
      { shape: 'point', text: say('comparisons.legend.settled') },
      { shape: 'reference', text: say('comparisons.matched.legend.median', { n: statistics?.n ?? 0 }) },
    ],
    columns: [
      { title: say('standing.subject'), width: 118, align: 'left' },
      {
        title: say('comparisons.matched.share', endsOf(unitScale(locale), locale)),
        width: 220,
        align: 'left',
        scale: unitScale(locale),
      },
      { title: say('standing.interval'), width: 60, align: 'right' },
      { title: say('comparisons.matched.higher'), width: 90, align: 'right' },
    ],
    density: 'tight',
    rows: places.map((place) => rowOf({ name: reading.name(place.jurisdiction), locale }, place, statistics?.median)),
    notes: [
      [
        ...locale.runs('comparisons.matched.note', { title: locale.text(comparator.title), questions }),
        { text: ` ${membersWords(result, locale)}` },
      ],
    ],
  };
}

/** Matched sub-indices: the same few questions asked of the members of a publication and of the subjects. */
export function matchedBlocks(context: Context): readonly Block[] {
  return context.reading.board.comparators
    .filter(({ comparator, places }) => comparator.kind === 'matched' && places && places.length > 0)
    .map((result) => matchedFigure(context, result));
}
