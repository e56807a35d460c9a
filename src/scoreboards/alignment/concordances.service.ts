import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../../assessments/assessments.service.js';
import { isMappedElement } from '../../assessments/mapping.js';
import { MappingsService } from '../../assessments/mappings.service.js';
import { type AssessmentOverrides } from '../../assessments/overrides.js';
import { ENGINE_VERSION } from '../../common/version.js';
import { KnownAt } from '../../database/known-at.js';
import { FrameworksService } from '../../frameworks/frameworks.service.js';
import { JurisdictionsService } from '../../jurisdictions/jurisdictions.service.js';
import { concordance } from './concordance.js';
import { type Concordance } from './concordance-result.js';
import {
  concordanceView,
  type ConcordanceView,
  disagreementsView,
  type DisagreementsView,
} from './concordance-view.js';
import { disagreements } from './disagreements.js';
import { type Assessed, ScoreboardsService } from '../scoreboards.service.js';

/** What is asked for by the table of concordance of one jurisdiction. */
export interface ConcordanceAsked extends AssessmentOverrides {
  readonly assessment: string;
  readonly jurisdiction: string;
}

/** Tables of concordance, and where assessments disagree, through the mappings in the database. */
@Injectable()
export class ConcordancesService {
  constructor(
    private readonly scoreboards: ScoreboardsService,
    private readonly assessments: AssessmentsService,
    private readonly mappings: MappingsService,
    private readonly frameworks: FrameworksService,
    private readonly jurisdictions: JurisdictionsService,
    private readonly knownAt: KnownAt,
  ) {}

  /** The table of a jurisdiction as the API gives it. Throws as `of` does. */
  async view(asked: ConcordanceAsked): Promise<ConcordanceView> {
    const { assessment, jurisdiction, knownAt, ...overrides } = asked;
    return this.knownAt.read(knownAt, async () =>
      concordanceView(await this.of(await this.scoreboards.of(assessment, overrides), jurisdiction)),
    );
  }

  /** The table of a jurisdiction of an assessment that is scored. Throws as `concordance` does. */
  async of({ data, board }: Assessed, jurisdiction: string): Promise<Concordance> {
    const [mappings, frameworks] = await Promise.all([this.mappings.all(), this.frameworks.all()]);
    return concordance(data, board, jurisdiction, { mappings, frameworks });
  }

  /** Where assessments disagree about a place, or about any. NOT_FOUND with the nearest code where there is none. */
  async disagreements(called?: string): Promise<DisagreementsView> {
    const place = called === undefined ? null : (await this.jurisdictions.called(called)).code;
    const [mappings, all] = await Promise.all([this.mappings.all(), this.assessments.all()]);
    const named = new Set(
      mappings.flatMap(({ from, to }) => [from.framework, ...(isMappedElement(to) ? [to.framework] : [])]),
    );
    const ids = all.filter(({ framework }) => named.has(framework)).map(({ id }) => id);
    const editions = await Promise.all([...ids].sort().map((id) => this.scoreboards.of(id)));
    return disagreementsView(disagreements(editions, mappings, ENGINE_VERSION, place));
  }
}
