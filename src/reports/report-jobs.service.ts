import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { DomainError } from '../common/domain-error.js';
import { Database } from '../database/database.js';
import { BusyError } from '../jobs/busy-error.js';
import { JobRunner } from '../jobs/job-runner.js';
import { type ReportJob, type TakenJob } from './report-job.js';
import { ReportQueue } from '../jobs/report-queue.service.js';
import { ReportWork } from '../jobs/report-work.service.js';
import { ScoreboardsService } from '../scoreboards/scoreboards.service.js';
import { Templates } from './own-templates.js';
import { type ReportAddress } from './report-address.js';
import { type ArgumentFault, type AskedReports, faultOf, WrongRequest } from './report-request.js';
import { assertLanguage } from './report-subject.js';
import { ReportsService } from './reports.service.js';

/** Milliseconds between two looks at the queue of several processes. */
const POLL = 1000;
/** Seconds without a word after which a process is taken to have ended. */
const SILENT_FOR = 20;

const INTERNAL =
  'An internal fault, not yours. It is logged with the id of the job; ask again, or report it with the id.';

/** How a process works at the jobs. */
export interface JobsAtOnce {
  readonly concurrency: number;
  /** For tests. */
  readonly silentFor?: number;
}

/** Reports as jobs: asked for now, made by whichever process comes first, answered from the kept file where there is one. */
@Injectable()
export class ReportJobsService implements OnModuleDestroy {
  readonly #logger = new Logger('Jobs');
  #runner: JobRunner<TakenJob> | null = null;

  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly scoreboards: ScoreboardsService,
    private readonly reports: ReportsService,
    private readonly queue: ReportQueue,
    private readonly work: ReportWork,
    private readonly templates: Templates,
  ) {}

  /** The jobs of reports asked for, by jurisdiction and then language. WrongRequest says all that is wrong at once. */
  async ask(asked: AskedReports): Promise<readonly ReportJob[]> {
    const named: { key: string; asked: ReportAddress }[] = [];
    for (const address of await this.#addresses(asked)) {
      named.push({ key: await this.reports.keyOf(address), asked: address });
    }
    const kept = await this.reports.keptOf(named.map(({ key }) => key));
    const jobs = await this.queue.ask(named.map((one) => ({ ...one, isKept: kept.has(one.key) })));
    this.#runner?.wake();
    return jobs;
  }

  job(id: string): Promise<ReportJob | null> {
    return this.queue.job(id);
  }

  /** Makes jobs in this process from now on: with the embedded database all, else with the others on the database. */
  start({ concurrency, silentFor = SILENT_FOR }: JobsAtOnce): void {
    const isAlone = this.database.engine === 'embedded';
    this.#runner ??= new JobRunner({
      jobs: this.work,
      run: (job, worker) => this.#run(job, worker),
      concurrency,
      poll: isAlone ? null : POLL,
      silentFor: isAlone ? 0 : silentFor,
      onFault: (error) => this.#logger.error(...told('jobs cannot be looked after', error)),
    });
    this.#runner.start();
  }

  /** Takes no further job, and waits for those that are begun. */
  async stop(): Promise<void> {
    await this.#runner?.stop();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Makes a report, and says to the queue what became of it. */
  async #run({ id, asked }: TakenJob, worker: string): Promise<void> {
    const begun = performance.now();
    try {
      const key = await this.reports.make(asked, (stage) => this.work.reached(id, worker, stage));
      await this.work.done(id, worker, key);
      this.#logger.log(`job ${id} made in ${Math.round(performance.now() - begun)} ms`);
    } catch (error) {
      if (error instanceof DomainError) return this.work.failed(id, worker, error.message);
      if (!(error instanceof BusyError)) this.#logger.error(...told(`job ${id}`, error));
      await this.work.putBack(id, worker, error instanceof BusyError ? error.message : INTERNAL);
    }
  }

  async #addresses(asked: AskedReports): Promise<readonly ReportAddress[]> {
    const { assessment, template, languages, jurisdictions = [undefined], ...basis } = asked;
    const faults = [
      await faultOf('assessment', () => this.assessments.called(assessment)),
      await faultOf('template', () => this.templates.named(template)),
      ...(await Promise.all(languages.map((language) => faultOf('language', () => assertLanguage(language))))),
    ].filter((fault) => fault !== null);
    if (faults.length === 0) {
      const wrong = await faultOf(basis.framework === undefined ? 'asOf' : 'framework', () =>
        this.scoreboards.of(assessment, basis),
      );
      if (wrong) faults.push(wrong);
    }
    const addresses: ReportAddress[] = [];
    const wrongPlaces: ArgumentFault[] = [];
    for (const jurisdiction of faults.length === 0 ? jurisdictions : []) {
      const place = jurisdiction === undefined ? {} : { jurisdiction };
      for (const language of languages) {
        const fault = await faultOf('jurisdiction', async () =>
          addresses.push(await this.reports.canonical({ assessment, template, language, ...place, ...basis })),
        );
        if (fault) wrongPlaces.push(fault);
      }
    }
    faults.push(...wrongPlaces);
    if (faults.length > 0) throw new WrongRequest(unique(faults));
    return addresses;
  }
}

function unique(faults: readonly ArgumentFault[]): readonly ArgumentFault[] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}

function told(what: string, error: unknown): [message: string, stack: string | undefined] {
  return error instanceof Error ? [`${what}: ${error.message}`, error.stack] : [`${what}: ${String(error)}`, undefined];
}
