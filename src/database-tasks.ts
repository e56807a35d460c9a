import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../migrations/index.js';
import { assessmentServices } from './assessment-services.js';
import { verifyTrail } from './audit/verify-trail.js';
import { type AssessmentOverrides } from './assessments/overrides.js';
import { type DatabasePlace, type DatabaseTasks, type KnownAssessment } from './commands/database-tasks.js';
import { FirstAdministrator } from './access/first-administrator.service.js';
import { TrailService } from './audit/trail.service.js';
import { DomainError } from './common/domain-error.js';
import { backup } from './database/backup.js';
import { type Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { restore } from './database/restore.js';
import { ENTITIES } from './entities.js';
import { exportFolder } from './loading/export-folder.js';
import { loadFolder } from './loading/load-folder.js';
import { earlierComparable } from './reports/report-subject.js';
import { isAlignment } from './scoreboards/alignment/alignment.js';

/** Does work on the database that the settings name, and closes it. */
async function on<T>({ settings, onNotice }: DatabasePlace, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ settings, entities: ENTITIES, migrations: MIGRATIONS, onNotice });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Refuses an embedded database that is not there: it would be made, to no end. */
function assertThere({ settings: { databaseUrl, databaseDir } }: DatabasePlace): void {
  if (databaseUrl !== null || existsSync(join(databaseDir, 'db'))) return;
  throw new DomainError(
    'CALL_INVALID',
    `there is no database in ${databaseDir}. Load data into it first (merilo load), or name another with ` +
      'MERILO_DATABASE_DIR or DATABASE_URL.',
  );
}

/** An assessment as it was known, with what a report of it shows beside. */
async function knownAssessment(
  database: Database,
  id: string,
  asked: AssessmentOverrides & { readonly knownAt: string },
): Promise<KnownAssessment> {
  const { assessments, frameworks, scoreboards, knownAt } = assessmentServices(database);
  const assessed = await scoreboards.of(id, asked);
  return knownAt.read(asked.knownAt, async () => {
    const all = await assessments.all();
    const ofObligations = new Set(
      (await frameworks.all()).filter(isAlignment).map((each) => `${each.id}@${each.version}`),
    );
    const earlier = earlierComparable(assessed.data.assessment, all);
    return {
      assessed,
      own: await assessments.called(id),
      comparable: earlier && (await scoreboards.of(earlier.id, { knownAt: asked.knownAt })),
      alignments: all.filter(({ framework }) => ofObligations.has(framework)).map((each) => each.id),
    };
  });
}

/** What the commands do with the database. */
export const databaseTasks: DatabaseTasks = {
  load: (place, dataDir, options) => on(place, (database) => loadFolder(database, dataDir, options)),

  assessed: (place, assessment, asked) => {
    assertThere(place);
    return on(place, (database) => knownAssessment(database, assessment, asked));
  },

  exportTo: (place, folder, cwd) => {
    assertThere(place);
    return on(place, (database) => exportFolder(database, folder, cwd));
  },

  backup: (place, take) => {
    assertThere(place);
    return on(place, (database) => take(backup(database)));
  },

  verifyTrail: (place, head, onProgress) => {
    assertThere(place);
    return on(place, (database) => verifyTrail(database, head, onProgress));
  },

  makeAdministrator: (place, file) => {
    assertThere(place);
    return on(place, (database) => new FirstAdministrator(database, new TrailService(database)).make(file));
  },

  restore: (place, lines) => on(place, (database) => restore(database, lines)),
};
