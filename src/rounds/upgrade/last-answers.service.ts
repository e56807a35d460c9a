import { Injectable } from '@nestjs/common';
import { type Assessment } from '../../assessments/assessment.js';
import { AssessmentsService } from '../../assessments/assessments.service.js';
import { MappingsService } from '../../assessments/mappings.service.js';
import { DomainError } from '../../common/domain-error.js';
import { type Framework } from '../../frameworks/framework.js';
import { type LastAnswer, lastAnswers } from './last-answers.js';

/** The answers of earlier assessments, for rounds that begin with them. */
@Injectable()
export class LastAnswersService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly mappings: MappingsService,
  ) {}

  /**
   * The answers of an earlier assessment that carry over to a new one. Only what is public is taken: what stands in
   * another round is not. NOT_FOUND where there is no such assessment; CALL_INVALID where its framework is another.
   */
  async of(
    from: string,
    { asOf }: Pick<Assessment, 'asOf'>,
    { to, places }: { readonly to: Framework; readonly places: readonly string[] },
  ): Promise<readonly LastAnswer[]> {
    const { framework, answers } = await this.assessments.data(from);
    if (framework.id !== to.id) {
      throw new DomainError(
        'CALL_INVALID',
        `from: ${from} answers the questions of ${framework.id}, and ${to.id}@${to.version} asks others. Name an assessment by a version of ${to.id}`,
      );
    }
    return lastAnswers({ from, answers, framework }, { to, places, asOf }, await this.mappings.all());
  }
}
