import { type Command } from 'commander';
import { dateFault } from '../common/date-fault.js';
import { DomainError } from '../common/domain-error.js';
import { type EventImpact } from '../scoreboards/follow/impact-result.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'json', 'csv'] as const;

const COLUMNS = [
  ...(['act', 'type', 'date', 'earliest', 'latest', 'assessment', 'jurisdiction', 'criterion', 'kind'] as const),
  ...(['before', 'after', 'countsOnDate'] as const),
];

interface ImpactOptions extends CommonOptions {
  readonly since?: string;
  readonly assessment?: string;
  readonly format: string;
}

async function csvOf(events: readonly EventImpact[]): Promise<string> {
  const { toCsv } = await import('../reports/tables/csv.js');
  const rows = events.flatMap(({ act, type, date, earliest, latest, touches }) =>
    touches.map(({ assessment, jurisdiction, criterion, kind, before, after, countsOnDate }) => ({
      ...{ act, type, date, earliest, latest, assessment, jurisdiction, criterion, kind, countsOnDate },
      before: before?.label ?? before?.missing ?? null,
      after: after?.label ?? after?.missing ?? null,
    })),
  );
  return toCsv(COLUMNS, rows);
}

function assertAsked(act: string | undefined, since: string | undefined): void {
  if (act === undefined && since === undefined) {
    throw new DomainError('CALL_INVALID', 'name an act (merilo impact SRB-EGOV-2018), or a day with --since');
  }
  const fault = since === undefined ? null : dateFault(since);
  if (fault !== null) throw new DomainError('CALL_INVALID', `--since: the date "${since}" ${fault}`);
}

/** `merilo impact [ACT]`: which answers of which assessments an event of law moves, or marks for another look. */
export function addImpact(program: Command, io: Io): void {
  program
    .command('impact')
    .description('show which answers of which assessments events of law move, or mark for another look')
    .argument('[act]', 'the code of an act; all acts with events since a day when left out')
    .option('--since <date>', 'only events on or after a day, or the first day of a month or year')
    .option('--assessment <id>', 'only this assessment; all that rest on law when left out')
    .option('--data <dir>', 'another data folder than assessments/')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (act: string | undefined, options: ImpactOptions) => {
      const { format, since, assessment } = options;
      assertFormat(format, FORMATS);
      assertAsked(act, since);
      io.spareCompiling();
      const [{ findDataDir }, { assessmentsOnLaw }, { readAssessment }, { impactOf }] = [
        await import('../files/data-dir.js'),
        await import('../files/assessments-on-law.js'),
        await import('../files/read-assessment.js'),
        await import('../scoreboards/follow/impact.js'),
      ];
      const dataDir = findDataDir(io.cwd, options.data);
      const ids = assessment === undefined ? assessmentsOnLaw(dataDir) : [assessment];
      const datas = ids.map((id) => readAssessment(dataDir, id, { everyYear: true }));
      const asked = { ...(act !== undefined && { act }), ...(since !== undefined && { since }) };
      const events = impactOf(datas, asked);
      if (format === 'json') return io.stdout(`${JSON.stringify({ ...asked, assessments: ids, events }, null, 2)}\n`);
      if (format === 'csv') return io.stdout(await csvOf(events));
      const { impactTable } = await import('./impact-table.js');
      return io.stdout(`${impactTable(events, Math.min(Math.max(io.columns ?? 80, 60), 120))}\n`);
    });
}
