import { type Command } from 'commander';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;

/** `merilo diagnose ASSESSMENT`: what the columns of an assessment tell about its method, in plain words and in figures. */
export function addDiagnose(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('diagnose')
      .description('look at the method: what is missing, what is counted twice, what decides more than its weight says')
      .argument('<assessment>', 'its folder under assessments/, such as egdi-2024'),
  )
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, options: AssessmentOptions & { format: string }) => {
      assertFormat(options.format, FORMATS);
      const { data, scoreboard } = await assessFromFiles(assessment, options, io);
      const [{ diagnosableOf }, { diagnose }, { findings }, { namesOf, diagnosisTable }] = await Promise.all([
        import('../scoreboards/diagnosable.js'),
        import('../scoring/diagnosis/diagnose.js'),
        import('../scoring/diagnosis/findings.js'),
        import('./diagnosis-table.js'),
      ]);
      const diagnosis = diagnose(diagnosableOf(data, scoreboard));
      const found = findings(diagnosis, namesOf(data));
      const { framework, asOf, knownAt, release, engine, digest } = scoreboard;
      if (options.format === 'json') {
        const document = { assessment, framework, asOf, knownAt, release, engine, digest, findings: found, diagnosis };
        return io.stdout(`${JSON.stringify(document, null, 2)}\n`);
      }
      const head = `${assessment} by ${framework}, as of ${asOf}`;
      return io.stdout(diagnosisTable(head, diagnosis, found));
    });
}
