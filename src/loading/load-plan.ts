import { type EntityManager } from 'typeorm';
import { canonicalJson } from '../common/canonical-json.js';
import { type DataFolder } from '../files/data-folder.js';
import { filePlaceOf } from '../files/file-kind.js';
import { frameworkFile, type Register } from '../files/register.js';
import { InstrumentEntity } from '../instruments/instrument.entity.js';
import { type Instrument } from '../instruments/instrument.js';
import { type DataFileEntity, type FileOrigin } from './data-file.entity.js';
import { digestOf } from './data-digests.js';
import { type FileRecords, fileRecords, type TableForm } from './file-records.js';
import { followRecords } from './follow-records.js';
import { forceRows } from './force-rows.js';
import { knownUsual, storedRecords, type StoredRecord, type UsualByJurisdiction } from './known-files.js';
import { type LinkedRegister, linkedRegister } from './linked-register.js';
import { type Fields, type RecordTable, TABLE_OF } from './stored-kind.js';

/** A record to write. */
export interface AddedRecord {
  readonly file: string;
  readonly position: number;
  readonly fields: Fields;
}

/** What a load will write and close, by table. */
export interface LoadPlan {
  readonly closed: ReadonlyMap<RecordTable, readonly number[]>;
  readonly added: ReadonlyMap<RecordTable, readonly AddedRecord[]>;
  readonly closedFiles: readonly number[];
  readonly addedFiles: readonly Fields[];
  /** The acts as they will be, with what follows from one another. */
  readonly register: LinkedRegister;
}

/** What a load starts from. */
export interface LoadGround {
  readonly folder: DataFolder;
  readonly register: Register;
  /** The files to load that are not as the database knows them. */
  readonly changed: readonly string[];
  /** All files that lie in the folder. */
  readonly there: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, DataFileEntity>;
  /** Where the changed files come from. */
  readonly origin: FileOrigin;
}

const JURISDICTIONS = 'jurisdictions.yaml';

/** Works out, without writing anything, what the database lacks of the changed files and what it has too much. */
export async function planLoad(manager: EntityManager, ground: LoadGround): Promise<LoadPlan> {
  const { folder, register, changed, there, known } = ground;
  const touched = [...changed, ...tablesResting(ground)].sort();
  const files = new Map<string, FileRecords | null>(
    touched.map((file) => [file, there.has(file) ? fileRecords(folder, register, file) : null]),
  );
  const law = await lawOf(manager, folder, files);

  const closed = new Map<RecordTable, number[]>();
  const added = new Map<RecordTable, AddedRecord[]>();
  const push = <T>(lists: Map<RecordTable, T[]>, table: RecordTable, items: readonly T[]): void => {
    if (items.length > 0) lists.set(table, [...(lists.get(table) ?? []), ...items]);
  };
  for (const [table, own] of byTable(touched)) {
    const old = own.filter((file) => known.has(file));
    const rows = old.length > 0 ? await storedRecords(manager, table, old) : [];
    for (const file of own) {
      const before = rows.filter((row) => row.file === file);
      const print = (fields: Fields, register: LinkedRegister): string =>
        before.length > 0 ? printOf(table, fields, register) : '';
      const following = followRecords(
        before.map(({ row, position, fields }) => ({ row, position, print: print(fields, law.before) })),
        (files.get(file)?.records ?? []).map((record) => ({ ...record, print: print(record.fields, law.after) })),
      );
      push(closed, table, following.closed);
      const records = following.added.map(({ record: { fields }, position }) => ({ file, position, fields }));
      push(added, table, records);
    }
  }
  for (const { row, ...record } of actsOfOtherForce(touched, law)) {
    push(closed, InstrumentEntity, [row]);
    push(added, InstrumentEntity, [record]);
  }
  return { closed, added, register: law.after, ...filesOf(ground, files) };
}

/**
 * The tables of answers that rest on another file which changes: their answers have the sources and the window of the
 * assessment, and are read by the criteria of its framework.
 */
function tablesResting({ folder, changed, there, known }: LoadGround): readonly string[] {
  return [...known.values()].flatMap(({ file, kind }) => {
    if (kind !== 'answers-table' || changed.includes(file) || !there.has(file)) return [];
    const assessment = `${filePlaceOf(file)?.names[0] ?? ''}/assessment.yaml`;
    const framework = folder.has(assessment) ? folder.read('assessment', assessment).records[0]?.record.framework : '';
    return [assessment, frameworkFile(framework ?? '')].some((other) => changed.includes(other)) ? [file] : [];
  });
}

