import { Inject, Optional } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { rows } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { AnswerConnectionType } from './answer.type.js';
import { AssessmentPartsService } from './assessment-parts.service.js';
import { AssessedPlaceType, AssessmentType } from './assessment.type.js';
import { type Assessment } from './assessment.js';
import { AnswersArgs, AssessmentArgs, RepliesArgs } from './assessments.args.js';
import { AssessmentsService } from './assessments.service.js';
import { dataLinks, PUBLIC_URL, reportLinks } from './links.js';
import { DataLinkType, ReportLinkType } from './links.type.js';
import { GovernmentReplyConnectionType } from './reply.type.js';
import { RulingType } from './ruling.type.js';
import { RulingsService } from './rulings.service.js';

@Resolver(() => AssessmentType)
export class AssessmentsResolver {
  constructor(
    private readonly known: AssessmentsService,
    private readonly parts: AssessmentPartsService,
    private readonly decided: RulingsService,
    @Optional() @Inject(PUBLIC_URL) private readonly publicUrl: string | null = null,
  ) {}

  @Query(() => [AssessmentType], { description: 'All assessments, by id.' })
  assessments(): Promise<readonly AssessmentType[]> {
    return this.known.all();
  }

  @Query(() => AssessmentType, { nullable: true, description: 'One assessment.' })
  assessment(@Args() { id }: AssessmentArgs): Promise<AssessmentType> {
    return this.known.called(id);
  }

  @ResolveField(() => [AssessedPlaceType], {
    complexity: rows(50),
    description: 'The jurisdictions that are scored and ranked, in the order of publication.',
  })
  async subjects(@Parent() assessment: Assessment): Promise<readonly AssessedPlaceType[]> {
    return (await this.parts.places(assessment)).subjects;
  }

  @ResolveField(() => [AssessedPlaceType], {
    description: 'Memo rows, such as the entities of a state: scored beside the subjects, never ranked or averaged.',
  })
  async memo(@Parent() assessment: Assessment): Promise<readonly AssessedPlaceType[]> {
    return (await this.parts.places(assessment)).memo;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Code of the group whose members on the reference date the subjects are; null: named one by one.',
  })
  async subjectGroup(@Parent() assessment: Assessment): Promise<string | null> {
    return (await this.parts.places(assessment)).subjectGroup;
  }

  @ResolveField(() => AnswerConnectionType, { description: 'The answers that analysts typed, with their evidence.' })
  async answers(@Parent() assessment: Assessment, @Args() asked: AnswersArgs): Promise<AnswerConnectionType> {
    return connectionOf(await this.parts.answers(assessment, given(asked)), asked, ({ code }) => code);
  }

  @ResolveField(() => GovernmentReplyConnectionType, {
    description: 'What governments have said to the answers, and what was said to that, as it was published.',
  })
  async replies(@Parent() assessment: Assessment, @Args() asked: RepliesArgs): Promise<GovernmentReplyConnectionType> {
    return connectionOf(await this.parts.replies(assessment, given(asked)), asked, ({ code }) => code);
  }

  @ResolveField(() => [RulingType], {
    complexity: rows(20),
    description: 'Decisions on how the questions of its framework are to be read.',
  })
  rulings(@Parent() assessment: Assessment): Promise<readonly RulingType[]> {
    return this.decided.of(assessment);
  }

  @ResolveField(() => [ReportLinkType], { complexity: rows(1), description: 'Its reports.' })
  reports(@Parent() { id }: Assessment): readonly ReportLinkType[] {
    return reportLinks(id, this.publicUrl);
  }

  @ResolveField(() => [DataLinkType], { complexity: rows(2), description: 'Its data as files.' })
  downloads(@Parent() { id }: Assessment): readonly DataLinkType[] {
    return dataLinks(id, this.publicUrl);
  }
}
