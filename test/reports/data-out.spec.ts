import { beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { type DataFormat } from '../../src/assessments/data-formats.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { dataFile } from '../../src/reports/data-file.js';
import { type Assessed } from '../../src/reports/reading.js';
import { assess } from '../../src/scoreboards/assess.js';
import { type ScoreRow } from '../../src/scoreboards/scoreboard.js';
import { ENGINE } from '../../src/settings/engine.js';
import { readCsv } from '../support/read-csv.js';
import { readArchive } from '../support/read-workbook.js';
import { HOSTILE, hostile } from './hostile-assessment.js';

function shipped(id: string): Assessed {
  const data = readAssessment('assessments', id);
  return { data, board: assess(data, ENGINE) };
}

const NUMBERS = ['score', 'low', 'high', 'rank', 'rankLow', 'rankHigh', 'answered', 'of'] as const;
type Figures = Readonly<Record<(typeof NUMBERS)[number] | 'missing' | 'role', number | string | null>>;

/** What a file says of each jurisdiction and element, by `ALB ddps`. */
type Read = ReadonlyMap<string, Figures>;

/** Where each format has a figure. */
const SDMX_NAMES = {
  score: 'OBS_VALUE',
  low: 'LOWER',
  high: 'UPPER',
  rank: 'RANK',
  rankLow: 'RANK_LOW',
  rankHigh: 'RANK_HIGH',
  answered: 'ANSWERED',
  of: 'CRITERIA',
  missing: 'MISSING_REASON',
  role: 'AREA_ROLE',
} as const;

const numberIn = (cell: string): number | null => (cell === '' ? null : Number(cell));

function figures(of: (name: keyof Figures) => string): Figures {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, numberIn(of(name))]));
  return { ...numbers, missing: of('missing') || null, role: of('role') } as Figures;
}

function fromCsv(text: string): Read {
  return new Map(
    readCsv(text).map((row) => [`${row['jurisdiction']} ${row['element']}`, figures((name) => row[name] ?? '?')]),
  );
}

function fromExcelCsv(text: string): Read {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = readCsv(text.slice(1), ';');
  return new Map(
    rows.map((row) => [
      `${row['jurisdiction']} ${row['element']}`,
      figures((name) => (row[name] ?? '?').replace(/^(-?\d+),(\d+)/, '$1.$2')),
    ]),
  );
}

async function fromXlsx(bytes: Uint8Array): Promise<Read> {
  const [head = [], ...rows] = await readSheet(Buffer.from(bytes), 'Scoreboard');
  const at = (row: readonly unknown[], name: string): unknown => row[head.indexOf(name)] ?? null;
  return new Map(
    rows.map((row) => [
      `${String(at(row, 'jurisdiction'))} ${String(at(row, 'element'))}`,
      // As they are: a number in a cell of text would be a string here.
      Object.fromEntries([...NUMBERS, 'missing', 'role'].map((name) => [name, at(row, name)])) as Figures,
    ]),
  );
}

function fromSdmx(text: string): Read {
  return new Map(
    readCsv(text).map((row) => [
      `${row['REF_AREA']} ${row['ELEMENT']}`,
      figures((name) => row[SDMX_NAMES[name]] ?? '?'),
    ]),
  );
}

function fromRows(scores: readonly ScoreRow[], memo: readonly ScoreRow[]): Read {
  const ofRow = (role: string) => (row: ScoreRow) =>
    [
      `${row.jurisdiction} ${row.element}`,
      { ...Object.fromEntries(NUMBERS.map((name) => [name, row[name]])), missing: row.missing, role } as Figures,
    ] as const;
  return new Map([...scores.map(ofRow('subject')), ...memo.map(ofRow('memo'))]);
}

const READERS: Readonly<Partial<Record<DataFormat, (file: never) => Read | Promise<Read>>>> = {
  csv: fromCsv,
  'csv-excel': fromExcelCsv,
  xlsx: fromXlsx,
  'sdmx-csv': fromSdmx,
  json: (text: string) => {
    const { scores, memo } = JSON.parse(text) as { scores: ScoreRow[]; memo: ScoreRow[] };
    return fromRows(scores, memo);
  },
};

/** A row for each subject, and no other: the mean of a column is the mean of the subjects. */
const WITHOUT_MEMO: readonly DataFormat[] = ['csv', 'csv-excel'];

const cases: Readonly<Record<string, () => Assessed>> = {
  'ddps-western-balkans-2020': () => shipped('ddps-western-balkans-2020'),
  'an assessment of hostile words': hostile,
  // Every subject has a score and a rank.
  'dgi-2019': () => shipped('dgi-2019'),
};

