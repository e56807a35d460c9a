import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { DomainError } from '../src/common/domain-error.js';
import { codeOf, messageOf } from '../src/database/error-code.js';

const STEPS = [
  `CREATE TABLE "search_documents" (
    "instrumentRow" integer NOT NULL,
    "titles" text NOT NULL,
    "titleStems" text[] NOT NULL,
    "titleLength" integer NOT NULL,
    "citation" text NOT NULL,
    "subjects" text[] NOT NULL,
    "standing" double precision NOT NULL,
    "words" tsvector NOT NULL,
    "folding" integer NOT NULL,
    PRIMARY KEY ("instrumentRow"),
    CONSTRAINT "search_documents_of_instrument" FOREIGN KEY ("instrumentRow") REFERENCES "instruments"("row") ON DELETE CASCADE
  )`,
  `CREATE INDEX "search_documents_by_word" ON "search_documents" USING gin ("words")`,
  `CREATE TABLE "search_words" ("word" text NOT NULL, PRIMARY KEY ("word"))`,
  `CREATE INDEX "search_words_by_trigram" ON "search_words" USING gin ("word" gin_trgm_ops)`,
  `CREATE INDEX "force_intervals_of_acts" ON "force_intervals" ("instrumentRow", "from", "until", "force") WHERE "provision" = ''`,
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
    await runner.query('DROP INDEX "force_intervals_of_acts"');
    await runner.query('DROP TABLE "search_words"');
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
    `search needs the extension pg_trgm, and it cannot be made in the database: ${messageOf(error)}. ${remedy} Then ` +
      'start again; nothing was changed.',
  );
}
