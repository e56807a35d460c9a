import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_URL } from '../assessments/links.js';
import { type ListedCorrection, listedCorrection, type ListedRelease, listedRelease } from './listed-release.js';
import { ReleasesService } from './releases.service.js';

/** The releases that are public, as lists tell of them. */
@Injectable()
export class ListedReleasesService {
  constructor(
    private readonly releases: ReleasesService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  /** Those of an assessment, the newest first; none where it has none, or where there is no such assessment. */
  async of(assessment: string): Promise<readonly ListedRelease[]> {
    const all = await this.releases.of(assessment);
    return all.map((release) => listedRelease(release, all, this.publicUrl));
  }

  /** Every figure that a release moved. */
  async erratum({ assessment, name, why }: ListedRelease): Promise<readonly ListedCorrection[]> {
    return (await this.releases.erratum(assessment, name)).map((moved) => listedCorrection(moved, why));
  }
}
