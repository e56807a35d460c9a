import { Args, Query, Resolver } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { MappingType } from './mapping.type.js';
import { MappingsArgs } from './mappings.args.js';
import { MappingsService } from './mappings.service.js';

/** About as many as there are. */
const USUAL_MAPPINGS = 200;

@Resolver(() => MappingType)
export class MappingsResolver {
  constructor(private readonly recorded: MappingsService) {}

  @Query(() => [MappingType], {
    nullable: true,
    complexity: rows(USUAL_MAPPINGS),
    description: 'What questions of frameworks have to do with each other, in the order in which they are recorded.',
  })
  mappings(@Args() asked: MappingsArgs): Promise<readonly MappingType[]> {
    return this.recorded.with(given(asked));
  }
}
