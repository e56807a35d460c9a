import { type Command } from 'commander';
import { DomainError } from '../common/domain-error.js';
import { DATA_WEIGHTS, type DataWeights } from '../scoring/weights/data-weights.js';
import { type AssessmentOptions, assertFormat, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';

const FORMATS = ['table', 'json'] as const;

interface DiagnoseOptions extends AssessmentOptions {
  readonly format: string;
  readonly weights?: string;
}

function weightsMethod(called: string): DataWeights['method'] {
  const method = DATA_WEIGHTS.find((each) => each === called);
  if (method) return method;
  throw new DomainError('CALL_INVALID', `unknown weights "${called}". They are one of: ${DATA_WEIGHTS.join(', ')}.`);
}

/** `merilo diagnose ASSESSMENT`: what the columns of an assessment tell about its method, in plain words and in figures. */
export function addDiagnose(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('diagnose')
      .description('look at the method: what is missing, what is counted twice, what decides more than its weight says')
      .argument('<assessment>', 'its folder under assessments/, such as egdi-2024'),
  )
    .option('--weights <method>', `weights that the data propose: one of ${DATA_WEIGHTS.join(', ')}`)
    .option('--format <format>', `one of ${FORMATS.join(', ')}`, 'table')
    .action(async (assessment: string, options: DiagnoseOptions) => {
      const { format } = options;
      assertFormat(format, FORMATS);
      const weights = options.weights === undefined ? null : weightsMethod(options.weights);
      const { data, scoreboard } = await assessFromFiles(assessment, options, io);
      const { diagnosed } = await import('./diagnosed.js');
      io.stdout(diagnosed(data, scoreboard, { format, weights }));
    });
}
