import { textIn } from '../../common/localised-text.js';
import { type ComparatorResult, type Place } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, textCell } from '../blocks.js';
import { type Context, UNIT_SCALE } from '../context.js';
import { countRange, interval, score } from '../number-format.js';
import { type Reading } from '../reading.js';
import { agree, counted, listed, ofSet } from '../words.js';

/** How many of the members score higher: a place outside a group has no rank in it. */
function higher({ higherLow, higherHigh, of }: Place): string {
  return ofSet(countRange(higherLow, higherHigh), of);
}

function rowOf(reading: Reading, place: Place, median: number | undefined): Row {
  const name = reading.name(place.jurisdiction);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(name)),
      {
        kind: 'scale',
        low: place.low,
        high: place.high,
        points: place.score === null ? [] : [place.score],
        diamonds: [],
        ...(median !== undefined && { reference: median }),
        alt: `${name}: ${interval(place.low, place.high)}; ${higher(place)} members score higher`,
      },
      textCell(bold(interval(place.low, place.high))),
      textCell(higher(place)),
    ],
  };
}

function headline({ places: all, statistics }: ComparatorResult): string {
  const places = all ?? [];
  const median = statistics?.median ?? 0;
  const surely = places.filter(({ low }) => low >= median).length;
  return `On the questions that both were asked, ${ofSet(surely, places.length)} surely ${agree(surely, 'reaches', 'reach')} the median of the members`;
}

/** Matched sub-indices: the same few questions asked of the members of a publication and of the subjects. */
export function matchedBlocks({ reading, numbering }: Context): readonly Block[] {
  const results = reading.board.comparators.filter(
    ({ comparator, places }) => comparator.kind === 'matched' && places && places.length > 0,
  );
  return results.map((result): Block => {
    const { comparator, statistics } = result;
    const places = result.places ?? [];
    const questions = comparator.kind === 'matched' ? comparator.questions : [];
    const asked = listed(questions.map(({ criterion }) => `${criterion} ${reading.title(criterion).toLowerCase()}`));
    const quartiles = statistics?.quartiles;
    return {
      kind: 'table',
      label: numbering.figure(),
      title: headline(result),
      legend: [
        { shape: 'interval', text: 'share of the questions answered yes, between bounds' },
        { shape: 'point', text: 'share, where settled' },
        { shape: 'reference', text: `median of ${counted(statistics?.n ?? 0, 'member')}` },
      ],
      columns: [
        { title: 'Subject', width: 118, align: 'left' },
        { title: 'Share answered yes, 0 to 1', width: 220, align: 'left', scale: UNIT_SCALE },
        { title: 'Interval', width: 60, align: 'right' },
        { title: 'Members that score higher', width: 90, align: 'right' },
      ],
      density: 'tight',
      rows: places.map((place) => rowOf(reading, place, statistics?.median)),
      notes: [
        [
          bold('Note: '),
          {
            text: `${textIn(comparator.title, reading.language)}: ${asked}. ${statistics ? `Members: mean ${score(statistics.mean)}, median ${score(statistics.median)}` : ''}${quartiles ? `, quartiles ${score(quartiles[0])} and ${score(quartiles[2])}` : ''}. It has a scale of its own and is not to be read beside the composite.`,
          },
        ],
      ],
    };
  });
}
