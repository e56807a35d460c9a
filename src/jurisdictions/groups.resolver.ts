import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../graphql/given.js';
import { GroupType } from './group.type.js';
import { GroupsArgs } from './jurisdictions.args.js';
import { type ListedGroup } from './listed-jurisdiction.js';
import { ListedJurisdictionsService } from './listed-jurisdictions.service.js';

@Resolver(() => GroupType)
export class GroupsResolver {
  constructor(private readonly listed: ListedJurisdictionsService) {}

  @Query(() => [GroupType], { description: 'The groups of jurisdictions, with their members.' })
  groups(@Args() args: GroupsArgs): Promise<readonly ListedGroup[]> {
    return this.listed.groupsOn(given(args).on);
  }
}
