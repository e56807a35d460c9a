import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection } from '../graphql/connection.js';
import { page, rows } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { JurisdictionType } from '../jurisdictions/jurisdiction.type.js';
import { type Jurisdiction } from '../jurisdictions/jurisdiction.js';
import { CoverageType } from './coverage/coverage.type.js';
import { instrumentConnection, InstrumentConnectionType } from './instrument-connection.type.js';
import { InstrumentsOfPlaceArgs, pageAsked, SubjectArgs } from './instruments.args.js';
import { type ListedCoverage, type ListedInstrument } from './listed-instrument.js';
import { ListedInstrumentsService } from './listed-instruments.service.js';

@Resolver(() => JurisdictionType)
export class JurisdictionActsResolver {
  constructor(private readonly listed: ListedInstrumentsService) {}

  @ResolveField(() => [CoverageType], {
    description: 'The searches for its acts that were made, and what they found.',
    complexity: rows(8),
  })
  coverage(@Parent() { code }: Jurisdiction, @Args() args: SubjectArgs): Promise<readonly ListedCoverage[]> {
    return this.listed.coverage(code, given(args).subject);
  }

  @ResolveField(() => InstrumentConnectionType, {
    description: 'Its acts; those of an entity of a state stand with the entity.',
    // The jurisdictions of a list share a statement, of which each pays its part.
    complexity: page(50),
  })
  async instruments(
    @Parent() { code }: Jurisdiction,
    @Args() args: InstrumentsOfPlaceArgs,
  ): Promise<Connection<ListedInstrument>> {
    return instrumentConnection(await this.listed.pageOf(code, pageAsked(args)));
  }
}
