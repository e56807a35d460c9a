import { textIn } from '../../common/localised-text.js';
import { type Source } from '../../common/source.js';
import { type Criterion, criteriaOf } from '../../frameworks/framework.js';
import { listFramework } from '../../frameworks/listed-framework.js';
import { answerLabel, citationOf } from '../../scoreboards/explain.js';
import { type AssessmentData } from '../../scoreboards/scoreboard.js';
import { type Assessed } from '../reading.js';
import { type CsvValue } from './csv.js';
import { DATA_COLUMNS, type DataColumn } from './data-columns.js';
import { answerCell, type DataRow, dataRows, justificationCell } from './data-rows.js';
import { printedPlaces } from './printed-place.js';
import { type Sheet, type SheetCell } from './sheet.js';

/** A column of a sheet: its head, its width in letters, and what stands in it. */
type Column<Row> = readonly [title: string, width: number, of: (row: Row) => SheetCell];

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], stickyColumns = 0): Sheet {
  return {
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: rows.map((row) => columns.map(([, , of]) => of(row))),
    isFiltered: true,
    ...(stickyColumns > 0 && { stickyColumns }),
  };
}

/** Truth and falsehood as words, for programs disagree on how they look. */
function sheetCell(value: CsvValue): SheetCell {
  return typeof value === 'boolean' ? String(value) : value;
}

/** On a sheet of its own, or in the sheet of answers and evidence. */
const NOT_ON_SCOREBOARD: readonly DataColumn['name'][] = ['answer', 'origin', 'justification', 'evidence', 'method'];

function scoreboardSheet(rows: readonly DataRow[]): Sheet {
  const columns = DATA_COLUMNS.filter(({ name }) => !NOT_ON_SCOREBOARD.includes(name)).map(
    ({ name, width }): Column<DataRow> => [name, width, (row) => sheetCell(row[name])],
  );
  return sheetOf('Scoreboard', columns, rows, 2);
}

function answersSheet({ data, board }: Assessed): Sheet {
  const places = printedPlaces(data);
  const criteria = new Map(criteriaOf(data.framework.root).map((criterion) => [criterion.code, criterion]));
  const rows = board.answers.map((answer) => ({ ...answer, about: criteria.get(answer.criterion) as Criterion }));
  return sheetOf<(typeof rows)[number]>(
    'Answers',
    [
      ['jurisdiction', 12, ({ jurisdiction }) => jurisdiction],
      ['name', 24, ({ jurisdiction }) => places.get(jurisdiction)?.name ?? jurisdiction],
      ['criterion', 12, ({ criterion }) => criterion],
      ['title', 36, ({ about }) => textIn(about.title, 'en')],
      ['question', 50, ({ about }) => textIn(about.question, 'en')],
      ['answer', 16, (answer) => sheetCell(answerCell(answer))],
      ['label', 36, (answer) => answerLabel(answer.about, answer, 'en')],
      ['points', 10, ({ points }) => points.score],
      ['pointsLow', 10, ({ points }) => points.low],
      ['pointsHigh', 10, ({ points }) => points.high],
      ['missing', 16, ({ points }) => points.missing],
      ['origin', 10, ({ origin }) => origin],
      ['unverified', 10, ({ unverified }) => (unverified ? 'yes' : 'no')],
      ['justification', 70, justificationCell],
    ],
    rows,
    3,
  );
}

function evidenceSheet({ data, board }: Assessed): Sheet {
  const rows = board.answers.flatMap(({ jurisdiction, criterion, evidence }) =>
    evidence.map((piece) => ({ ...citationOf(piece, data, 'en'), jurisdiction, criterion })),
  );
  return sheetOf<(typeof rows)[number]>(
    'Evidence',
    [
      ['jurisdiction', 12, ({ jurisdiction }) => jurisdiction],
      ['criterion', 12, ({ criterion }) => criterion],
      ['instrument', 20, ({ instrument }) => instrument],
      ['title', 50, ({ title }) => title],
      ['gazette', 24, ({ gazette }) => gazette],
      ['provision', 12, ({ provision }) => provision],
      ['text', 50, ({ text }) => text],
      ['confidence', 12, ({ confidence }) => confidence],
      ['href', 40, ({ href }) => href],
      ['note', 40, ({ note }) => note],
    ],
    rows,
    2,
  );
}

