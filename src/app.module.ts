import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { PeopleModule } from './access/people.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { PublicAddressModule } from './assessments/public-address.module.js';
import { AuditModule } from './audit/audit.module.js';
import { DataVersion } from './database/data-version.js';
import { type Database } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { readScenario } from './files/read-scenario.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { type Readiness } from './health/readiness.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { JurisdictionsModule } from './jurisdictions/jurisdictions.module.js';
import { OperationNamePlugin } from './logging/operation-name.plugin.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { CodingModule } from './rounds/coding/coding.module.js';
import { MatrixModule } from './rounds/matrix/matrix.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { ThreadsModule } from './rounds/threads/threads.module.js';
import { UpgradeModule } from './rounds/upgrade/upgrade.module.js';
import { WorkbooksModule } from './rounds/workbooks/workbooks.module.js';
import { WorkModule } from './rounds/work/work.module.js';
import { ReportsModule, type Workshop } from './reports/reports.module.js';
import { FollowModule } from './scoreboards/follow/follow.module.js';
import { ConcordancesModule } from './scoreboards/alignment/concordances.module.js';
import { ScoreboardsModule } from './scoreboards/scoreboards.module.js';
import { StudiesModule } from './scoreboards/studies.module.js';
import { type Settings } from './settings/settings.js';
import { WebModule } from './web/web.module.js';

/** What the app is given: everything that is opened before it and closed after it. */
export interface AppParts {
  readonly database: Database;
  readonly readiness: Readiness;
  readonly settings: Settings;
  readonly workshop: Workshop;
}

/** The whole server, as a list of its parts. */
@Module({})
export class AppModule {
  static with({ database, readiness, settings, workshop }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with(database),
        AccessModule.withRules(),
        AuditModule.withRules(),
        PeopleModule.with(settings),
        HealthModule.with(readiness),
        PublicAddressModule.with(settings.publicUrl),
        JurisdictionsModule,
        InstrumentsModule,
        FrameworksModule,
        AssessmentsModule,
        ReleasesModule,
        PublishingModule,
        ScoreboardsModule,
        RoundsModule,
        CodingModule,
        UpgradeModule,
        EvidenceModule.with({ megabytes: settings.evidenceMegabytes }),
        WorkbooksModule,
        MatrixModule,
        ThreadsModule,
        WorkModule,
        ConcordancesModule,
        StudiesModule.with(workshop),
        FollowModule.with(readScenario),
        ReportsModule.with(workshop),
        WebModule,
        GraphqlModule.withFactory({
          inject: [DataVersion],
          useFactory: (version: DataVersion) => ({
            introspection: settings.introspection,
            dataVersion: async () => String(await version.current()),
          }),
        }),
      ],
      providers: [OperationNamePlugin],
    };
  }
}
