import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { assertFormat, withAssessmentOptions } from './assessment-options.js';
import { assessAsked, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;
const WAYS = ['changes', 'effort'] as const;

interface ReformOptions extends KnownAtOptions {
  readonly target: string;
  readonly by: string;
  readonly element?: string;
  readonly format: string;
}

function assertWay(by: string): asserts by is (typeof WAYS)[number] {
  if (!(WAYS as readonly string[]).includes(by)) {
    throw new DomainError('CALL_INVALID', `unknown way to count "${by}". It is one of: ${WAYS.join(', ')}.`);
  }
}

/** `merilo reform ASSESSMENT JURISDICTION --target …`: the smallest sets of changes that reach a target. */
export function addReform(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) => addTo(program, io, importTasks);
}

function addTo(program: Command, io: Io, importTasks: ImportTasks): void {
  withAssessmentOptions(
    program
      .command('reform')
      .description('find the smallest sets of changed answers that reach a score, a rank or a comparator')
      .argument('<assessment>', 'its folder under assessments/')
      .argument('<jurisdiction>', 'a code such as SRB, or an alias')
      .requiredOption('--target <target>', 'score:0.6, rank:3 or comparator:CODE (a comparator, a group or a place)'),
  )
    .option(...KNOWN_AT_OPTION)
    .option('--by <way>', `what makes a set the smaller: one of ${WAYS.join(', ')}`, 'changes')
    .option('--element <code>', 'a pillar or a criterion; the whole index when left out')
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, called: string, options: ReformOptions) => {
      const { format, by, target, element } = options;
      assertFormat(format, FORMATS);
      assertWay(by);
      const { data, scoreboard } = await assessAsked(assessment, options, io, importTasks);
      const [{ reform }, { jurisdictionCalled }] = [
        await import('../scoreboards/reform/reform.js'),
        await import('../jurisdictions/jurisdiction.js'),
      ];
      const jurisdiction = jurisdictionCalled(data.jurisdictions, called)?.code ?? called;
      const found = reform(data, scoreboard, { jurisdiction, target, by, ...(element !== undefined && { element }) });
      if (format === 'json') {
        const { framework, asOf, knownAt, release, engine, digest, resultDigest } = scoreboard;
        const head = { assessment, framework, asOf, knownAt, release, engine, digest, resultDigest };
        return io.stdout(`${JSON.stringify({ ...head, ...found }, null, 2)}\n`);
      }
      const [{ reformTable }, { printedNames }] = [
        await import('./reform-table.js'),
        await import('./printed-names.js'),
      ];
      const names = printedNames(data);
      const width = Math.min(Math.max(io.columns ?? 100, 60), 120);
      const head = `${names.of(jurisdiction)}, as of ${scoreboard.asOf} (${scoreboard.framework})`;
      return io.stdout(`${[head, reformTable(found, width), ...names.footnotes([jurisdiction], width)].join('\n')}\n`);
    });
}