describe.each(Object.keys(cases))('%s', (name) => {
  let assessed: Assessed;
  beforeAll(() => {
    assessed = (cases[name] as () => Assessed)();
  });

  it.each(Object.keys(READERS) as DataFormat[])('has every number, rank and reason as %s', async (format) => {
    const read = READERS[format] as (file: unknown) => Read | Promise<Read>;
    const found = await read(await dataFile(format, assessed));
    const { scores, memo } = assessed.board;
    const wanted = fromRows(scores, WITHOUT_MEMO.includes(format) ? [] : memo);
    expect([...found.keys()]).toEqual([...wanted.keys()]);
    expect([...found].filter(([key, row]) => JSON.stringify(row) !== JSON.stringify(wanted.get(key)))).toEqual([]);
  });

  it.each(['csv', 'csv-metadata', 'csv-excel', 'xlsx', 'sdmx-csv', 'sdmx-structure', 'json'] as const)(
    'gives the same bytes again as %s',
    async (format) => {
      const [first, second] = [await dataFile(format, assessed), await dataFile(format, assessed)];
      expect(Buffer.from(first as string).equals(Buffer.from(second as string))).toBe(true);
    },
  );
});

describe('hostile words', () => {
  let assessed: Assessed;
  beforeAll(() => {
    assessed = hostile();
  });

  it('stand in the plain CSV letter for letter', async () => {
    const rows = readCsv((await dataFile('csv', assessed)) as string);
    const nameOf = (code: string): string | undefined => rows.find((row) => row['jurisdiction'] === code)?.['name'];
    expect([nameOf('ARL'), nameOf('BOR'), nameOf('XKX')]).toEqual([
      HOSTILE.arland,
      HOSTILE.borland,
      `${HOSTILE.kosovo}*`,
    ]);
    expect(rows.find((row) => row['element'] === 'G1')?.['justification']).toBe(HOSTILE.justification);
  });

  it('get an apostrophe in the CSV for spreadsheets where they would be a formula, and numbers get none', async () => {
    const rows = readCsv(((await dataFile('csv-excel', assessed)) as string).slice(1), ';');
    const cells = rows.flatMap((row) => Object.entries(row));
    expect(cells.filter(([, cell]) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(rows.find((row) => row['jurisdiction'] === 'ARL')?.['name']).toBe(`'${HOSTILE.arland}`);
    expect(rows.some((row) => row['jurisdiction'] === 'CAR')).toBe(false);
    expect(rows.find((row) => row['jurisdiction'] === 'BOR')?.['name']).toBe(`'${HOSTILE.borland}`);
    expect(cells.filter(([column, cell]) => column === 'score' && cell.startsWith("'"))).toEqual([]);
  });

  it('are texts in the workbook, of which no cell is a formula', async () => {
    const bytes = Buffer.from((await dataFile('xlsx', assessed)) as Uint8Array);
    const { texts } = readArchive(bytes);
    for (const [part, text] of texts) if (part.startsWith('xl/worksheets/')) expect(text).not.toMatch(/<f[ >/]/);
    const [head = [], first = []] = await readSheet(bytes, 'Scoreboard');
    expect(first[head.indexOf('name')]).toBe(HOSTILE.arland);
  });
});

describe('the workbook', () => {
  it('has its sheets with heads that stay, widths and filters over all rows', async () => {
    const assessed = cases['ddps-western-balkans-2020']?.() as Assessed;
    const bytes = Buffer.from((await dataFile('xlsx', assessed)) as Uint8Array);
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Scoreboard',
      'Answers',
      'Evidence',
      'Method',
      'Comparators',
      'Notes',
    ]);
    const { texts, times } = readArchive(bytes);
    const [scoreboard = '', notes = ''] = [1, 6].map((id) => texts.get(`xl/worksheets/sheet${id}.xml`));
    const rows = assessed.board.scores.length + assessed.board.memo.length;
    expect(scoreboard).toContain(`<autoFilter ref="A1:S${rows + 1}"/>`);
    expect(scoreboard).toMatch(/<pane [^>]*state="frozen"/);
    expect(scoreboard).toContain('<cols>');
    expect(notes).not.toContain('<autoFilter');
    expect(times).toEqual([0x0021_0000]);
    const answers = sheets[1]?.data ?? [];
    expect(answers.length - 1).toBe(assessed.board.answers.length);
    expect(sheets[2]?.data.length ?? 0).toBe(1 + assessed.board.answers.flatMap(({ evidence }) => evidence).length);
    expect(sheets[4]?.data.length ?? 0).toBe(1 + assessed.board.comparators.length);
    expect(JSON.stringify(sheets[5]?.data)).toContain('Kosovo*');
  });
});
