import { AnswersService } from '../../src/assessments/answers.service.js';
import { AssessmentsService } from '../../src/assessments/assessments.service.js';
import { ComparatorsService } from '../../src/assessments/comparators.service.js';
import { RegisterService } from '../../src/assessments/register.service.js';
import { RulingsService } from '../../src/assessments/rulings.service.js';
import { DataVersion } from '../../src/database/data-version.js';
import { KnownAt } from '../../src/database/known-at.js';
import { type Database } from '../../src/database/database.js';
import { FrameworksService } from '../../src/frameworks/frameworks.service.js';
import { CoverageService } from '../../src/instruments/coverage/coverage.service.js';
import { InstrumentsService } from '../../src/instruments/instruments.service.js';
import { SubjectsService } from '../../src/instruments/subjects.service.js';
import { GroupsService } from '../../src/jurisdictions/groups.service.js';
import { JurisdictionsService } from '../../src/jurisdictions/jurisdictions.service.js';
import { type Engine } from '../../src/scoreboards/engine.js';
import { ReleasesService } from '../../src/releases/releases.service.js';
import { ScoreboardsService } from '../../src/scoreboards/scoreboards.service.js';
import { ENGINE } from '../../src/settings/engine.js';

/** The services of assessments on a database, without the rest of a server. */
export interface AssessmentServices {
  readonly version: DataVersion;
  readonly assessments: AssessmentsService;
  readonly scoreboards: ScoreboardsService;
}

/** Makes the services of assessments on a database, with the engine given or the usual one. */
export function assessmentServices(database: Database, engine: Engine = ENGINE): AssessmentServices {
  const version = new DataVersion(database);
  const jurisdictions = new JurisdictionsService(database, version);
  const subjects = new SubjectsService(database, version);
  const register = new RegisterService(
    jurisdictions,
    new GroupsService(database, version),
    subjects,
    new InstrumentsService(database, jurisdictions, subjects, version),
    new CoverageService(database, version),
    new FrameworksService(database, version),
    new RulingsService(database, version),
  );
  const assessments = new AssessmentsService(
    database,
    version,
    register,
    new AnswersService(database, version),
    new ComparatorsService(database, version),
  );
  return {
    version,
    assessments,
    scoreboards: new ScoreboardsService(
      assessments,
      version,
      engine,
      new ReleasesService(database, version),
      new KnownAt(database, version),
    ),
  };
}
