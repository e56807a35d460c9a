import { type DataFormat } from '../reports/data-format.js';
import { type ReportInput } from '../reports/build-report.js';
import { dataFile } from '../reports/data-file.js';
import { type FigureInput, makeFigure } from '../reports/make-figure.js';
import { makeReport } from '../reports/make-report.js';
import { type Assessed } from '../reports/reading.js';
import { type OtherBasis } from '../reports/report-address.js';
import { makeStudy, type StudyOrder } from '../scoreboards/study.js';

/** A file, or the outcome of a study, that a thread is to make, with everything that its bytes follow from. */
export type FileOrder =
  | { readonly kind: 'report'; readonly input: ReportInput }
  | { readonly kind: 'data'; readonly format: DataFormat; readonly assessed: Assessed; readonly basis?: OtherBasis }
  | { readonly kind: 'figure'; readonly input: FigureInput }
  | { readonly kind: 'study'; readonly study: StudyOrder };

/** Makes the file of an order, as the command line does: by the same pure functions. */
export async function makeFile(order: FileOrder): Promise<Uint8Array> {
  if (order.kind === 'report') return makeReport(order.input);
  if (order.kind === 'figure') return makeFigure(order.input);
  if (order.kind === 'study') return Buffer.from(makeStudy(order.study), 'utf8');
  const made = await dataFile(order.format, order.assessed, order.basis);
  return typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
}
