import { Args, Query, Resolver } from '@nestjs/graphql';
import { given } from '../../graphql/given.js';
import { CoverageGridArgs } from './coverage-grid.args.js';
import { CoverageGridService } from './coverage-grid.service.js';
import { CoverageGridType } from './coverage-grid.type.js';

/** About how many jurisdictions, subjects and years a grid has where none is named, for its cost. */
const USUAL = { jurisdictions: 8, subjects: 45, years: 21 };
const READING = 200;

@Resolver()
export class CoverageGridResolver {
  constructor(private readonly grid: CoverageGridService) {}

  @Query(() => CoverageGridType, {
    nullable: true,
    complexity: ({ args, childComplexity }) => {
      const { jurisdiction, subject, from, until } = args as CoverageGridArgs;
      const years = from && until ? Math.max(1, until - from + 1) : USUAL.years;
      const cells = (jurisdiction ? 1 : USUAL.jurisdictions) * (subject ? 1 : USUAL.subjects) * years;
      return READING + cells * childComplexity;
    },
    description: 'What was searched for which subject and year, and what nobody has looked at.',
  })
  coverageGrid(@Args() asked: CoverageGridArgs): Promise<CoverageGridType> {
    return this.grid.of(given(asked));
  }
}
