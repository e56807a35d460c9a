import { textIn } from '../../common/localised-text.js';
import { type Source } from '../../common/source.js';
import { type ComparatorResult } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, type Run, textCell } from '../blocks.js';
import { spaced } from '../comparator-words.js';
import { type Context } from '../context.js';
import { type Reading } from '../reading.js';
import { counted, sentence } from '../words.js';

/** A source as a reader finds it: title, place, date, link, licence. */
export function sourceRuns({ title, href, date, pinpoint, seen, licence, note }: Source): readonly Run[] {
  const rest = [pinpoint, date, seen === undefined ? undefined : `read ${seen}`, licence].filter(
    (part) => part !== undefined,
  );
  const text = rest.length === 0 ? title : `${title} (${rest.join('; ')})`;
  return [
    { text: href === undefined ? sentence(text) : `${text}: ` },
    ...(href === undefined ? [] : [{ text: href, href }]),
    ...(note === undefined
      ? []
      : [{ text: `${href === undefined ? ' ' : '. '}${sentence(note)}`, colour: 'muted' } as const]),
  ];
}

/** A wording between quotation marks, unless it stands in them already. */
function quotation(wording: string): string {
  return /^[“"]/.test(wording) ? wording : `“${wording}”`;
}

function populationWords({ comparator, of, statistics }: ComparatorResult, reading: Reading): string {
  if (comparator.kind === 'group') {
    const group = reading.data.groups.find(({ code }) => code === comparator.group);
    const name = group ? textIn(group.name, reading.language) : comparator.group;
    return `${name}: ${statistics?.n ?? 0}\u00a0with a score of ${counted(of, 'member')} on the reference date`;
  }
  return `${comparator.population.description} (n = ${comparator.population.n})`;
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

function notes({ comparator }: ComparatorResult, reading: Reading): string {
  const said: string[] = [];
  if ((comparator.kind === 'quoted' || comparator.kind === 'composed') && comparator.granularity) {
    said.push(`No count of this population gives the printed share: ${sentence(comparator.granularity.reason)}`);
  }
  if (comparator.note !== undefined) said.push(sentence(comparator.note));
  return spaced(reading.designations.in(said.join(' ')));
}

function comparatorRow(result: ComparatorResult, { reading, template }: Context, letter: string): Row {
  const { wording } = template;
  const { comparator, label } = result;
  const note = notes(result, reading);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${comparator.element} `), textIn(comparator.title, reading.language)),
      textCell(bold(spaced(label))),
      textCell(`${wording.kinds[comparator.kind]}, ${comparator.vintage}`),
      textCell(bold(letter), `, n\u00a0=\u00a0${sizeOf(result)}`),
      textCell(
        `${quotation(comparator.wording)} `,
        { text: `${wording.relations[comparator.relation]}. ${comparator.publication.title}. `, colour: 'muted' },
        ...(note === '' ? [] : [{ text: note }]),
      ),
    ],
  };
}

/** Every source of the assessment and framework, and every comparator with its exact wording, population and doubts. */
export function sourcesBlocks(context: Context): readonly Block[] {
  const { reading, numbering } = context;
  const { assessment, framework } = reading.data;
  const all = [...assessment.sources, ...framework.sources];
  const unique = all.filter(
    (source, index) =>
      all.findIndex(({ title, pinpoint }) => title === source.title && pinpoint === source.pinpoint) === index,
  );
  const results = reading.board.comparators;
  const letters = populations(results, reading);
  return [
    { kind: 'list', ordered: false, small: true, items: unique.map((source) => sourceRuns(source)) },
    ...(results.length > 0
      ? [
          {
            kind: 'table',
            label: numbering.table(),
            title: `${counted(results.length, 'comparator')}: what was asked, of whom, and how it maps to our question`,
            density: 'dense',
            columns: [
              { title: 'Beside', width: 98, align: 'left' },
              { title: 'Figure', width: 52, align: 'left' },
              { title: 'Kind, year', width: 48, align: 'left' },
              { title: 'Population', width: 48, align: 'left' },
              { title: 'Wording, relation, publication, notes', width: 260, align: 'left' },
            ],
            rows: results.map((result) =>
              comparatorRow(result, context, letters.get(populationWords(result, reading)) ?? ''),
            ),
            notes: [...letters].map(([words, letter]) => [bold(`${letter} `), { text: `${words}.` }]),
          } as const,
        ]
      : []),
    {
      kind: 'text',
      style: 'small',
      runs: [
        bold('Licences: '),
        { text: `assessment ${sentence(assessment.licence)} Framework ${sentence(framework.licence)}` },
      ],
    },
  ];
}
