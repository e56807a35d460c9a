import { buildReport, type ReportInput } from './build-report.js';
import { drawReport } from './pdf/draw-report.js';

/** Sets a report as a PDF: the same input gives the same bytes, whether a command, a thread or a test asks. */
export function makeReport(input: ReportInput): Promise<Uint8Array> {
  return drawReport(buildReport(input));
}
