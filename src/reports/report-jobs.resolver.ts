import { Inject, Optional } from '@nestjs/common';
import { Args, type Complexity, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PUBLIC_URL } from '../assessments/links.js';
import { anew, workedOut } from '../graphql/cost.js';
import { given } from '../graphql/given.js';
import { WrongArguments } from '../graphql/wrong-arguments.js';
import { ReportJobArgs, ReportRequestArgs, ReportRequestsArgs } from './report-jobs.args.js';
import { reportJobView } from './report-job-view.js';
import { ReportJobType } from './report-job.type.js';
import { ReportJobsService } from './report-jobs.service.js';
import { type AskedReports, WrongRequest } from './report-request.js';

/** What a report costs beside the values of its answer: a thread has it for a part of a second, later. */
const REPORT_COST = 2_000;
const FURTHER_REPORT_COST = 200;

/** What an argument for one report is called where there are many. */
const IN_MANY: Readonly<Record<string, string>> = { language: 'languages', jurisdiction: 'jurisdictions' };

function count(list: unknown): number {
  return Array.isArray(list) ? Math.max(1, list.length) : 1;
}

const reports: Complexity = ({ args, childComplexity }) =>
  REPORT_COST + count(args['languages']) * count(args['jurisdictions']) * (FURTHER_REPORT_COST + childComplexity);

@Resolver()
export class ReportJobsResolver {
  constructor(
    private readonly jobs: ReportJobsService,
    @Optional() @Inject(PUBLIC_URL) private readonly publicUrl: string | null = null,
  ) {}

  @Mutation(() => ReportJobType, {
    complexity: anew(workedOut(REPORT_COST)),
    description:
      'Asks for a report. It is made by and by; the same report asked for twice is made once, and one that is kept is done at once. BUSY: too many wait.',
  })
  async requestReport(@Args() asked: ReportRequestArgs): Promise<ReportJobType> {
    const { language, jurisdiction, ...rest } = given(asked);
    const [job] = await this.#ask({
      ...rest,
      languages: [language],
      ...(jurisdiction !== undefined && { jurisdictions: [jurisdiction] }),
    });
    return job as ReportJobType;
  }

  @Mutation(() => [ReportJobType], {
    complexity: anew(reports),
    description:
      'Asks for a report in each of the languages about each of the jurisdictions, in this order: by jurisdiction, then by language. All of them are queued or, where too many wait (BUSY), none.',
  })
  requestReports(@Args() asked: ReportRequestsArgs): Promise<ReportJobType[]> {
    return this.#ask(given(asked), (argument) => IN_MANY[argument] ?? argument);
  }

  @Query(() => ReportJobType, {
    nullable: true,
    description: 'A report that was asked for, and how far it is; null where there is no such job, or none any more.',
  })
  async reportJob(@Args() { id }: ReportJobArgs): Promise<ReportJobType | null> {
    const job = await this.jobs.job(id);
    return job && reportJobView(job, this.publicUrl);
  }

  async #ask(asked: AskedReports, called = (argument: string) => argument): Promise<ReportJobType[]> {
    try {
      return (await this.jobs.ask(asked)).map((job) => reportJobView(job, this.publicUrl));
    } catch (error) {
      if (!(error instanceof WrongRequest)) throw error;
      throw new WrongArguments(error.faults.map(({ argument, message }) => ({ argument: called(argument), message })));
    }
  }
}
