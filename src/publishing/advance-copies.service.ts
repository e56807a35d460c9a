import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { dataFile } from '../reports/data-file.js';
import { DATA_FORMATS, dataForm } from '../reports/data-format.js';
import { type MadeFile } from '../reports/made-file.js';
import { RoundReleasesService } from './round-releases.service.js';

/** A release's file as it is called: 2026-11-30.csv, 2026-11-30.csv-metadata.json. */
function parts(file: string): { readonly name: string; readonly suffix: string } {
  const dot = file.indexOf('.');
  return dot < 0 ? { name: file, suffix: '' } : { name: file.slice(0, dot), suffix: file.slice(dot) };
}

/** The data of releases of rounds as files, for those who may have them before they are public. */
@Injectable()
export class AdvanceCopiesService {
  constructor(private readonly releases: RoundReleasesService) {}

  /** A file of the data, as it will be public. NOT_FOUND where there is no such release or form. */
  async file(round: string, file: string): Promise<MadeFile> {
    const { name, suffix } = parts(file);
    const assessed = await this.releases.assessed(round, name);
    const format = DATA_FORMATS.find((each) => dataForm(each).suffix === suffix);
    if (format === undefined) {
      const suffixes = DATA_FORMATS.map((each) => dataForm(each).suffix);
      const guess = didYouMean(suffix, suffixes) || ` There are: ${suffixes.join(', ')}.`;
      throw new DomainError('NOT_FOUND', `a release is not to be had as "${suffix}".${guess}`);
    }
    const made = await dataFile(format, assessed);
    const bytes = typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name: `${round}@${file}`, type: dataForm(format).mediaType, bytes, sha256 };
  }
}