function usualIn(folder: DataFolder): UsualByJurisdiction {
  if (!folder.has(JURISDICTIONS)) return new Map();
  const { records } = folder.read('jurisdictions', JURISDICTIONS);
  return new Map(records.map(({ record: { code, commencement } }) => [code, commencement]));
}

function byTable(files: readonly string[]): ReadonlyMap<RecordTable, readonly string[]> {
  const tables = new Map<RecordTable, string[]>();
  for (const file of files) {
    const kind = filePlaceOf(file)?.kind;
    if (kind) tables.set(TABLE_OF[kind], [...(tables.get(TABLE_OF[kind]) ?? []), file]);
  }
  return tables;
}

/** A text that is the same for records that say the same: of an act, when it is in force as well. */
function printOf(table: RecordTable, fields: Fields, register: LinkedRegister): string {
  if (table !== InstrumentEntity) return canonicalJson(fields);
  return canonicalJson([fields, forceRows(register.linked(actIn(fields)), register.usualOf(actIn(fields)))]);
}

/** The fields of a row of acts, which are those of an act. */
export function actIn(fields: Fields): Instrument {
  return fields as Fields & Instrument;
}

/** The acts before a load and after it. */
interface Law {
  readonly rows: readonly StoredRecord[];
  readonly before: LinkedRegister;
  readonly after: LinkedRegister;
}

const NO_LAW = linkedRegister([], new Map());

/** The acts before and after, where a file that moves them is touched; the end of one act may stand in another's file. */
async function lawOf(
  manager: EntityManager,
  folder: DataFolder,
  files: ReadonlyMap<string, FileRecords | null>,
): Promise<Law> {
  const moves = (file: string): boolean => file === JURISDICTIONS || filePlaceOf(file)?.kind === 'instruments';
  if (![...files.keys()].some(moves)) return { rows: [], before: NO_LAW, after: NO_LAW };
  const rows = await storedRecords(manager, InstrumentEntity);
  const usualBefore = await knownUsual(manager);
  const usualAfter = files.has(JURISDICTIONS) ? usualIn(folder) : usualBefore;
  const staying = rows.filter(({ file }) => !files.has(file)).map(({ fields }) => actIn(fields));
  const read = [...files.values()].flatMap((file) =>
    file?.kind === 'instruments' ? file.records.map(({ fields }) => actIn(fields)) : [],
  );
  return {
    rows,
    before: linkedRegister(
      rows.map(({ fields }) => actIn(fields)),
      usualBefore,
    ),
    after: linkedRegister([...staying, ...read], usualAfter),
  };
}

/** Acts of files that did not change, in force on other days now that another act or their jurisdiction's delay did. */
function actsOfOtherForce(
  touched: readonly string[],
  { rows, before, after }: Law,
): readonly (AddedRecord & { readonly row: number })[] {
  return rows.filter(
    ({ file, fields }) =>
      !touched.includes(file) &&
      !before.isSame(after, actIn(fields)) &&
      printOf(InstrumentEntity, fields, before) !== printOf(InstrumentEntity, fields, after),
  );
}

/** The rows of files to close and to write. */
function filesOf(
  { folder, known, changed, origin }: LoadGround,
  files: ReadonlyMap<string, FileRecords | null>,
): Pick<LoadPlan, 'closedFiles' | 'addedFiles'> {
  const closedFiles: number[] = [];
  const addedFiles: Fields[] = [];
  for (const [file, records] of files) {
    const old = known.get(file);
    const text = records && folder.text(file);
    const digest = typeof text === 'string' ? digestOf(text) : null;
    const table: TableForm | undefined = records?.table;
    if (old && old.digest === digest && canonicalJson(old.table) === canonicalJson(table)) continue;
    if (old) closedFiles.push(old.row);
    if (records && digest !== null) {
      const from = changed.includes(file) ? origin : (old?.origin ?? origin);
      addedFiles.push({ file, position: 0, kind: records.kind, digest, origin: from, ...(table && { table }) });
    }
  }
  return { closedFiles, addedFiles };
}
