import { buildReport, type ReportInput } from './build-report.js';
import { drawReport } from './pdf/draw-report.js';
import { settingAttachment } from './report-setting.js';
import { REPORT_CANVAS } from './pdf/chart-measure.js';

/**
 * Sets a report as a PDF: the same input gives the same bytes, whether a command, a thread or a test asks. It carries
 * all that it was set from.
 */
export function makeReport(input: ReportInput): Promise<Uint8Array> {
  const model = buildReport(input, REPORT_CANVAS);
  return drawReport({ ...model, attachments: [...model.attachments, settingAttachment(input)] });
}
