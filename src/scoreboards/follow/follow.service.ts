import { Inject, Injectable } from '@nestjs/common';
import { AssessmentsService } from '../../assessments/assessments.service.js';
import { DomainError } from '../../common/domain-error.js';
import { DataVersion } from '../../database/data-version.js';
import { KnownAt } from '../../database/known-at.js';
import { type Engine } from '../engine.js';
import { impactOf } from './impact.js';
import { type EventImpact } from './impact-result.js';
import { type Draft } from './scenario-draft.js';
import { scenarioOf } from './scenario.js';
import { type ScenarioView, scenarioView } from './scenario-view.js';
import { type BoardAsked } from '../scoreboard-views.service.js';
import { HOST_ENGINE } from '../scoreboards.service.js';
import { type AssessmentData } from '../scoreboard.js';
import { timeline } from '../timeline/timeline.js';
import { type Timeline, type TimelineAsked } from '../timeline/timeline-result.js';

/** Reads a draft from YAML. Throws DATA_INVALID with all that is wrong. */
export type ReadDraft = (text: string, name: string, data: AssessmentData) => Draft;

/** What the reader of drafts is provided as. */
export const READ_DRAFT = Symbol('READ_DRAFT');

/** How scores follow the law: timelines, what events did, what a draft would do. By the functions of the command line. */
@Injectable()
export class FollowService {
  #kept = new Map<string, Promise<AssessmentData>>();
  #version: number | null = null;

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly version: DataVersion,
    @Inject(HOST_ENGINE) private readonly engine: Engine,
    @Inject(READ_DRAFT) private readonly readDraft: ReadDraft,
    private readonly knownAt: KnownAt,
  ) {}

  /** Throws as `timeline` and `AssessmentsService.data` do. */
  async timeline({
    assessment,
    knownAt,
    ...asked
  }: TimelineAsked & { readonly assessment: string; readonly knownAt?: string }): Promise<Timeline> {
    return timeline(await this.knownAt.read(knownAt, () => this.#data(assessment)), asked, this.engine);
  }

  /** Of one assessment, or of all that have acts. Throws as `impactOf` does, and CALL_INVALID where nothing is named. */
  async impact({
    act,
    since,
    assessment,
  }: {
    readonly act?: string;
    readonly since?: string;
    readonly assessment?: string;
  }): Promise<readonly EventImpact[]> {
    if (act === undefined && since === undefined)
      throw new DomainError('CALL_INVALID', 'name an act, or the day since which events are wanted');
    const ids = assessment === undefined ? (await this.assessments.all()).map(({ id }) => id) : [assessment];
    const datas = await Promise.all(ids.map((id) => this.#data(id)));
    return impactOf(
      datas.filter(({ instruments }) => instruments.length > 0),
      { ...(act !== undefined && { act }), ...(since !== undefined && { since }) },
    );
  }

  /** What a draft would change. CALL_INVALID with every fault of the draft and its line. Nothing is kept. */
  async scenario({
    assessment,
    draft,
    knownAt,
    ...overrides
  }: BoardAsked & { readonly draft: string }): Promise<ScenarioView> {
    const data = await this.knownAt.read(knownAt, async () =>
      this.#then(await this.assessments.data(assessment, overrides)),
    );
    return scenarioView(data, scenarioOf(data, this.#read(draft, data), {}, this.engine));
  }

  /** Data with the instant of which they are what was known, where the caller reads one. */
  #then(data: AssessmentData): AssessmentData {
    const { moment } = this.knownAt;
    return moment === null ? data : { ...data, knownAt: moment.instant.toISOString() };
  }

  #read(draft: string, data: AssessmentData): Draft {
    try {
      return this.readDraft(draft, 'draft', data);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const lines = error.problems.map(({ line, message }) => `line ${line}: ${message}`);
      throw new DomainError('CALL_INVALID', ['draft: ' + error.message, ...lines].join('\n'), error.problems);
    }
  }

  /** The data of an assessment with the answers of all years, kept for a version of the data. */
  async #data(id: string): Promise<AssessmentData> {
    if (this.knownAt.moment !== null) return this.#then(await this.assessments.data(id, { everyYear: true }));
    const version = await this.version.now();
    if (version !== this.#version) {
      this.#kept = new Map();
      this.#version = version;
    }
    const kept = this.#kept;
    const known = kept.get(id) ?? this.assessments.data(id, { everyYear: true });
    kept.set(id, known);
    known.catch(() => kept.delete(id));
    return known;
  }
}
