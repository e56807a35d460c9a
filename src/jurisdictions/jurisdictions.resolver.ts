import { Args, Query, Resolver } from '@nestjs/graphql';
import { rows } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { JurisdictionType } from './jurisdiction.type.js';
import { JurisdictionArgs, JurisdictionsArgs } from './jurisdictions.args.js';
import { type ListedJurisdiction } from './listed-jurisdiction.js';
import { ListedJurisdictionsService } from './listed-jurisdictions.service.js';

/** Jurisdictions that there are about: what a list of them costs. */
const USUAL_JURISDICTIONS = 200;

@Resolver(() => JurisdictionType)
export class JurisdictionsResolver {
  constructor(private readonly listed: ListedJurisdictionsService) {}

  @Query(() => [JurisdictionType], {
    description: 'The countries, economies and entities that we know of, in the order of their codes.',
    complexity: rows(USUAL_JURISDICTIONS),
  })
  jurisdictions(@Args() args: JurisdictionsArgs): Promise<readonly ListedJurisdiction[]> {
    return this.listed.all(given(args));
  }

  @Query(() => JurisdictionType, { nullable: true, description: 'The jurisdiction with a code or an alias.' })
  jurisdiction(@Args() { code }: JurisdictionArgs): Promise<ListedJurisdiction> {
    return this.listed.called(code);
  }
}
