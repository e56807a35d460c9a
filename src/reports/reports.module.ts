import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { Boss } from '../jobs/boss.service.js';
import { KeptFiles } from '../jobs/kept-files.js';
import { ReportQueue } from '../jobs/report-queue.service.js';
import { ReportWork } from '../jobs/report-work.service.js';
import { SharedFiles } from '../jobs/shared-files.service.js';
import { ThreadPool } from '../jobs/thread-pool.js';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { ScoreboardsModule } from '../scoreboards/scoreboards.module.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { FiguresController } from './figures.controller.js';
import { FiguresService } from './figures.service.js';
import { RegisterFilesController } from './register-files.controller.js';
import { RegisterFilesService } from './register-files.service.js';
import { ReportJobsResolver } from './report-jobs.resolver.js';
import { ReportJobsService } from './report-jobs.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { Templates } from './own-templates.js';

/** What makes the files, and where they are kept. Whoever opened it closes it. */
export interface Workshop {
  readonly threads: ThreadPool;
  readonly kept: KeptFiles;
  /** Left out: those that ship. */
  readonly templates?: Templates;
}

/** Downloads: reports and data. Global, for releases of rounds can be had as reports too. */
@Module({})
export class ReportsModule {
  static with({ threads, kept, templates = new Templates() }: Workshop): DynamicModule {
    return {
      module: ReportsModule,
      global: true,
      imports: [AssessmentsModule, ScoreboardsModule, FrameworksModule, InstrumentsModule, JurisdictionsModule],
      // A name of its own comes before the names of assessments.
      controllers: [CatalogueController, RegisterFilesController, ReportsController, FiguresController],
      providers: [
        { provide: ThreadPool, useValue: threads },
        { provide: KeptFiles, useValue: kept },
        { provide: Templates, useValue: templates },
        SharedFiles,
        Boss,
        ReportQueue,
        ReportWork,
        ReportsService,
        ReportJobsService,
        ReportJobsResolver,
        RegisterFilesService,
        FiguresService,
        CatalogueService,
      ],
      exports: [ReportsService, ReportJobsService],
    };
  }
}
