import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Assessment } from '../assessments/assessment.js';
import { AssessmentType } from '../assessments/assessment.type.js';
import { rows } from '../graphql/cost.js';
import { type ListedCorrection, type ListedRelease } from './listed-release.js';
import { ListedReleasesService } from './listed-releases.service.js';
import { CorrectionType, ReleaseType } from './release.type.js';
import { ReleasesArgs } from './releases.args.js';

@Resolver(() => ReleaseType)
export class ReleasesResolver {
  constructor(private readonly listed: ListedReleasesService) {}

  @Query(() => [ReleaseType], {
    nullable: true,
    complexity: rows(5),
    description: 'The releases of an assessment that are public, the newest first.',
  })
  releases(@Args() { assessment }: ReleasesArgs): Promise<readonly ListedRelease[]> {
    return this.listed.of(assessment);
  }

  @ResolveField(() => [CorrectionType], {
    complexity: rows(100, 50),
    description: 'Every figure that it moved, where it corrects another release.',
  })
  erratum(@Parent() release: ListedRelease): Promise<readonly ListedCorrection[]> {
    return this.listed.erratum(release);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentReleasesResolver {
  constructor(private readonly listed: ListedReleasesService) {}

  @ResolveField(() => [ReleaseType], { complexity: rows(5), description: 'Its public releases, the newest first.' })
  releases(@Parent() { id }: Assessment): Promise<readonly ListedRelease[]> {
    return this.listed.of(id);
  }
}
