import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection } from '../../graphql/connection.js';
import { page } from '../../graphql/cost.js';
import { type ListedInstrument } from '../listed-instrument.js';
import { type SearchHit } from './search-asked.js';
import { SearchArgs, searchAsked } from './search.args.js';
import { SearchService } from './search.service.js';
import { searchConnection, SearchConnectionType } from './search.type.js';

@Resolver(() => SearchConnectionType)
export class SearchResolver {
  constructor(private readonly searching: SearchService) {}

  @Query(() => SearchConnectionType, {
    complexity: page(2_000),
    description:
      'Acts that have all of some words in their titles, provisions, notes, subjects, numbers or gazettes, the best first: in either script, with or without diacritics, in another form or with a typo.',
  })
  async search(@Args() args: SearchArgs): Promise<Connection<SearchHit<ListedInstrument>>> {
    return searchConnection(await this.searching.search(searchAsked(args)));
  }
}
