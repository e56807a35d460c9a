import { type Source } from '../../common/source.js';
import { type ComparatorResult } from '../../scoreboards/scoreboard.js';
import { type Block, bold, muted, type Row, type Run, textCell } from '../blocks.js';
import { figureWords } from '../comparator-words.js';
import { type Context } from '../context.js';
import { dataWords } from '../data-words.js';
import { type Locale } from '../language/locale.js';
import { type Reading } from '../reading.js';
import { sentence } from '../words.js';

/** A date of a source in words; what is none (`spring 2019`) as it stands. */
function sourceDate(date: string, locale: Locale): string {
  return /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(date) ? locale.date(date) : dataWords(date, locale);
}

/** A source as a reader finds it: title, place, date, link, licence. */
export function sourceRuns(source: Source, locale: Locale): readonly Run[] {
  const { title, href, date, pinpoint, seen, licence, note } = source;
  const rest = [
    ...(pinpoint === undefined ? [] : [dataWords(pinpoint, locale)]),
    ...(date === undefined ? [] : [sourceDate(date, locale)]),
    ...(seen === undefined ? [] : [locale.say('sources.read', { date: locale.date(seen) })]),
    ...(licence === undefined ? [] : [dataWords(licence, locale)]),
  ];
  const name = locale.original(title);
  const text = rest.length === 0 ? name : `${name} (${rest.join('; ')})`;
  return [
    { text: href === undefined ? sentence(text) : `${text}: ` },
    ...(href === undefined ? [] : [{ text: href, href }]),
    ...(note === undefined ? [] : [muted(`${href === undefined ? ' ' : '. '}${locale.original(sentence(note))}`)]),
  ];
}

/** The wording of a question between quotation marks, unless it stands in them already. */
function quotation(wording: string, { original, quote }: Locale): string {
  return /^[“"]/.test(wording) ? original(wording) : quote(original(wording));
}

function populationWords({ comparator, of, statistics }: ComparatorResult, { data, locale }: Reading): string {
  if (comparator.kind === 'group') {
    const group = data.groups.find(({ code }) => code === comparator.group);
    const name = group ? locale.text(group.name) : comparator.group;
    return locale.say('sources.group', { name, n: statistics?.n ?? 0, of });
  }
  const { description, n } = comparator.population;
  return locale.say('sources.population', { population: locale.original(description), n });
}

/** Each population once, with the letter by which the table names it: A, B, …, AA, AB. */
function populations(results: readonly ComparatorResult[], reading: Reading): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const result of results) {
    const words = populationWords(result, reading);
    const index = letters.size;
    const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
    if (!letters.has(words)) letters.set(words, `${first}${String.fromCharCode(65 + (index % 26))}`);
  }
  return letters;
}

function sizeOf({ comparator, statistics }: ComparatorResult): number {
  return comparator.kind === 'group' ? (statistics?.n ?? 0) : comparator.population.n;
}

function notes({ comparator }: ComparatorResult, { designations, locale }: Reading): string {
  const told = (text: string): string => locale.original(designations.in(sentence(text)));
  const said: string[] = [];
  if ((comparator.kind === 'quoted' || comparator.kind === 'composed') && comparator.granularity) {
    said.push(locale.say('sources.granularity', { reason: told(comparator.granularity.reason) }));
  }
  if (comparator.note !== undefined) said.push(told(comparator.note));
  return said.join(' ');
}

function comparatorRow(result: ComparatorResult, { reading, template, locale }: Context, letter: string): Row {
  const { wording } = template;
  const { comparator } = result;
  const note = notes(result, reading);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${comparator.element} `), locale.text(comparator.title)),
      textCell(bold(figureWords(result, locale))),
      textCell(`${wording.kinds[comparator.kind]}, ${locale.date(comparator.vintage)}`),
      textCell(bold(letter), `, ${locale.say('sources.size', { n: sizeOf(result) })}`),
      textCell(
        `${quotation(comparator.wording, locale)} `,
        muted(`${wording.relations[comparator.relation]}. ${locale.original(comparator.publication.title)}. `),
        ...(note === '' ? [] : [{ text: note }]),
      ),
    ],
  };
}

/** Every source of the assessment and framework, and every comparator with its exact wording, population and doubts. */
export function sourcesBlocks(context: Context): readonly Block[] {
  const { reading, numbering, locale } = context;
  const { say } = locale;
  const { assessment, framework } = reading.data;
  const all = [...assessment.sources, ...framework.sources];
  const unique = all.filter(
    (source, index) =>
      all.findIndex(({ title, pinpoint }) => title === source.title && pinpoint === source.pinpoint) === index,
  );
  const results = reading.board.comparators;
  const letters = populations(results, reading);
  return [
    { kind: 'list', ordered: false, small: true, items: unique.map((source) => sourceRuns(source, locale)) },
    ...(results.length > 0
      ? [
          {
            kind: 'table',
            label: numbering.table(),
            title: say('sources.title', { comparators: results.length }),
            density: 'dense',
            columns: [
              { title: say('sources.column.beside'), width: 98, align: 'left' },
              { title: say('sources.column.figure'), width: 52, align: 'left' },
              { title: say('sources.column.kind'), width: 48, align: 'left' },
              { title: say('sources.column.population'), width: 48, align: 'left' },
              { title: say('sources.column.wording'), width: 260, align: 'left' },
            ],
            rows: results.map((result) =>
              comparatorRow(result, context, letters.get(populationWords(result, reading)) ?? ''),
            ),
            notes: [...letters].map(([population, letter]) => locale.runs('sources.letter', { letter, population })),
          } as const,
        ]
      : []),
    {
      kind: 'text',
      style: 'small',
      runs: locale.runs('sources.licences', {
        assessment: dataWords(assessment.licence, locale),
        framework: dataWords(framework.licence, locale),
      }),
    },
  ];
}
