import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { DataVersion } from '../database/data-version.js';
import { Database } from '../database/database.js';
import { recordIn } from '../database/known-record.js';
import { assessmentDataOf } from '../scoreboards/assessment-data.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { misfits } from './answers-fit.js';
import { AnswersService } from './answers.service.js';
import { AssessmentEntity } from './assessment.entity.js';
import { type Assessment } from './assessment.js';
import { ComparatorsService } from './comparators.service.js';
import { type AssessmentOverrides, unknownAssessment, withOverrides } from './overrides.js';
import { answersByPlace } from './placed-answer.js';
import { RegisterService } from './register.service.js';
import { PublishedRepliesService } from './published-replies.service.js';
import { repliesByPlace } from './reply.js';

/** How many misfits one message tells. */
const MOST_TOLD = 5;

function assertFits({ assessment: { id, constraints = [] }, framework, answers }: AssessmentData): void {
  const found = misfits(framework, answers, constraints);
  if (found.length === 0) return;
  const more = found.length > MOST_TOLD ? ` And ${found.length - MOST_TOLD} more.` : '';
  const called = `${framework.id}@${framework.version}`;
  throw new DomainError(
    'CALL_INVALID',
    `the answers of ${id} do not fit ${called}. ${found.slice(0, MOST_TOLD).join('. ')}.${more} Name a version that asks what they answer`,
  );
}

/** The assessments, and all that each rests on. */
@Injectable()
export class AssessmentsService {
  readonly #kept: () => Promise<readonly Assessment[]>;

  constructor(
    private readonly database: Database,
    version: DataVersion,
    private readonly register: RegisterService,
    private readonly answers: AnswersService,
    private readonly comparators: ComparatorsService,
    private readonly replies: PublishedRepliesService,
  ) {
    this.#kept = version.keep(() => this.#read());
  }

  /** All of them, by id. */
  all(): Promise<readonly Assessment[]> {
    return this.#kept();
  }

  /** The one with an id. NOT_FOUND with the nearest id where there is none. */
  async called(id: string): Promise<Assessment> {
    const all = await this.all();
    const found = all.find((assessment) => assessment.id === id);
    if (found) return found;
    const ids = all.map((assessment) => assessment.id);
    throw new DomainError('NOT_FOUND', unknownAssessment(id, ids));
  }

  /** An assessment as a call asks for it. Throws as `called` and `withOverrides` do. */
  async asked(id: string, overrides: AssessmentOverrides = {}): Promise<Assessment> {
    return withOverrides(await this.called(id), overrides, await this.register.frameworks());
  }

  /** All that an assessment rests on: the same plain data as from files, so the same digest. Throws as `asked` does. */
  async data(
    id: string,
    overrides: AssessmentOverrides & { readonly everyYear?: boolean } = {},
  ): Promise<AssessmentData> {
    const assessment = await this.asked(id, overrides);
    const [{ frameworks, ...register }, answers, comparators, replies] = await Promise.all([
      this.register.read(),
      this.answers.of(id),
      this.comparators.of(id),
      this.replies.of(id),
    ]);
    const framework = frameworks.find((each) => `${each.id}@${each.version}` === assessment.framework);
    if (!framework) {
      throw new DomainError('DATA_INVALID', `${id} applies ${assessment.framework}, which is not loaded. Load its file`);
    }
    const data = assessmentDataOf({
      assessment,
      framework,
      ...register,
      ...(overrides.everyYear !== undefined && { everyYear: overrides.everyYear }),
      answers: answersByPlace(answers),
      replies: repliesByPlace(replies),
      comparators,
    });
    // The loader has held its own version against the answers; another, nobody has.
    if (overrides.framework !== undefined) assertFits(data);
    return data;
  }

  async #read(): Promise<readonly Assessment[]> {
    const rows = await this.database.manager.find(AssessmentEntity, { where: this.database.known });
    return rows.map((row) => recordIn<Assessment>(row)).sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}
