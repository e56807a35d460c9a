import { type Command } from 'commander';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type WholeRegister } from '../files/read-register.js';
import { type GridAsked } from '../instruments/coverage/coverage-grid.js';
import { assertFormat } from './assessment-options.js';
import { type CommonOptions, type Io } from './io.js';

const FORMATS = ['table', 'csv', 'json'] as const;

interface CoverageOptions extends CommonOptions {
  readonly jurisdiction?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly until?: string;
  readonly format: string;
}

function callInvalid(message: string): DomainError {
  return new DomainError('CALL_INVALID', message);
}

function yearOf(option: '--from' | '--until', text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw callInvalid(`${option} ${text}: write a year, such as 2019.`);
}

/** What the options ask for, with what is usual for the rest. */
async function askedOf(options: CoverageOptions, register: WholeRegister): Promise<GridAsked> {
  const [{ usualGrid }, { jurisdictionCalled }] = [
    await import('../instruments/coverage/coverage-grid.js'),
    await import('../jurisdictions/jurisdiction.js'),
  ];
  const { jurisdictions, subjects } = register;
  const places = jurisdictions.map(({ code }) => code);
  const usual = usualGrid({ ...register, places }, new Date().getUTCFullYear());
  const { jurisdiction, subject } = options;
  const place = jurisdiction === undefined ? undefined : jurisdictionCalled(jurisdictions, jurisdiction);
  if (jurisdiction !== undefined && !place) {
    throw callInvalid(`there is no jurisdiction "${jurisdiction}".${didYouMean(jurisdiction, places)}`);
  }
  if (subject !== undefined && !usual.subjects.includes(subject)) {
    throw callInvalid(`there is no subject "${subject}".${didYouMean(subject, usual.subjects)}`);
  }
  const from = yearOf('--from', options.from) ?? Math.min(usual.from, yearOf('--until', options.until) ?? usual.from);
  const until = yearOf('--until', options.until) ?? Math.max(usual.until, from);
  if (from > until) throw callInvalid(`--from ${from} lies after --until ${until}: change one of them.`);
  if (subjects.length === 0) throw callInvalid('the data folder has no subjects: add some to subjects.yaml.');
  return {
    jurisdictions: place ? [place.code] : usual.jurisdictions,
    subjects: subject === undefined ? usual.subjects : [subject],
    from,
    until,
  };
}

/** `merilo coverage`: what was searched, for which subject and year, and what nobody has looked at. */
export function addCoverage(program: Command, io: Io): void {
  program
    .command('coverage')
    .description('show what the register of law was searched for, what a "no" rests on, and what nobody looked at')
    .option('--jurisdiction <code>', 'one place: its subjects by years')
    .option('--subject <code>', 'one subject: the places by years')
    .option('--from <year>', 'the first year; that of the earliest search when left out')
    .option('--until <year>', 'the last year; that of the latest search when left out')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .option('--data <dir>', 'another data folder than assessments/')
    .action(async (options: CoverageOptions) => {
      const { format } = options;
      assertFormat(format, FORMATS);
      const [{ findDataDir }, { readRegister }, { coverageGrid }, { linkActs }] = [
        await import('../files/data-dir.js'),
        await import('../files/read-register.js'),
        await import('../instruments/coverage/coverage-grid.js'),
        await import('../instruments/time/linked-acts.js'),
      ];
      const register = readRegister(findDataDir(io.cwd, options.data));
      const asked = await askedOf(options, register);
      const cells = coverageGrid({ ...register, acts: linkActs(register.acts, register.usualOf) }, asked);
      if (format === 'json') return io.stdout(`${JSON.stringify({ ...asked, cells }, null, 2)}\n`);
      if (format === 'csv') {
        const { toCsv } = await import('../reports/tables/csv.js');
        const columns = ['jurisdiction', 'subject', 'year', 'look', 'searches', 'thin', 'acts'] as const;
        const rows = cells.map(({ searches, acts, ...cell }) => ({
          ...cell,
          searches: searches.flatMap(({ code, shortfall }) => (shortfall === null ? [code] : [])).join(' '),
          thin: searches.flatMap(({ code, shortfall }) => (shortfall === null ? [] : [code])).join(' '),
          acts: acts.join(' '),
        }));
        return io.stdout(toCsv(columns, rows));
      }
      const [{ coverageTable }, { placeNames }] = [
        await import('./coverage-table.js'),
        await import('./printed-names.js'),
      ];
      const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
      const names = placeNames(register.jurisdictions);
      const notes = names.footnotes(asked.jurisdictions, width);
      const { coverage, subjects } = register;
      return io.stdout(`${coverageTable({ asked, cells, coverage, subjects, nameOf: names.of, notes, width })}\n`);
    });
}
