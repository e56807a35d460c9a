import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { ConcordancesModule } from '../scoreboards/alignment/concordances.module.js';
import { ScoreboardsModule } from '../scoreboards/scoreboards.module.js';
import { PagesService } from './pages.service.js';
import { WebController } from './web.controller.js';

/** The pages for people. */
@Module({
  imports: [
    AssessmentsModule,
    ScoreboardsModule,
    ConcordancesModule,
    FrameworksModule,
    JurisdictionsModule,
    InstrumentsModule,
  ],
  controllers: [WebController],
  providers: [PagesService],
})
export class WebModule {}
