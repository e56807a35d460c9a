import { type Criterion } from '../../frameworks/framework.js';
import { type ComparatorResult, type GroupBounds } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Column, type Row, type Run, textCell } from '../blocks.js';
import { figureWords, kindLetter, relationWord } from '../comparator-words.js';
import { type Context, unitScale } from '../context.js';
import { type Locale } from '../language/locale.js';
import { endsOf } from '../scale.js';
import { type Reading } from '../reading.js';
import { matchedBlocks } from './matched.js';

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

function figures(results: readonly ComparatorResult[], locale: Locale): readonly Run[] {
  return results.flatMap((result, index): readonly Run[] => {
    const relation = relationWord(result, locale);
    const notes = [kindLetter(result, locale), locale.date(result.comparator.vintage)];
    return [
      { text: `${index > 0 ? '; ' : ''}${locale.text(result.comparator.title)}: ` },
      { text: figureWords(result, locale), bold: true },
      { text: `\u00a0${[...notes, ...(relation === '' ? [] : [relation])].join(', ')}` },
    ];
  });
}

function figureList(results: readonly ComparatorResult[], locale: Locale): string {
  return results.map((result) => figureWords(result, locale)).join('; ');
}

function shareRow({ criterion, bounds, results }: Beside, locale: Locale): Row {
  const { n, fullLow, fullHigh } = bounds;
  const title = locale.text(criterion.title);
  const count = locale.range(fullLow, fullHigh);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${criterion.code} `), title),
      {
        kind: 'scale',
        low: fullLow / n,
        high: fullHigh / n,
        points: fullLow === fullHigh ? [fullLow / n] : [],
        diamonds: results.flatMap(({ value }) => value ?? []),
        alt: locale.say('comparisons.shareAlt', { title, count, of: n, figures: figureList(results, locale) }),
      },
      textCell(locale.say('common.of', { count, of: n })),
      textCell(...figures(results, locale)),
    ],
  };
}

function meanRow(reading: Reading, { criterion, bounds, results }: Beside): Row {
  const { locale } = reading;
  const title = locale.text(criterion.title);
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
        alt: locale.say('comparisons.meanAlt', {
          title,
          low: locale.score(bounds.low),
          high: locale.score(bounds.high),
          figures: figureList(results, locale),
        }),
      },
      textCell(locale.interval(bounds.low, bounds.high)),
      textCell(...figures(results, locale)),
    ],
  };
}

/** How many criteria the group surely stands below, surely above, or cannot be told apart from the first figure. */
function headline(rows: readonly Beside[], { say }: Locale): string {
  const place = ({ bounds, results }: Beside): 'below' | 'above' | 'open' => {
    const value = results[0]?.value ?? 0;
    if (bounds.fullHigh / bounds.n < value) return 'below';
    return bounds.fullLow / bounds.n > value ? 'above' : 'open';
  };
  const count = (where: 'below' | 'above' | 'open'): number => rows.filter((row) => place(row) === where).length;
  const [below, above] = [count('below'), count('above')];
  return below === 0 && above === 0
    ? say('comparisons.open')
    : say('comparisons.told', { below, above, all: rows.length });
}

function columnsOf(scale: string, head: string, locale: Locale): readonly Column[] {
  return [
    { title: locale.say('matrix.criterion'), width: 110, align: 'left' },
    { title: scale, width: 165, align: 'left', scale: unitScale(locale) },
    { title: head, width: 48, align: 'right' },
    { title: locale.say('comparisons.published'), width: 175, align: 'left' },
  ];
}

function sharesFigure({ reading, numbering, locale }: Context, shares: readonly Beside[]): Block {
  const { say } = locale;
  return {
    kind: 'table',
    label: numbering.figure(),
    title: headline(shares, locale),
    legend: [
      { shape: 'interval', text: say('comparisons.legend.share', { n: reading.subjects.length }) },
      { shape: 'point', text: say('comparisons.legend.settled') },
      { shape: 'diamond', text: say('comparisons.legend.published') },
    ],
    columns: columnsOf(say('comparisons.share', endsOf(unitScale(locale), locale)), say('comparisons.inFull'), locale),
    rows: shares.map((row) => shareRow(row, locale)),
    density: 'tight',
    notes: [locale.runs('comparisons.shareNote')],
  };
}

function meansFigure({ reading, numbering, locale }: Context, means: readonly Beside[]): Block {
  const { say } = locale;
  const rounded = means.flatMap(({ results }) =>
    results.flatMap(({ comparator, range }) =>
      range && range.high - range.low > 0.004
        ? [
            locale.runs('comparisons.rounded', {
              title: locale.text(comparator.title),
              low: locale.score(range.low),
              high: locale.score(range.high),
            }),
          ]
        : [],
    ),
  );
  return {
    kind: 'table',
    label: numbering.figure(),
    title: say('comparisons.meanTitle', { n: means.length }),
    legend: [
      { shape: 'interval', text: say('comparisons.legend.mean', { n: reading.subjects.length }) },
      { shape: 'point', text: say('comparisons.legend.own') },
      { shape: 'diamond', text: say('comparisons.legend.composed') },
    ],
    columns: columnsOf(
      say('comparisons.meanScale', endsOf(unitScale(locale), locale)),
      say('comparisons.mean'),
      locale,
    ),
    rows: means.map((row) => meanRow(reading, row)),
    density: 'tight',
    notes: rounded,
  };
}

/** Criteria against their comparators: shares on one scale, means on another, never mixed. */
export function comparisonBlocks(context: Context): readonly Block[] {
  const { reading, locale } = context;
  const shares = besides(reading, ['computed', 'quoted']);
  const means = besides(reading, ['composed']);
  const without = reading.criteria.filter(({ code }) => reading.comparatorsOf(code).length === 0);
  const criteria = without.map(({ code, title }) => `${code} ${locale.text(title)}`).join('; ');
  return [
    ...(shares.length > 0 ? [sharesFigure(context, shares)] : []),
    ...(means.length > 0 ? [meansFigure(context, means)] : []),
    ...matchedBlocks(context),
    ...(without.length > 0
      ? [{ kind: 'text', style: 'small', runs: locale.runs('comparisons.without', { criteria }) } as const]
      : []),
  ];
}
