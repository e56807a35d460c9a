import { Module } from '@nestjs/common';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { AnswersService } from './answers.service.js';
import { AssessmentPartsService } from './assessment-parts.service.js';
import { AssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { ComparatorsService } from './comparators.service.js';
import { MappingsResolver } from './mappings.resolver.js';
import { MappingsService } from './mappings.service.js';
import { PublishedRepliesService } from './published-replies.service.js';
import { RegisterService } from './register.service.js';
import { RulingsService } from './rulings.service.js';

/** Assessments with their answers, comparators and rulings. */
@Module({
  imports: [JurisdictionsModule, InstrumentsModule, FrameworksModule],
  providers: [
    AssessmentsService,
    AssessmentPartsService,
    AssessmentsResolver,
    RegisterService,
    AnswersService,
    ComparatorsService,
    PublishedRepliesService,
    RulingsService,
    MappingsService,
    MappingsResolver,
  ],
  exports: [AssessmentsService, MappingsService, RegisterService, RulingsService],
})
export class AssessmentsModule {}
