import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../../assessments/assessments.module.js';
import { FrameworksModule } from '../../frameworks/frameworks.module.js';
import { JurisdictionsModule } from '../../jurisdictions/jurisdictions.module.js';
import { ConcordancesResolver } from './concordances.resolver.js';
import { ConcordancesService } from './concordances.service.js';
import { ScoreboardsModule } from '../scoreboards.module.js';

/** Tables of concordance, and where assessments disagree. */
@Module({
  imports: [ScoreboardsModule, AssessmentsModule, FrameworksModule, JurisdictionsModule],
  providers: [ConcordancesService, ConcordancesResolver],
  exports: [ConcordancesService],
})
export class ConcordancesModule {}
