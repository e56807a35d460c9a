import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { ListedReleasesService } from '../releases/listed-releases.service.js';
import { type MadeFile } from '../reports/made-file.js';
import { RELEASE_FILES, type WholeRelease } from './release-files.js';

/** What tells of a public release, as files. */
@Injectable()
export class ReleaseFilesService {
  constructor(private readonly releases: ListedReleasesService) {}

  /** A release with its erratum. NOT_FOUND where none of that name is public. */
  async release(assessment: string, name: string): Promise<WholeRelease> {
    const all = await this.releases.of(assessment);
    const found = all.find((each) => each.name === name);
    if (found) return { ...found, erratum: await this.releases.erratum(found) };
    const names = all.map((each) => each.name);
    const guess = didYouMean(name, names) || ` There are: ${names.join(', ') || 'none'}.`;
    throw new DomainError('NOT_FOUND', `${assessment} has no release "${name}".${guess}`);
  }

  /** A file of a release: NOT_FOUND where there is none of that name. */
  async file(assessment: string, name: string, file: string): Promise<MadeFile> {
    const names = Object.keys(RELEASE_FILES);
    const form = Object.hasOwn(RELEASE_FILES, file) ? RELEASE_FILES[file] : undefined;
    if (!form) {
      const guess = didYouMean(file, names) || ` There are: ${names.join(', ')}.`;
      throw new DomainError('NOT_FOUND', `a release has no file "${file}".${guess}`);
    }
    const bytes = Buffer.from(form.text(await this.release(assessment, name)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const called = file === 'CITATION.cff' ? file : `${assessment}@${name}.${file}`;
    return { name: called, type: form.type, bytes, sha256 };
  }
}
