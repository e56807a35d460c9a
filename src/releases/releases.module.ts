import { Global, Module } from '@nestjs/common';
import { PUBLISHED_RELEASES } from '../scoreboards/published-releases.js';
import { ReleasesService } from './releases.service.js';

/** What was published. Global, for scoreboards ask for it and stand below it. */
@Global()
@Module({
  providers: [ReleasesService, { provide: PUBLISHED_RELEASES, useExisting: ReleasesService }],
  exports: [ReleasesService, PUBLISHED_RELEASES],
})
export class ReleasesModule {}
