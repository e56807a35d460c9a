import { Global, Module } from '@nestjs/common';
import { PUBLISHED_RELEASES } from '../scoreboards/published-releases.js';
import { ListedReleasesService } from './listed-releases.service.js';
import { AssessmentReleasesResolver, ReleasesResolver } from './releases.resolver.js';
import { ReleasesService } from './releases.service.js';

/** What was published. Global, for scoreboards ask for it and stand below it. */
@Global()
@Module({
  providers: [
    ReleasesService,
    { provide: PUBLISHED_RELEASES, useExisting: ReleasesService },
    ListedReleasesService,
    ReleasesResolver,
    AssessmentReleasesResolver,
  ],
  exports: [ReleasesService, ListedReleasesService, PUBLISHED_RELEASES],
})
export class ReleasesModule {}
