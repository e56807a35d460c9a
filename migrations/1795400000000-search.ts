import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { DomainError } from '../src/common/domain-error.js';
import { codeOf, messageOf } from '../src/database/error-code.js';

/** What of a document is asked once its words match. */
const MATCHED = [
  ['instrumentRow', 'integer'],
  ['code', 'text'],
  ['jurisdiction', 'text'],
  ['type', 'text'],
  ['binding', 'text'],
  ['titles', 'text'],
  ['titleStems', 'text[]'],
  ['titleLength', 'integer'],
  ['citation', 'text'],
  ['subjects', 'text[]'],
  ['standing', 'double precision'],
  ['surely', 'datemultirange'],
  ['perhaps', 'datemultirange'],
] as const;

type Columns = readonly (readonly [name: string, type: string])[];

function columns(all: Columns): string {
  return all.map(([name, type]) => `"${name}" ${type}`).join(', ');
}

function names(all: Columns): string {
  return all.map(([name]) => `d."${name}"`).join(', ');
}

const STEPS = [
  `CREATE TABLE "search_documents" (
    "instrumentRow" integer NOT NULL,
    "code" text NOT NULL,
    "jurisdiction" text NOT NULL,
    "type" text NOT NULL,
    "binding" text NOT NULL,
    "titles" text NOT NULL,
    "titleStems" text[] NOT NULL,
    "titleLength" integer NOT NULL,
    "citation" text NOT NULL,
    "subjects" text[] NOT NULL,
    "standing" double precision NOT NULL,
    "surely" datemultirange NOT NULL,
    "perhaps" datemultirange NOT NULL,
    "words" tsvector NOT NULL,
    "folding" integer NOT NULL,
    PRIMARY KEY ("instrumentRow"),
    CONSTRAINT "search_documents_of_instrument" FOREIGN KEY ("instrumentRow") REFERENCES "instruments"("row") ON DELETE CASCADE
  )`,
  `CREATE INDEX "search_documents_by_word" ON "search_documents" USING gin ("words")`,
  // By the index, whatever the planner thinks of reading all documents: it does not count what unpacking them takes.
  `CREATE FUNCTION "search_matches"(tsquery) RETURNS TABLE (${columns(MATCHED)})
    LANGUAGE sql STABLE ROWS 300 SET enable_seqscan = off
    AS 'SELECT ${names(MATCHED)} FROM "search_documents" d WHERE d."words" @@ $1'`,
  `CREATE FUNCTION "search_rows"(tsquery) RETURNS SETOF integer LANGUAGE sql STABLE ROWS 300 SET enable_seqscan = off
    AS 'SELECT d."instrumentRow" FROM "search_documents" d WHERE d."words" @@ $1'`,
  `CREATE TABLE "search_words" ("word" text NOT NULL, PRIMARY KEY ("word"))`,
  `CREATE INDEX "search_words_by_trigram" ON "search_words" USING gin ("word" gin_trgm_ops)`,
  `CREATE FUNCTION "search_similar"(text) RETURNS SETOF text LANGUAGE sql STABLE ROWS 24 SET enable_seqscan = off
    AS 'SELECT w."word" FROM "search_words" w WHERE w."word" % $1
      ORDER BY similarity(w."word", $1) DESC, w."word" COLLATE "C" LIMIT 24'`,
];

/** Not installed beside the server, as its versions say it. */
const NOT_THERE: ReadonlySet<string> = new Set(['0A000', '58P01']);
const NOT_ALLOWED = '42501';

/** Search: what is read of each act, the words of all, and trigrams to compare words with. */
export class Search1795400000000 implements MigrationInterface {
  readonly name = 'Search1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    // Nothing is done where somebody has made it already, whose right it needs then is not asked for.
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm').catch(tellOfExtension);
    for (const statement of STEPS) await runner.query(statement);
  }

  /** The extension stays: others may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION "search_similar"');
    await runner.query('DROP TABLE "search_words"');
    await runner.query('DROP FUNCTION "search_rows"');
    await runner.query('DROP FUNCTION "search_matches"');
    await runner.query('DROP TABLE "search_documents"');
  }
}

function tellOfExtension(error: unknown): never {
  const code = codeOf(error);
  if (code !== NOT_ALLOWED && !NOT_THERE.has(code)) throw error;
  const remedy =
    code === NOT_ALLOWED
      ? 'The user of DATABASE_URL needs the right CREATE on the database for it: GRANT CREATE ON DATABASE … TO …, or ' +
        'have an administrator run CREATE EXTENSION pg_trgm there once.'
      : "Install the package that holds PostgreSQL's own extensions (postgresql-contrib on many systems).";
  throw new DomainError(
    'CALL_INVALID',
    `search needs the extension pg_trgm, and it cannot be made in the database: ${messageOf(error)}. ${remedy} Then start again.`,
  );
}
