import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AssessmentOverrides } from '../assessments/overrides.js';
import { KeptFiles } from '../jobs/kept-files.js';
import { ThreadPool } from '../jobs/thread-pool.js';
import { programDigest } from '../jobs/worker-file.js';
import { jurisdictionCalled } from '../jurisdictions/jurisdiction.js';
import { type ReformView, reformView, type RobustnessView, robustnessView } from './study-view.js';
import { type BoardAsked } from './scoreboard-views.service.js';
import { type Assessed, ScoreboardsService } from './scoreboards.service.js';
import { readStudy, type StudyOrder, type StudyResults } from './study.js';
import { type ReformAsked } from './reform/reform-result.js';
import { type RobustnessOptions } from './robustness/robustness.js';

/** Studies: worked out in threads, as reports are, by the functions of the command line, and kept by what they follow from. */
@Injectable()
export class StudiesService {
  readonly #digests = new WeakMap<Assessed, string>();
  #program: string | null = null;

  constructor(
    private readonly scoreboards: ScoreboardsService,
    private readonly threads: ThreadPool,
    private readonly kept: KeptFiles,
  ) {}

  /** The smallest sets of changes that reach a target. Throws as `reform` and `ScoreboardsService.of` do. */
  async reform({ assessment, asOf, framework, knownAt, ...asked }: BoardAsked & ReformAsked): Promise<ReformView> {
    const assessed = await this.#assessed(assessment, { asOf, framework, knownAt });
    const { data, board } = assessed;
    const jurisdiction = jurisdictionCalled(data.jurisdictions, asked.jurisdiction)?.code ?? asked.jurisdiction;
    const order = { kind: 'reform', data, board, asked: { ...asked, jurisdiction } } as const;
    return reformView(data, board, await this.#result('reform', assessed, order));
  }

  /** How sure the places are. Throws as `robustnessOf` and `ScoreboardsService.of` do. */
  async robustness({
    assessment,
    asOf,
    framework,
    knownAt,
    ...asked
  }: BoardAsked & RobustnessOptions): Promise<RobustnessView> {
    const assessed = await this.#assessed(assessment, { asOf, framework, knownAt });
    const { data, board } = assessed;
    const order = { kind: 'robustness', data, board, asked } as const;
    return robustnessView(data, board, await this.#result('robustness', assessed, order));
  }

  #assessed(
    assessment: string,
    { asOf, framework, knownAt }: { readonly [Key in keyof AssessmentOverrides]: AssessmentOverrides[Key] | undefined },
  ): Promise<Assessed> {
    return this.scoreboards.of(assessment, {
      ...(asOf !== undefined && { asOf }),
      ...(framework !== undefined && { framework }),
      ...(knownAt !== undefined && { knownAt }),
    });
  }

  async #result<Kind extends keyof StudyResults>(
    kind: Kind,
    assessed: Assessed,
    study: StudyOrder,
  ): Promise<StudyResults[Kind]> {
    this.#program ??= programDigest();
    const key = this.#hash([this.#program, kind, this.#digestOf(assessed), study.asked]);
    const { bytes } = await this.kept.get(key, () => this.threads.make({ kind: 'study', study }));
    return readStudy(kind, Buffer.from(bytes).toString('utf8'));
  }

  /** Of all the data, in their order, and of the scores: words count as well as answers. */
  #digestOf(assessed: Assessed): string {
    const { board, data } = assessed;
    const digest = this.#digests.get(assessed) ?? this.#hash([board.digest, board.resultDigest, board.engine, data]);
    this.#digests.set(assessed, digest);
    return digest;
  }

  #hash(parts: readonly unknown[]): string {
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  }
}
