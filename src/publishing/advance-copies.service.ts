import { Injectable } from '@nestjs/common';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { dataFile } from '../reports/data-file.js';
import { DATA_FORMATS, dataForm } from '../reports/data-format.js';
import { type MadeFile } from '../reports/made-file.js';
import { reportNameParts } from '../reports/report-address.js';
import { ReportsService } from '../reports/reports.service.js';
import { RoundReleasesService } from './round-releases.service.js';

/** A release's file as it is called: 2026-11-30.csv, 2026-11-30.csv-metadata.json, 2026-11-30.comparative.en.pdf. */
function parts(file: string): { readonly name: string; readonly suffix: string } {
  const dot = file.indexOf('.');
  return dot < 0 ? { name: file, suffix: '' } : { name: file.slice(0, dot), suffix: file.slice(dot) };
}

/** An advance copy: never kept by a server or on the way. */
export type AdvanceCopy = Pick<MadeFile, 'name' | 'type' | 'bytes'>;

/** Releases of rounds as files, for those who may have them before they are public. */
@Injectable()
export class AdvanceCopiesService {
  constructor(
    private readonly releases: RoundReleasesService,
    private readonly reports: ReportsService,
  ) {}

  /** The data or a report, as it will be public; a report says until when it is under embargo. NOT_FOUND for others. */
  async file(round: string, file: string): Promise<AdvanceCopy> {
    const { name, suffix } = parts(file);
    const assessed = await this.releases.assessed(round, name);
    const called = `${round}@${file}`;
    const report = suffix.endsWith('.pdf') ? reportNameParts(suffix.slice(1)) : null;
    if (report !== null) {
      return { name: called, type: 'application/pdf', bytes: await this.reports.unkeptReport(assessed, report) };
    }
    const format = DATA_FORMATS.find((each) => dataForm(each).suffix === suffix);
    if (format === undefined) {
      const suffixes = [...DATA_FORMATS.map((each) => dataForm(each).suffix), '.<template>.<language>.pdf'];
      const guess = didYouMean(suffix, suffixes) || ` There are: ${suffixes.join(', ')}.`;
      throw new DomainError('NOT_FOUND', `a release is not to be had as "${suffix}".${guess}`);
    }
    const made = await dataFile(format, assessed);
    const bytes = typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
    return { name: called, type: dataForm(format).mediaType, bytes };
  }
}
