import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { assessedPlaces } from '../../assessments/assessed-places.js';
import { AssessmentsService } from '../../assessments/assessments.service.js';
import { FrameworksService } from '../../frameworks/frameworks.service.js';
import { GroupsService } from '../../jurisdictions/groups.service.js';
import { JurisdictionsService } from '../../jurisdictions/jurisdictions.service.js';
import { PUBLISHED_RELEASES, type PublishedReleases } from '../../scoreboards/published-releases.js';
import { type MadeFile } from '../made-file.js';
import { type Catalogued, catalogueDocument } from './catalogue-document.js';

/** The day on which a release was published: its name, without what tells it from another of the day. */
function dayOf(name: string): string {
  return name.slice(0, 'YYYY-MM-DD'.length);
}

/** The catalogue of all assessments. Which releases are public changes with the clock, so that it is made each time. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly frameworks: FrameworksService,
    private readonly jurisdictions: JurisdictionsService,
    private readonly groups: GroupsService,
    @Inject(PUBLISHED_RELEASES) private readonly releases: PublishedReleases,
  ) {}

  /** `base` is the site’s address, without a slash at the end. */
  async document(base: string): Promise<MadeFile> {
    const [all, groups, jurisdictions] = await Promise.all([
      this.assessments.all(),
      this.groups.all(),
      this.jurisdictions.all(),
    ]);
    const catalogued = await Promise.all(
      all.map(async (assessment): Promise<Catalogued> => {
        const [framework, names] = await Promise.all([
          this.frameworks.called(assessment.framework),
          this.releases.names(assessment.id),
        ]);
        const releases = [...names].reverse().map((name) => ({ name, date: dayOf(name) }));
        return { assessment, framework, places: assessedPlaces(assessment, groups, jurisdictions), releases };
      }),
    );
    const bytes = Buffer.from(`${JSON.stringify(catalogueDocument(catalogued, base), null, 2)}\n`, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name: 'catalogue.jsonld', type: 'application/ld+json; charset=utf-8', bytes, sha256 };
  }
}
