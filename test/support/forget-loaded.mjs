import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';

/** Takes away what `loaded-database.ts` made for this run of the suites: with workers its parent is this process. */
export default async function forgetLoaded() {
  for (const run of [process.pid, process.ppid]) {
    rmSync(join(tmpdir(), `merilo-loaded-${run}.tar`), { force: true });
    const server = process.env.TEST_DATABASE_URL;
    if (!server) continue;
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS merilo_loaded_${run} WITH (FORCE)`).finally(() => client.end());
  }
}
