import { textIn } from '../../common/localised-text.js';
import { type Criterion } from '../../frameworks/framework.js';
import { type ComparatorResult, type GroupBounds } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, textCell } from '../blocks.js';
import { kindLetter, spaced } from '../comparator-words.js';
import { type Context, UNIT_SCALE } from '../context.js';
import { countRange, decimal, interval, score } from '../number-format.js';
import { type Reading } from '../reading.js';
import { matchedBlocks } from './matched.js';
import { counted, ofSet } from '../words.js';

interface Beside {
  readonly criterion: Criterion;
  readonly bounds: GroupBounds;
  readonly results: readonly ComparatorResult[];
}

function besides(reading: Reading, kinds: readonly string[]): readonly Beside[] {
  return reading.criteria.flatMap((criterion) => {
    const bounds = reading.boundsOf(criterion.code);
    const results = reading
      .comparatorsOf(criterion.code)
      .filter(({ comparator, value }) => kinds.includes(comparator.kind) && value !== null);
    return bounds && results.length > 0 ? [{ criterion, bounds, results }] : [];
  });
}

function figures(reading: Reading, results: readonly ComparatorResult[]): readonly { text: string; bold?: boolean }[] {
  return results.flatMap((result, index) => [
    { text: `${index > 0 ? '; ' : ''}${textIn(result.comparator.title, reading.language)}: ` },
    { text: spaced(result.label), bold: true },
    {
      text: `\u00a0${kindLetter(result)}, ${result.comparator.vintage}${result.comparator.relation === 'equal' ? '' : `, ${result.comparator.relation}`}`,
    },
  ]);
}

function shareRow(reading: Reading, { criterion, bounds, results }: Beside): Row {
  const { n, fullLow, fullHigh } = bounds;
  const title = textIn(criterion.title, reading.language);
  const values = results.flatMap(({ value }) => value ?? []);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code} `), title),
      {
        kind: 'scale',
        low: fullLow / n,
        high: fullHigh / n,
        points: fullLow === fullHigh ? [fullLow / n] : [],
        diamonds: values,
        alt: `${title}: in full in ${ofSet(countRange(fullLow, fullHigh), n)}; beside it ${results.map(({ label }) => label).join(', ')}`,
      },
      textCell(ofSet(countRange(fullLow, fullHigh), n)),
      textCell(...figures(reading, results)),
    ],
  };
}

function meanRow(reading: Reading, { criterion, bounds, results }: Beside): Row {
  const title = textIn(criterion.title, reading.language);
  const points = reading.subjects.flatMap((code) => reading.row(code, criterion.code)?.score ?? []);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code} `), title),
      {
        kind: 'scale',
        low: bounds.low,
        high: bounds.high,
        points,
        diamonds: results.flatMap(({ value }) => value ?? []),
        alt: `${title}: mean between ${score(bounds.low)} and ${score(bounds.high)}; beside it ${results.map(({ label }) => label).join(', ')}`,
      },
      textCell(interval(bounds.low, bounds.high)),
      textCell(...figures(reading, results)),
    ],
  };
}

/** How many criteria the group surely stands below, surely above, or cannot be told apart from the first figure. */
function headline(rows: readonly Beside[]): string {
  const place = ({ bounds, results }: Beside): 'below' | 'above' | 'open' => {
    const value = results[0]?.value ?? 0;
    if (bounds.fullHigh / bounds.n < value) return 'below';
    return bounds.fullLow / bounds.n > value ? 'above' : 'open';
  };
  const count = (where: 'below' | 'above' | 'open'): number => rows.filter((row) => place(row) === where).length;
  const [below, above] = [count('below'), count('above')];
  if (below === 0 && above === 0)
    return 'On no criterion can the share in full be told from the first figure beside it';
  const over = above === 0 ? 'on none' : `on ${above}`;
  return `On ${ofSet(below, rows.length)} criteria the share in full is surely below the first figure beside it, ${over} surely above`;
}

/** Criteria against their comparators: shares on one scale, means on another, never mixed. */
export function comparisonBlocks(context: Context): readonly Block[] {
  const { reading, numbering } = context;
  const shares = besides(reading, ['computed', 'quoted']);
  const means = besides(reading, ['composed']);
  const without = reading.criteria.filter(({ code }) => reading.comparatorsOf(code).length === 0);
  const n = reading.subjects.length;
  const blocks: Block[] = [];
  const columns = (head: string, scale: string): Extract<Block, { kind: 'table' }>['columns'] => [
    { title: 'Criterion', width: 110, align: 'left' },
    { title: scale, width: 165, align: 'left', scale: UNIT_SCALE },
    { title: head, width: 48, align: 'right' },
    { title: 'Published beside it', width: 175, align: 'left' },
  ];
  if (shares.length > 0) {
    blocks.push({
      kind: 'table',
      label: numbering.figure(),
      title: headline(shares),
      legend: [
        { shape: 'interval', text: `share of the ${n} that can have it in full` },
        { shape: 'point', text: 'share, where settled' },
        { shape: 'diamond', text: 'published share of another population' },
      ],
      columns: columns('In full', 'Share that has it in full, 0 to 1'),
      rows: shares.map((row) => shareRow(reading, row)),
      density: 'tight',
      notes: [
        [
          bold('Note: '),
          {
            text: 'c counted from members’ own answers, q quoted. A diamond asks what its publication asks: narrower, wider or related where that is not our question.',
          },
        ],
      ],
    });
  }
  if (means.length > 0) {
    blocks.push({
      kind: 'table',
      label: numbering.figure(),
      title: `Mean points where a publication prints the whole distribution (${counted(means.length, 'criterion', 'criteria')})`,
      legend: [
        { shape: 'interval', text: `mean of the ${n}, between bounds` },
        { shape: 'point', text: 'a subject’s own points' },
        { shape: 'diamond', text: 'mean composed from quoted shares and our points' },
      ],
      columns: columns('Mean', 'Mean of points, 0 to 1'),
      rows: means.map((row) => meanRow(reading, row)),
      density: 'tight',
      notes: means.flatMap(({ results }) =>
        results.flatMap(({ comparator, range }) =>
          range && range.high - range.low > 0.004
            ? [
                [
                  {
                    text: `${textIn(comparator.title, reading.language)}: printed shares are rounded, so the mean lies between ${decimal(range.low, 2)} and ${decimal(range.high, 2)}.`,
                  },
                ],
              ]
            : [],
        ),
      ),
    });
  }
  blocks.push(...matchedBlocks(context));
  if (without.length > 0) {
    blocks.push({
      kind: 'text',
      style: 'small',
      runs: [
        bold('Without a comparator: '),
        { text: `${without.map(({ code, title }) => `${code} ${textIn(title, reading.language)}`).join('; ')}.` },
      ],
    });
  }
  return blocks;
}
