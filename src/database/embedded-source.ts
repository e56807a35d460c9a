import { type PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { setImmediate as turn } from 'node:timers/promises';
import { type Schema } from './schema.js';
import { sourceOptions } from './source-options.js';

/** How long a query may wait for the one connection, in milliseconds: longer than any transaction should take. */
const LONGEST_WAIT = 30_000;

/** How long queries may follow one another before requests, timers and signals get their turn; milliseconds. */
const LONGEST_RUN = 15;

/**
 * Lets the rest of the program have its turn between queries. The engine runs on this thread and answers with nothing
 * but promises, so that many queries in a row, as in a load, would keep all else waiting until the last. What is still
 * on its way when the engine is closed gets no answer: nobody waits for one any more, and an error would have no
 * listener and end the process.
 */
function takeTurns(engine: PGlite): void {
  const run = engine.execProtocolStream.bind(engine);
  let since = performance.now();
  engine.execProtocolStream = async (...call) => {
    if (performance.now() - since > LONGEST_RUN) {
      await turn();
      since = performance.now();
    }
    return run(...call).catch((error: unknown) => {
      if (engine.ready) throw error;
      return [];
    });
  };
}

/** The embedded PostgreSQL as TypeORM's own driver for PostgreSQL sees it: a server with one connection. */
export function embeddedSource(engine: PGlite, schema: Schema): DataSource {
  takeTurns(engine);
  class EmbeddedClient extends pg.Client {
    constructor() {
      super({ ...createPgConfig(engine) });
    }
  }
  return new DataSource({
    ...sourceOptions(schema),
    extra: { Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: LONGEST_WAIT },
  });
}
