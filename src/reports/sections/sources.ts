import { textIn } from '../../common/localised-text.js';
import { type Source } from '../../common/source.js';
import { type ComparatorResult } from '../../scoreboards/scoreboard.js';
import { type Block, bold, type Row, type Run, textCell } from '../blocks.js';
import { spaced } from '../comparator-words.js';
import { type Context } from '../context.js';
import { type Reading } from '../reading.js';
import { type Template } from '../template.js';
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

function notes({ comparator }: ComparatorResult, reading: Reading): string {
  const said: string[] = [];
  if ((comparator.kind === 'quoted' || comparator.kind === 'composed') && comparator.granularity) {
    said.push(`No count of this population gives the printed share: ${sentence(comparator.granularity.reason)}`);
  }
  if (comparator.note !== undefined) said.push(sentence(comparator.note));
  return reading.designations.in(said.join(' '));
}

function comparatorRow(result: ComparatorResult, reading: Reading, { wording }: Template): Row {
  const { comparator, label } = result;
  const note = notes(result, reading);
  return {
    kind: 'cells',
    cells: [
      textCell(bold(`${comparator.element} `), textIn(comparator.title, reading.language)),
      textCell(bold(spaced(label))),
      textCell(`${wording.kinds[comparator.kind]}, ${comparator.vintage}`),
      textCell(populationWords(result, reading)),
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
  const { reading, template, numbering } = context;
  const { assessment, framework } = reading.data;
  const all = [...assessment.sources, ...framework.sources];
  const unique = all.filter(
    (source, index) =>
      all.findIndex(({ title, pinpoint }) => title === source.title && pinpoint === source.pinpoint) === index,
  );
  const results = reading.board.comparators;
  return [
    { kind: 'list', ordered: false, small: true, items: unique.map((source) => sourceRuns(source)) },
    ...(results.length > 0
      ? [
          {
            kind: 'table',
            label: numbering.table(),
            title: `${counted(results.length, 'comparator')}: what was asked, of whom, and how it maps to our question`,
            density: 'tight',
            columns: [
              { title: 'Beside', width: 104, align: 'left' },
              { title: 'Figure', width: 58, align: 'left' },
              { title: 'Kind, year', width: 50, align: 'left' },
              { title: 'Population', width: 104, align: 'left' },
              { title: 'Wording, relation, publication, notes', width: 190, align: 'left' },
            ],
            rows: results.map((result) => comparatorRow(result, reading, template)),
            notes: [],
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
