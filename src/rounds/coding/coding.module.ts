import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../../assessments/assessments.module.js';
import { RoundsModule } from '../rounds.module.js';
import { AgreementService } from './agreement.service.js';
import { CodingResolver } from './coding.resolver.js';
import { CodingService } from './coding.service.js';
import { DrawsService } from './draws.service.js';
import { RoundRulingsService } from './round-rulings.service.js';
import { SettlingService } from './settling.service.js';

const SERVICES = [DrawsService, RoundRulingsService, CodingService, SettlingService, AgreementService];

/** The second, blind coding of a round, its settlement and its rulings. */
@Module({
  imports: [RoundsModule, AssessmentsModule],
  providers: [...SERVICES, CodingResolver],
  exports: SERVICES,
})
export class CodingModule {}
