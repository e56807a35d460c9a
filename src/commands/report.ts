import { type Command } from 'commander';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type AssessmentData, type Scoreboard } from '../scoreboards/scoreboard.js';
import { type AssessmentOptions, assessFromFiles, withAssessmentOptions } from './assessment-options.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

const LANGUAGES = ['en'];

interface ReportOptions extends AssessmentOptions {
  readonly template: string;
  readonly jurisdiction?: string;
  readonly lang: string;
  readonly output?: string;
}

function assertLanguage(language: string): void {
  if (LANGUAGES.includes(language)) return;
  throw new DomainError(
    'CALL_INVALID',
    `There is no report in "${language}" yet.${didYouMean(language, LANGUAGES)} Languages: ${LANGUAGES.join(', ')}.`,
  );
}

function assertJurisdiction(code: string, subjects: readonly string[]): void {
  if (subjects.includes(code)) return;
  throw new DomainError(
    'CALL_INVALID',
    `"${code}" is no subject of this assessment.${didYouMean(code, subjects)} Subjects: ${subjects.join(', ')}.`,
  );
}

/** The file's name is its address: `ddps-western-balkans-2020.comparative.en.pdf`. */
export function reportFileName(assessment: string, template: string, language: string, jurisdiction?: string): string {
  return [assessment, template, ...(jurisdiction === undefined ? [] : [jurisdiction]), language, 'pdf'].join('.');
}

/** The nearest of the assessments that are comparable with this one and of an earlier date; null when there is none. */
async function earlierAssessment(
  data: AssessmentData,
  dataDir: string,
  options: ReportOptions,
  io: Io,
): Promise<{ data: AssessmentData; scoreboard: Scoreboard } | null> {
  const { openFolder } = await import('../files/data-folder.js');
  const folder = openFolder(dataDir);
  const dated = (data.assessment.comparableWith ?? []).flatMap((id) =>
    folder
      .read('assessment', `${id}/assessment.yaml`)
      .records.filter(({ record }) => record.asOf < data.assessment.asOf)
      .map(({ record }) => ({ id, asOf: record.asOf })),
  );
  const nearest = dated.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!nearest) return null;
  return assessFromFiles(nearest.id, { ...(options.data !== undefined && { data: options.data }) }, io);
}

/**
 * Keeps the optimising compiler out of a process that sets one report: on its other threads it costs more than it saves
 * (a third of all CPU time, by bench/). It changes no result.
 */
async function spareCompiling(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
}

async function write(assessment: string, options: ReportOptions, io: Io): Promise<void> {
  assertLanguage(options.lang);
  await spareCompiling();
  const [{ readTemplate }, { buildReport }, { drawReport }] = await Promise.all([
    import('../reports/read-template.js'),
    import('../reports/build-report.js'),
    import('../reports/pdf/draw-report.js'),
  ]);
  const template = readTemplate(options.template);
  const progress = (text: string): void => {
    if (io.showsProgress) io.stderr(`${text}\n`);
  };
  progress('Scoring …');
  const { data, scoreboard, dataDir } = await assessFromFiles(assessment, options, io);
  const { jurisdiction } = options;
  if (jurisdiction !== undefined) assertJurisdiction(jurisdiction, data.assessment.subjects);
  const comparable = await earlierAssessment(data, dataDir, options, io);
  progress('Setting the pages …');
  const model = buildReport({
    assessed: { data, board: scoreboard },
    ...(comparable && { comparable: { data: comparable.data, board: comparable.scoreboard } }),
    template,
    ...(jurisdiction !== undefined && { jurisdiction }),
    isOtherDate: options.asOf !== undefined,
  });
  const pdf = await drawReport(model);
  const name = options.output ?? reportFileName(assessment, options.template, options.lang, jurisdiction);
  return writeOutput(pdf, name, io);
}

/** `merilo report ASSESSMENT`: a report as a tagged PDF. */
export function addReport(program: Command, io: Io): void {
  withAssessmentOptions(
    program
      .command('report')
      .description('set a report as a PDF')
      .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020'),
  )
    .option('--template <name>', 'the template', 'comparative')
    .option('--jurisdiction <code>', 'give only this subject a page of its own')
    .option('--lang <tag>', 'the language, as a BCP 47 tag', 'en')
    .option('-o, --output <file>', 'the file to write; - is stdout')
    .action((assessment: string, options: ReportOptions) => write(assessment, options, io));
}
