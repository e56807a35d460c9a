import { Module } from '@nestjs/common';
import { GroupsService } from './groups.service.js';
import { JurisdictionsService } from './jurisdictions.service.js';

/** Places with their own law, and groups of them. */
@Module({
  providers: [JurisdictionsService, GroupsService],
  exports: [JurisdictionsService, GroupsService],
})
export class JurisdictionsModule {}
