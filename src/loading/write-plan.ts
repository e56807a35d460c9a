import { type EntityManager } from 'typeorm';
import { DomainError } from '../common/domain-error.js';
import { ENGINE_VERSION } from '../common/version.js';
import { codeOf } from '../database/error-code.js';
import { ForceIntervalEntity } from '../instruments/force-interval.entity.js';
import { InstrumentEntity } from '../instruments/instrument.entity.js';
import { ProvisionEntity } from '../instruments/provision.entity.js';
import { SubjectEntity } from '../instruments/subject.entity.js';
import { JurisdictionEntity } from '../jurisdictions/jurisdiction.entity.js';
import { DataFileEntity } from './data-file.entity.js';
import { forceRows } from './force-rows.js';
import { insertRows } from './insert-rows.js';
import { actIn, type AddedRecord, type LoadPlan } from './load-plan.js';
import { LoadEntity } from './load.entity.js';
import { type RecordTable } from './stored-kind.js';
import { writeSearch } from './write-search.js';

/** What PostgreSQL says of a second row where one may stand. */
const UNIQUE_VIOLATION = '23505';

/** How many records a plan writes and closes. */
export function countsOf({ added, closed }: LoadPlan): { readonly added: number; readonly closed: number } {
  const count = (lists: ReadonlyMap<RecordTable, readonly unknown[]>): number =>
    [...lists.values()].reduce((sum, { length }) => sum + length, 0);
  return { added: count(added), closed: count(closed) };
}

/**
 * Writes what a plan says, all with one time: by the clock of the database, and after every earlier load's, so that
 * what was known at a time can be told for ever.
 */
async function writePlan(manager: EntityManager, plan: LoadPlan, onWritten: (rows: number) => void): Promise<void> {
  const at = await timeOfLoad(manager);
  for (const [table, rows] of plan.closed) await closeRows(manager, table, rows, at);
  await closeRows(manager, DataFileEntity, plan.closedFiles, at);
  const knownFrom = at.toISOString();
  for (const [table, records] of plan.added) {
    const rows = records.map(({ file, position, fields }) => ({ ...fields, knownFrom, file, position }));
    const numbers = await insertRows(manager, table, rows, onWritten);
    if (table === InstrumentEntity) await insertParts(manager, plan, records, numbers);
  }
  await writeSearch(manager, touches(plan, SubjectEntity) || touches(plan, JurisdictionEntity));
  await insertRows(
    manager,
    DataFileEntity,
    plan.addedFiles.map((file) => ({ ...file, knownFrom })),
  );
  await insertRows(manager, LoadEntity, [{ at: knownFrom, ...countsOf(plan), engine: ENGINE_VERSION }]);
}

/** As `writePlan`. A record that went from one file to another of which one alone is loaded would be there twice. */
export async function writeChecked(
  manager: EntityManager,
  plan: LoadPlan,
  onWritten: (rows: number) => void = () => undefined,
): Promise<void> {
  await writePlan(manager, plan, onWritten).catch((error: unknown) => {
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new DomainError(
      'DATA_INVALID',
      'nothing was loaded: a record of these files stands in another file that was loaded before ' +
        `(${detailOf(error)}). Load that file too, or the whole folder.`,
    );
  });
}

function detailOf(error: unknown): string {
  const { detail } = Object(error) as { readonly detail?: unknown };
  return typeof detail === 'string' ? detail.replace(/\.$/, '') : 'which one is not known';
}

function touches({ added, closed }: LoadPlan, table: RecordTable): boolean {
  return added.has(table) || closed.has(table);
}

/** In whole milliseconds, as a `Date` holds it. */
async function timeOfLoad(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<readonly { at: Date }[]>(
    `SELECT greatest(
       date_trunc('milliseconds', clock_timestamp()),
       (SELECT date_trunc('milliseconds', max("at")) + interval '1 millisecond' FROM "loads")
     ) AS "at"`,
  );
  if (!row) throw new Error('the database does not tell the time');
  return row.at;
}

async function closeRows(manager: EntityManager, table: RecordTable, rows: readonly number[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const { tableName } = manager.dataSource.getMetadata(table);
  await manager.query(`UPDATE "${tableName}" SET "knownUntil" = $1 WHERE "row" = ANY($2)`, [at, rows]);
}

/** The provisions of acts and the days of their force, beside the rows of the acts. */
async function insertParts(
  manager: EntityManager,
  { register }: LoadPlan,
  records: readonly AddedRecord[],
  numbers: readonly number[],
): Promise<void> {
  const acts = records.map(({ fields }, index) => ({ act: actIn(fields), instrumentRow: numbers[index] }));
  const provisions = acts.flatMap(({ act, instrumentRow }) =>
    (act.provisions ?? []).map(({ pinpoint, text, subject, modality, addressee, reach }, position) => ({
      instrumentRow,
      position,
      pinpoint,
      text,
      subject,
      modality,
      addressee,
      reach,
    })),
  );
  const intervals = acts.flatMap(({ act, instrumentRow }) =>
    forceRows(register.linked(act), register.usualOf(act)).map((interval) => ({ instrumentRow, ...interval })),
  );
  await insertRows(manager, ProvisionEntity, provisions);
  await insertRows(manager, ForceIntervalEntity, intervals);
}
