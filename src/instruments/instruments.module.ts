import { Module } from '@nestjs/common';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { CoverageService } from './coverage.service.js';
import { InstrumentsService } from './instruments.service.js';
import { SubjectsService } from './subjects.service.js';

/** The register of law: acts, the searches that were made, the vocabulary. */
@Module({
  imports: [JurisdictionsModule],
  providers: [InstrumentsService, CoverageService, SubjectsService],
  exports: [InstrumentsService, CoverageService, SubjectsService],
})
export class InstrumentsModule {}
