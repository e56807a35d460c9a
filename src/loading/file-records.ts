import { type Answer } from '../assessments/answer.js';
import { spanOf } from '../common/legal-date.js';
import { YEAR_COLUMN } from '../files/answers-table.js';
import { parseCsv } from '../files/csv.js';
import { type DataFolder } from '../files/data-folder.js';
import { type FileKind, filePlaceOf } from '../files/file-kind.js';
import { readAnswers } from '../files/read-answers.js';
import { frozenRelease } from '../files/read-releases.js';
import { type Register } from '../files/register.js';
import { type YamlKind } from '../files/schema-of.js';
import { storedDay } from './stored-day.js';
import { type Fields } from './stored-kind.js';

/** A table's columns and rows in their order, the ones without an answer too; a row is a place, or a place and a year. */
export interface TableForm {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** A record of a file as its table holds it, and its place in the file. */
export interface PlacedFields {
  readonly place: number;
  readonly fields: Fields;
}

/** What the database keeps of a data file. */
export interface FileRecords {
  readonly file: string;
  readonly kind: FileKind;
  readonly records: readonly PlacedFields[];
  readonly table?: TableForm;
}

/** The records of a file of a sound folder. Null where the file lies where no data file belongs. */
export function fileRecords(folder: DataFolder, register: Register, file: string): FileRecords | null {
  const place = filePlaceOf(file);
  if (place === null) return null;
  const { kind, names } = place;
  if (kind === 'answers-table') return tableRecords(folder, register, file, names[0] ?? '');
  return { file, kind, records: yamlRecords(folder, kind, file, names) };
}

function yamlRecords(folder: DataFolder, kind: YamlKind, file: string, names: readonly string[]): PlacedFields[] {
  const [assessment = '', jurisdiction = ''] = names;
  if (kind === 'answers') {
    const { records } = folder.read(kind, file);
    return records.map(({ record }, place) => ({ place, fields: answerFields(record, assessment, jurisdiction) }));
  }
  if (kind === 'replies') {
    const { records } = folder.read(kind, file);
    return records.map(({ record: { position: stance, ...said } }, place) => ({
      place,
      fields: { assessment, jurisdiction, stance, ...said },
    }));
  }
  if (kind === 'release') {
    const { records } = folder.read(kind, file);
    return records.map(({ record }, place) => ({ place, fields: { ...record, ...frozenRelease(folder, record) } }));
  }
  const own = kind === 'comparators' || (kind === 'rulings' && assessment !== '') ? { assessment } : {};
  return folder.read(kind, file).records.map(({ record }, place) => ({ place, fields: { ...own, ...record } }));
}

/** An answer with whose it is, and the first and the last day on which it may hold. */
function answerFields(answer: Answer, assessment: string, jurisdiction: string): Fields {
  const { from, until } = answer.valid ?? {};
  const heldFrom = storedDay((from === undefined ? null : spanOf(from)?.earliest) ?? null);
  const heldUntil = storedDay((until === undefined ? null : spanOf(until)?.latest) ?? null);
  return {
    assessment,
    jurisdiction,
    ...answer,
    ...(heldFrom !== null && { heldFrom }),
    ...(heldUntil !== null && { heldUntil }),
  };
}

/** What a row is called: its place, and its year where the table has years. */
function rowName(columns: readonly string[], [jurisdiction = '', year = '']: readonly string[]): string {
  return columns[1] === YEAR_COLUMN ? `${jurisdiction} ${year}` : jurisdiction;
}

/** The answers of a table. Each keeps how its cell is printed, where the value alone does not say it: `0.26430`. */
function tableRecords(folder: DataFolder, register: Register, file: string, id: string): FileRecords | null {
  const [assessment] = folder.read('assessment', `${id}/assessment.yaml`).records;
  const framework = assessment && register.framework(assessment.record.framework);
  const text = folder.text(file);
  if (!assessment || !framework || text === null) return null;
  const { table } = readAnswers(folder, id, assessment.record, framework, []);
  const [header, ...body] = parseCsv(text).rows;
  const columns = header?.cells ?? [];
  const rows = new Map(table.map(({ line, ...row }) => [line, row]));
  const records = body.flatMap(({ line, cells }, row) => {
    const { jurisdiction = '', answers = [] } = rows.get(line) ?? {};
    return answers.map((answer) => {
      const column = columns.indexOf(answer.criterion);
      const cell = cells[column] ?? '';
      const isPlain = cell === String(answer.value ?? answer.missing);
      const fields = { ...answerFields(answer, id, jurisdiction), ...(!isPlain && { printed: cell }) };
      return { place: row * columns.length + column, fields };
    });
  });
  return {
    file,
    kind: 'answers-table',
    records,
    table: { columns, rows: body.map(({ cells }) => rowName(columns, cells)) },
  };
}
