import { type Command } from 'commander';
import { assertFormat, RELEASE_OPTION, withAssessmentOptions } from './assessment-options.js';
import { assessAsked, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json', 'csv'] as const;

/** `merilo score ASSESSMENT`: the scoreboard, as a table for people, JSON and CSV for programs. */
export function addScore(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) => addTo(program, io, importTasks);
}

function addTo(program: Command, io: Io, importTasks: ImportTasks): void {
  withAssessmentOptions(
    program
      .command('score')
      .description('score an assessment and print the scoreboard')
      .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020'),
  )
    .option(...RELEASE_OPTION)
    .option(...KNOWN_AT_OPTION)
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, options: KnownAtOptions & { format: string }) => {
      assertFormat(options.format, FORMATS);
      const { data, scoreboard } = await assessAsked(assessment, options, io, importTasks);
      const { scoresJson, SCORE_COLUMNS } = await import('../scoreboards/scores-json.js');
      if (options.format === 'json') return io.stdout(scoresJson(scoreboard));
      if (options.format === 'csv') {
        const { toCsv } = await import('../reports/tables/csv.js');
        return io.stdout(toCsv(SCORE_COLUMNS, scoreboard.scores));
      }
      const { scoreTable } = await import('./score-table.js');
      return io.stdout(scoreTable(data, scoreboard));
    });
}
