import { Inject, Injectable } from '@nestjs/common';
import { answersByPlace } from '../assessments/placed-answer.js';
import { repliesByPlace } from '../assessments/reply.js';
import { RegisterService } from '../assessments/register.service.js';
import { DomainError } from '../common/domain-error.js';
import { criteriaOf, type Framework } from '../frameworks/framework.js';
import { assess } from '../scoreboards/assess.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { assessmentDataOf } from '../scoreboards/assessment-data.js';
import { type Engine } from '../scoreboards/engine.js';
import { HOST_ENGINE } from '../scoreboards/scoreboards.service.js';
import { type RoundItem } from './item.js';
import { publishedAnswer } from './published-answer.js';
import { publishedReplies } from './published-replies.js';
import { type Round } from './round.js';

/** A round as an assessment: the same plain data, and the same scoring, as of one that is published. */
@Injectable()
export class RoundDataService {
  constructor(
    private readonly register: RegisterService,
    @Inject(HOST_ENGINE) private readonly engine: Engine,
  ) {}

  /**
   * The items of a round scored, as they are given; by its framework, or by what `narrowed` makes of it. DATA_INVALID
   * where the framework is not there any more.
   */
  async assessed(
    { assessment, comparators }: Round,
    items: readonly RoundItem[],
    narrowed: (framework: Framework) => Framework = (whole) => whole,
  ): Promise<Assessed> {
    const { frameworks, ...register } = await this.register.read();
    const found = frameworks.find(({ id, version }) => `${id}@${version}` === assessment.framework);
    if (!found) {
      throw new DomainError(
        'DATA_INVALID',
        `the round ${assessment.id} applies ${assessment.framework}, which is not loaded`,
      );
    }
    const framework = narrowed(found);
    const order = new Map(criteriaOf(framework.root).map(({ code }, place) => [code, place]));
    const asked = items
      .filter(({ criterion }) => order.has(criterion))
      .sort((one, other) => (order.get(one.criterion) ?? 0) - (order.get(other.criterion) ?? 0));
    const answers = asked.flatMap((item) => {
      const answer = publishedAnswer(item);
      return answer === null ? [] : [{ jurisdiction: item.jurisdiction, ...answer }];
    });
    const data = assessmentDataOf({
      assessment,
      framework,
      ...register,
      answers: answersByPlace(answers),
      replies: repliesByPlace(publishedReplies(asked)),
      comparators,
    });
    return { data, board: assess(data, this.engine) };
  }
}
