import { type DataFormat } from '../reports/data-format.js';
import { type ReportInput } from '../reports/build-report.js';
import { dataFile } from '../reports/data-file.js';
import { makeReport } from '../reports/make-report.js';
import { type Assessed } from '../reports/reading.js';
import { makeStudy, type StudyOrder } from '../scoreboards/study.js';

/** A file, or the outcome of a study, that a thread is to make, with everything that its bytes follow from. */
export type FileOrder =
  | { readonly kind: 'report'; readonly input: ReportInput }
  | { readonly kind: 'data'; readonly format: DataFormat; readonly assessed: Assessed }
  | { readonly kind: 'study'; readonly study: StudyOrder };

/** Makes the file of an order, as the command line does: by the same pure functions. */
export async function makeFile(order: FileOrder): Promise<Uint8Array> {
  if (order.kind === 'report') return makeReport(order.input);
  if (order.kind === 'study') return Buffer.from(makeStudy(order.study), 'utf8');
  return Buffer.from(dataFile(order.format, order.assessed), 'utf8');
}