function methodSheet({ framework }: AssessmentData): Sheet {
  const { elements } = listFramework(framework);
  return sheetOf<(typeof elements)[number]>(
    'Method',
    [
      ['element', 12, ({ code }) => code],
      ['parent', 12, ({ parent }) => parent],
      ['kind', 10, ({ kind }) => kind],
      ['title', 40, ({ title }) => textIn(title, 'en')],
      ['weight', 9, ({ weight }) => weight],
      ['effectiveWeight', 12, ({ effectiveWeight }) => effectiveWeight],
      ['aggregate', 14, ({ aggregate }) => aggregate ?? null],
      ['facets', 18, ({ facets }) => facets?.join(', ') ?? null],
      ['question', 60, ({ question }) => (question ? textIn(question, 'en') : null)],
      [
        'answers',
        60,
        ({ options }) =>
          options
            ?.map(({ code, label, points }) => `${code} = ${points}${label ? `: ${textIn(label, 'en')}` : ''}`)
            .join('\n') ?? null,
      ],
      ['derived', 50, ({ derive }) => derive ?? null],
      ['method', 50, ({ method }) => method],
    ],
    elements,
    1,
  );
}

function comparatorsSheet({ board }: Assessed): Sheet {
  return sheetOf<(typeof board.comparators)[number]>(
    'Comparators',
    [
      ['comparator', 20, ({ comparator }) => comparator.code],
      ['element', 12, ({ comparator }) => comparator.element],
      ['title', 40, ({ comparator }) => textIn(comparator.title, 'en')],
      ['kind', 11, ({ comparator }) => comparator.kind],
      ['label', 20, ({ label }) => label],
      ['value', 12, ({ value }) => value],
      ['low', 10, ({ range }) => range?.low ?? null],
      ['high', 10, ({ range }) => range?.high ?? null],
      ['count', 8, ({ count }) => count],
      ['of', 8, ({ of }) => of],
      ['vintage', 10, ({ comparator }) => comparator.vintage],
      ['relation', 10, ({ comparator }) => comparator.relation],
      ['population', 40, ({ comparator }) => ('population' in comparator ? comparator.population.description : null)],
      ['wording', 60, ({ comparator }) => comparator.wording],
      ['publication', 50, ({ comparator }) => comparator.publication.title],
      ['href', 40, ({ comparator }) => comparator.publication.href ?? null],
      ['note', 50, ({ comparator }) => comparator.note ?? null],
    ],
    board.comparators,
  );
}

function sourceLine({ title, pinpoint, date, href, licence }: Source): string {
  return [title, pinpoint, date, href, licence].filter(Boolean).join(', ');
}

function notesSheet({ data, board }: Assessed): Sheet {
  const { assessment, framework } = data;
  const assessed = new Set([...board.scores, ...board.memo].map(({ jurisdiction }) => jurisdiction));
  const footnotes = [...printedPlaces(data).values()].flatMap(({ code, name, footnote }): [string, string][] =>
    footnote !== null && assessed.has(code) ? [[name, footnote]] : [],
  );
  const sources = [...new Set([...assessment.sources, ...framework.sources].map(sourceLine))];
  const rows: readonly (readonly [string, string])[] = [
    ['Assessment', `${textIn(assessment.title, 'en')} (${board.assessment})`],
    ['Standing', board.release === null ? 'A draft: it changes with its data' : `Release ${board.release}`],
    ['Law as of', board.asOf],
    ['Framework', `${textIn(framework.title, 'en')} (${board.framework})`],
    ...footnotes,
    ['Empty cells', 'Nothing is known there; why stands under “missing”. Never a zero.'],
    ['Low and high', 'The least and the greatest that a score can be, given what is not known.'],
    ['Dates', 'As texts, by ISO 8601: a day, or a month or year where no day is known.'],
    ...DATA_COLUMNS.map(({ name, says }) => [`Column “${name}”`, says] as const),
    ...(board.approximate ? [['Approximate bounds and ranks', board.approximate.join(', ')] as const] : []),
    ...sources.map((line) => ['Source', line] as const),
    ['Licence of the answers', assessment.licence],
    ['Licence of the framework', framework.licence],
    ['Engine', `Merilo ${board.engine}`],
    ['Digest of the data', board.digest],
    ['Digest of the result', board.resultDigest],
  ];
  const sheet = sheetOf<(typeof rows)[number]>(
    'Notes',
    [
      ['What', 30, ([what]) => what],
      ['Note', 110, ([, note]) => note],
    ],
    rows,
  );
  return { ...sheet, isFiltered: false };
}

/** An assessment as the sheets of a workbook: scoreboard, answers, evidence, method, comparators, notes. */
export function dataSheets(assessed: Assessed): readonly Sheet[] {
  return [
    scoreboardSheet(dataRows(assessed)),
    answersSheet(assessed),
    evidenceSheet(assessed),
    methodSheet(assessed.data),
    comparatorsSheet(assessed),
    notesSheet(assessed),
  ];
}
