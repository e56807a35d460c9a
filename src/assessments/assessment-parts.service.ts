import { Injectable } from '@nestjs/common';
import { criteriaOf } from '../frameworks/framework.js';
import { KnownAt } from '../database/known-at.js';
import { FrameworksService } from '../frameworks/frameworks.service.js';
import { GroupsService } from '../jurisdictions/groups.service.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { AnswersService } from './answers.service.js';
import { AssessmentsService } from './assessments.service.js';
import { type AssessedPlaces, assessedPlaces } from './assessed-places.js';
import { type Assessment } from './assessment.js';
import { PublishedRepliesService } from './published-replies.service.js';
import { type ListedReply, listedReply } from './listed-reply.js';
import { type AnswersAsked, answersWanted, type ListedAnswer, listedAnswers } from './listed-answer.js';

/** What an assessment is asked for beside its own fields. */
@Injectable()
export class AssessmentPartsService {
  constructor(
    private readonly jurisdictions: JurisdictionsService,
    private readonly groups: GroupsService,
    private readonly frameworks: FrameworksService,
    private readonly typed: AnswersService,
    private readonly said: PublishedRepliesService,
    private readonly assessments: AssessmentsService,
    private readonly knownAt: KnownAt,
  ) {}

  /** Its subjects and memo rows, by name. */
  async places(assessment: Assessment): Promise<AssessedPlaces> {
    return assessedPlaces(assessment, await this.groups.all(), await this.jurisdictions.all());
  }

  /** The typed answers wanted. A place may be named by an alias; one that it has not, or a criterion, is CALL_INVALID. */
  async answers(
    assessment: Assessment,
    { knownAt, ...asked }: AnswersAsked & { readonly knownAt?: string },
  ): Promise<readonly ListedAnswer[]> {
    if (knownAt === undefined) return this.#answers(assessment, asked);
    return this.knownAt.read(knownAt, async () =>
      this.#answers(await this.assessments.called(assessment.id), asked),
    );
  }

  /** What governments have said to the answers wanted. Throws as `answers` does. */
  async replies(assessment: Assessment, asked: AnswersAsked): Promise<readonly ListedReply[]> {
    const replies = await this.said.of(assessment.id);
    return this.#wanted(assessment, replies.map(listedReply), asked);
  }

  async #answers(assessment: Assessment, asked: AnswersAsked): Promise<readonly ListedAnswer[]> {
    const answers = await this.typed.of(assessment.id);
    return this.#wanted(assessment, listedAnswers(answers), asked);
  }

  async #wanted<T extends Pick<ListedAnswer, 'jurisdiction' | 'criterion'>>(
    assessment: Assessment,
    all: readonly T[],
    { jurisdiction, ...asked }: AnswersAsked,
  ): Promise<readonly T[]> {
    const [{ subjects, memo }, framework, jurisdictions] = await Promise.all([
      this.places(assessment),
      this.frameworks.called(assessment.framework),
      this.jurisdictions.all(),
    ]);
    const place = jurisdiction && (jurisdictionCalled(jurisdictions, jurisdiction)?.code ?? jurisdiction);
    return answersWanted(
      all,
      { ...asked, ...(place !== undefined && { jurisdiction: place }) },
      {
        assessment: assessment.id,
        places: [...subjects, ...memo].map(({ code }) => code),
        criteria: criteriaOf(framework.root).map(({ code }) => code),
      },
    );
  }
}
