import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { type Timeline, type TimelineSeries } from '../scoreboards/timeline/timeline-result.js';
import { type AssessmentOptions, assertFormat, readFromFiles } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'csv', 'json', 'svg'] as const;

const COLUMNS = ['code', 'from', 'until', 'score', 'low', 'high', 'answered', 'of', 'events'] as const;

interface TimelineOptions extends AssessmentOptions {
  readonly element?: string;
  readonly from?: string;
  readonly until?: string;
  readonly format: string;
}

async function csvOf({ members, mean }: Timeline): Promise<string> {
  const [{ toCsv }, { timelineEventLine }, { english }] = [
    await import('../reports/tables/csv.js'),
    await import('../reports/timeline-words.js'),
    await import('../reports/language/english.js'),
  ];
  const locale = english();
  const all: readonly TimelineSeries[] = mean ? [...members, mean] : members;
  const rows = all.flatMap(({ code, steps }) =>
    steps.map(({ from, until, score, low, high, answered, of, events }) => ({
      ...{ code, from, until, score, low, high, answered, of },
      events: events.map((event) => timelineEventLine(event, locale)).join('; ') || null,
    })),
  );
  return toCsv(COLUMNS, rows);
}

/** One picture: of the one place asked for, else of the mean. */
async function svgOf(made: Timeline): Promise<string> {
  const { timelineSvg } = await import('../reports/timeline-svg.js');
  const [first] = made.members;
  const series = made.mean ?? first;
  if (!series) throw new DomainError('CALL_INVALID', 'there is nothing to draw');
  const label = `${series.name}: ${made.title}, ${made.from} to ${made.until}`;
  return `${timelineSvg(series, made, label)}\n`;
}

/** `merilo timeline ASSESSMENT [PLACE]`: how a score moved with the law, and what moved it. */
export function addTimeline(program: Command, io: Io): void {
  program
    .command('timeline')
    .description('show how a score moved with the law, step by step, with the events that moved it')
    .argument('<assessment>', 'its folder under assessments/')
    .argument('[place]', 'a jurisdiction (SRB, or an alias) or a group (WB); all subjects and their mean when left out')
    .option('--element <code>', 'an element, criterion or roll-up; the law alone where there is such a roll-up')
    .option('--from <date>', 'the first day, month or year; 2000 when left out')
    .option('--until <date>', 'the last day, month or year; the reference date of the assessment when left out')
    .option('--framework <id@version>', 'another framework or version')
    .option('--data <dir>', 'another data folder than assessments/')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, place: string | undefined, options: TimelineOptions) => {
      const { format, element, from, until } = options;
      assertFormat(format, FORMATS);
      io.spareCompiling();
      const { data } = await readFromFiles(assessment, { ...options, everyYear: true }, io);
      const [{ placeOrGroup, timeline }, { ENGINE }] = [
        await import('../scoreboards/timeline/timeline.js'),
        await import('../settings/engine.js'),
      ];
      const asked = {
        ...(place !== undefined && placeOrGroup(data, place)),
        ...(element !== undefined && { element }),
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
      };
      const made = timeline(data, asked, ENGINE);
      if (format === 'json') return io.stdout(`${JSON.stringify(made, null, 2)}\n`);
      if (format === 'csv') return io.stdout(await csvOf(made));
      if (format === 'svg') return io.stdout(await svgOf(made));
      const [{ timelineTable }, { printedNames }] = [
        await import('./timeline-table.js'),
        await import('./printed-names.js'),
      ];
      const names = printedNames(data);
      const width = Math.min(Math.max(io.columns ?? 80, 60), 120);
      const places = made.members.map(({ code }) => code);
      return io.stdout(`${[timelineTable(made, names.of, width), ...names.footnotes(places, width)].join('\n')}\n`);
    });
}
