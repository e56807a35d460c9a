import { AnswersService } from './assessments/answers.service.js';
import { AssessmentsService } from './assessments/assessments.service.js';
import { ComparatorsService } from './assessments/comparators.service.js';
import { PublishedRepliesService } from './assessments/published-replies.service.js';
import { RegisterService } from './assessments/register.service.js';
import { RulingsService } from './assessments/rulings.service.js';
import { DataVersion } from './database/data-version.js';
import { KnownAt } from './database/known-at.js';
import { type Database } from './database/database.js';
import { FrameworksService } from './frameworks/frameworks.service.js';
import { CoverageService } from './instruments/coverage/coverage.service.js';
import { InstrumentsService } from './instruments/instruments.service.js';
import { SubjectsService } from './instruments/subjects.service.js';
import { GroupsService } from './jurisdictions/groups.service.js';
import { JurisdictionsService } from './jurisdictions/jurisdictions.service.js';
import { type Engine } from './scoreboards/engine.js';
import { ReleasesService } from './releases/releases.service.js';
import { ScoreboardsService } from './scoreboards/scoreboards.service.js';
import { ENGINE } from './settings/engine.js';

/** The services of assessments on a database, without the rest of a server. */
export interface AssessmentServices {
  readonly version: DataVersion;
  readonly knownAt: KnownAt;
  readonly frameworks: FrameworksService;
  readonly assessments: AssessmentsService;
  readonly scoreboards: ScoreboardsService;
}

/** Makes the services of assessments on a database, with the engine given or the usual one. */
export function assessmentServices(database: Database, engine: Engine = ENGINE): AssessmentServices {
  const version = new DataVersion(database);
  const jurisdictions = new JurisdictionsService(database, version);
  const subjects = new SubjectsService(database, version);
  const frameworks = new FrameworksService(database, version);
  const knownAt = new KnownAt(database, version);
  const register = new RegisterService(
    jurisdictions,
    new GroupsService(database, version),
    subjects,
    new InstrumentsService(database, jurisdictions, subjects, version),
    new CoverageService(database, version),
    frameworks,
    new RulingsService(database, version),
  );
  const assessments = new AssessmentsService(
    database,
    version,
    register,
    new AnswersService(database, version),
    new ComparatorsService(database, version),
    new PublishedRepliesService(database, version),
  );
  return {
    version,
    knownAt,
    frameworks,
    assessments,
    scoreboards: new ScoreboardsService(assessments, version, engine, new ReleasesService(database, version), knownAt),
  };
}
