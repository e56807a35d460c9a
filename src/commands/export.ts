import { type Command } from 'commander';
import { DATA_FORMATS } from '../reports/data-format.js';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

/** `merilo export ASSESSMENT --format csv|json`: the scores with the answers, or all that the scores rest on. */
export function addExport(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('export')
      .description('write the data: scores and answers as CSV, or all that they rest on as JSON')
      .argument('<assessment>', 'its folder under assessments/'),
  )
    .requiredOption('--format <format>', `one of ${DATA_FORMATS.join(', ')}`)
    .option('-o <file>', 'a file to write; standard output when left out')
    .action(async (assessment: string, options: AssessmentOptions & { format: string; o?: string }) => {
      const { format } = options;
      assertFormat(format, DATA_FORMATS);
      const [{ data, scoreboard }, { dataFile }] = await Promise.all([
        assessFromFiles(assessment, options, io),
        import('../reports/data-file.js'),
      ]);
      return writeOutput(dataFile(format, { data, board: scoreboard }), options.o ?? '-', io);
    });
}
