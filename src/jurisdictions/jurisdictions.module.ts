import { Module } from '@nestjs/common';
import { GroupsResolver } from './groups.resolver.js';
import { GroupsService } from './groups.service.js';
import { JurisdictionsResolver } from './jurisdictions.resolver.js';
import { JurisdictionsService } from './jurisdictions.service.js';
import { ListedJurisdictionsService } from './listed-jurisdictions.service.js';

/** Places with their own law, and groups of them. */
@Module({
  providers: [JurisdictionsService, GroupsService, ListedJurisdictionsService, JurisdictionsResolver, GroupsResolver],
  exports: [JurisdictionsService, GroupsService],
})
export class JurisdictionsModule {}
