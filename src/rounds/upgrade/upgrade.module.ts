import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../../assessments/assessments.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { RoundsModule } from '../rounds.module.js';
import { SecondCodesService } from './second-codes.service.js';
import { UpgradeResolver } from './upgrade.resolver.js';
import { UpgradeService } from './upgrade.service.js';

/** Rounds under other versions of their frameworks. */
@Module({
  imports: [AuditModule, AssessmentsModule, RoundsModule],
  providers: [UpgradeService, SecondCodesService, UpgradeResolver],
})
export class UpgradeModule {}
