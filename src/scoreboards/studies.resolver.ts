import { Args, Query, Resolver } from '@nestjs/graphql';
import { anew, workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { ReformType } from './reform/reform.type.js';
import { RobustnessType } from './robustness/robustness.type.js';
import { StudiesService } from './studies.service.js';
import { ReformArgs, RobustnessArgs } from './studies.args.js';

/** What a study costs, beside the values of its answer: it takes a thread for up to a second, or for some. */
const REFORM_COST = 5_000;
const ROBUSTNESS_COST = 20_000;

@Resolver()
export class StudiesResolver {
  constructor(private readonly studies: StudiesService) {}

  @Query(() => ReformType, {
    nullable: true,
    complexity: anew(workedOut(REFORM_COST)),
    description:
      'The smallest sets of changed answers with which a place reaches a score, a rank or a comparator, and the next-best.',
  })
  reform(@Args() asked: ReformArgs): Promise<ReformType> {
    return this.studies.reform(given(asked));
  }

  @Query(() => RobustnessType, {
    nullable: true,
    complexity: anew(workedOut(ROBUSTNESS_COST)),
    description:
      'How sure the ranks of an assessment are when weights, methods and open answers are varied, and what moves them.',
  })
  robustness(@Args() asked: RobustnessArgs): Promise<RobustnessType> {
    return this.studies.robustness(given(asked));
  }
}
