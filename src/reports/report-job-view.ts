import { type ReportJob } from './report-job.js';
import { reportPath } from './report-path.js';

/** A job as the API tells it: times as text, and where the report lies, in whole where the site's own address is given. */
export function reportJobView(job: ReportJob, publicUrl: string | null) {
  return {
    ...job,
    address: `${publicUrl ?? ''}${reportPath(job.asked)}`,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}
