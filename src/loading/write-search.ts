import { type EntityManager, In, IsNull } from 'typeorm';
import { recordIn } from '../database/known-record.js';
import { ForceIntervalEntity } from '../instruments/force-interval.entity.js';
import { type Force } from '../instruments/time/in-force.js';
import { InstrumentEntity } from '../instruments/instrument.entity.js';
import { type Instrument } from '../instruments/instrument.js';
import { type ForceStretch } from '../instruments/search/force-ranges.js';
import { SearchDocumentEntity } from '../instruments/search/search-document.entity.js';
import { searchDocument } from '../instruments/search/search-document.js';
import { type SearchNames } from '../instruments/search/searched-parts.js';
import { FOLDING } from '../instruments/search/words-in.js';
import { SubjectEntity } from '../instruments/subject.entity.js';
import { JurisdictionEntity } from '../jurisdictions/jurisdiction.entity.js';
import { insertRows } from './insert-rows.js';

/** Acts read at once: as many as are held in memory. */
const AT_ONCE = 500;

/** Current acts without a document, or with one that another version of the folding made. */
const LACKING = `
  SELECT i."row" FROM "instruments" i LEFT JOIN "search_documents" d ON d."instrumentRow" = i."row"
  WHERE i."knownUntil" IS NULL AND d."folding" IS DISTINCT FROM $1`;

/** Documents of acts that are not current any more, and those that another version of the folding made. */
const TAKE_OLD = `
  DELETE FROM "search_documents" d USING "instruments" i
  WHERE i."row" = d."instrumentRow" AND (i."knownUntil" IS NOT NULL OR d."folding" <> $1)`;

/** Words with digits are compared as they are, or not at all. */
const ADD_WORDS = `
  INSERT INTO "search_words" ("word")
  SELECT DISTINCT w."word" FROM "search_documents" d, unnest(tsvector_to_array(d."words")) AS w("word")
  WHERE d."instrumentRow" = ANY ($1) AND w."word" !~ '[0-9]'
  ON CONFLICT DO NOTHING`;

/** Whether a search would miss an act, or read one as an earlier version of the program folded it. */
export async function isSearchIncomplete(manager: EntityManager): Promise<boolean> {
  return (await manager.query<unknown[]>(`${LACKING} LIMIT 1`, [FOLDING])).length > 0;
}

/**
 * Brings what a search reads to the state of the acts: of those that are new, and of all where the names of subjects or
 * jurisdictions have changed. The intervals of the acts must be written.
 */
export async function writeSearch(manager: EntityManager, areNamesOther: boolean): Promise<void> {
  if (areNamesOther) await manager.query('DELETE FROM "search_documents"');
  else await manager.query(TAKE_OLD, [FOLDING]);
  const lacking = await manager.query<readonly { row: number }[]>(`${LACKING} ORDER BY i."row"`, [FOLDING]);
  if (lacking.length === 0) return;
  const names = await searchNames(manager);
  for (let start = 0; start < lacking.length; start += AT_ONCE) {
    const rows = lacking.slice(start, start + AT_ONCE).map(({ row }) => row);
    await insertRows(manager, SearchDocumentEntity, await documentsOf(manager, rows, names));
    await manager.query(ADD_WORDS, [rows]);
  }
}

async function searchNames(manager: EntityManager): Promise<SearchNames> {
  const subjects = await manager.find(SubjectEntity, { where: { knownUntil: IsNull() } });
  const jurisdictions = await manager.find(JurisdictionEntity, { where: { knownUntil: IsNull() } });
  return {
    subjects: new Map(subjects.map((subject) => [subject.code, subject])),
    jurisdictions: new Map(jurisdictions.map((jurisdiction) => [jurisdiction.code, jurisdiction])),
  };
}

async function documentsOf(manager: EntityManager, rows: readonly number[], names: SearchNames) {
  const acts = await manager.find(InstrumentEntity, { where: { row: In(rows) }, order: { row: 'ASC' } });
  const intervals = await manager.find(ForceIntervalEntity, {
    where: { instrumentRow: In(rows), provision: '' },
    order: { instrumentRow: 'ASC', position: 'ASC' },
  });
  const forces = new Map<number, ForceStretch[]>();
  for (const { instrumentRow, from, until, force } of intervals) {
    forces.set(instrumentRow, [...(forces.get(instrumentRow) ?? []), { from, until, force: force as Force }]);
  }
  return acts.map((row) => ({
    ...searchDocument(recordIn<Instrument>(row), forces.get(row.row) ?? [], names),
    instrumentRow: row.row,
    folding: FOLDING,
  }));
}
