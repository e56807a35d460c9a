import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { anew, rows, workedOut } from '../../graphql/cost.js';
import { given } from '../../graphql/given.js';
import { ConcordanceRowType, ConcordanceType } from './concordance.type.js';
import { ConcordanceArgs, ConcordanceRowsArgs, DisagreementsArgs } from './concordances.args.js';
import { ConcordancesService } from './concordances.service.js';
import { DisagreementsType } from './disagreements.type.js';

/** What a table costs, beside the values of its answer; and every pair of answers, of all assessments that are mapped. */
const TABLE_COST = 1_000;
const PAIRS_COST = 10_000;

@Resolver(() => ConcordanceType)
export class ConcordancesResolver {
  constructor(private readonly concordances: ConcordancesService) {}

  @Query(() => ConcordanceType, {
    nullable: true,
    complexity: anew(workedOut(TABLE_COST)),
    description:
      'The table of concordance of a jurisdiction: the obligations of an alignment assessment beside the national provisions that answer them, with gap and commitment.',
  })
  concordance(@Args() asked: ConcordanceArgs): Promise<ConcordanceType> {
    return this.concordances.view(given(asked));
  }

  @ResolveField(() => [ConcordanceRowType], {
    complexity: rows(50),
    description: 'The obligations in the order of the framework, or those with a status.',
  })
  rows(@Parent() table: ConcordanceType, @Args() { status }: ConcordanceRowsArgs): readonly ConcordanceRowType[] {
    return status ? table.rows.filter((row) => status.includes(row.status)) : table.rows;
  }

  @Query(() => DisagreementsType, {
    nullable: true,
    complexity: workedOut(PAIRS_COST),
    description: 'Where assessments disagree about a place, through the mappings between their questions.',
  })
  disagreements(@Args() { jurisdiction }: DisagreementsArgs): Promise<DisagreementsType> {
    return this.concordances.disagreements(jurisdiction ?? undefined);
  }
}
