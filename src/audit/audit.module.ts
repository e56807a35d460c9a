import { Module } from '@nestjs/common';
import { TrailService } from './trail.service.js';

/** What was done, by whom: every module writes into the same trail. */
@Module({ providers: [TrailService], exports: [TrailService] })
export class AuditModule {}
