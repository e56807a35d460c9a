import { Args, Query, Resolver } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { FrameworkType } from './framework.type.js';
import { FrameworkArgs } from './frameworks.args.js';
import { type ListedFramework } from './listed-framework.js';
import { ListedFrameworksService } from './listed-frameworks.service.js';

@Resolver(() => FrameworkType)
export class FrameworksResolver {
  constructor(private readonly listed: ListedFrameworksService) {}

  @Query(() => [FrameworkType], {
    description: 'All versions of all methods, by id, the oldest version first.',
    complexity: rows(4),
  })
  frameworks(): Promise<readonly ListedFramework[]> {
    return this.listed.all();
  }

  @Query(() => FrameworkType, { nullable: true, description: 'A version of a method, or its newest.' })
  framework(@Args() { id }: FrameworkArgs): Promise<ListedFramework> {
    return this.listed.called(id);
  }
}
