import { Module } from '@nestjs/common';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { CoverageGridResolver } from './coverage/coverage-grid.resolver.js';
import { CoverageGridService } from './coverage/coverage-grid.service.js';
import { CoverageService } from './coverage/coverage.service.js';
import { InstrumentsResolver } from './instruments.resolver.js';
import { InstrumentsService } from './instruments.service.js';
import { JurisdictionActsResolver } from './jurisdiction-acts.resolver.js';
import { ListedInstrumentsService } from './listed-instruments.service.js';
import { ProvisionsResolver } from './provisions.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { SubjectsService } from './subjects.service.js';

/** The register of law: acts, the searches that were made, the vocabulary. */
@Module({
  imports: [JurisdictionsModule],
  providers: [
    InstrumentsService,
    CoverageService,
    CoverageGridService,
    CoverageGridResolver,
    SubjectsService,
    ListedInstrumentsService,
    SearchService,
    SearchResolver,
    InstrumentsResolver,
    ProvisionsResolver,
    JurisdictionActsResolver,
  ],
  exports: [CoverageGridService, SearchService, InstrumentsService, CoverageService, SubjectsService],
})
export class InstrumentsModule {}
