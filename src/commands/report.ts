import { type Command } from 'commander';
import { LANGUAGES } from '../common/localised-text.js';
import { type ReportAddress, reportFileName } from '../reports/report-address.js';
import { type TemplateFile } from '../reports/template.js';
import { type Assessed } from '../scoreboards/assessed.js';
import { type AssessmentData } from '../scoreboards/scoreboard.js';
import { assessFromFiles, RELEASE_OPTION, withAssessmentOptions } from './assessment-options.js';
import { assessAsked, KNOWN_AT_OPTION, type KnownAtOptions } from './assess-asked.js';
import { type ImportTasks } from './database-tasks.js';
import { type Io } from './io.js';
import { writeOutput } from './write-output.js';

/** What `templates/` holds: named here so that the help can list it without reading the folder. */
const TEMPLATES = ['brief', 'comparative', 'concordance', 'method', 'profile', 'worksheet'];

interface ReportOptions extends KnownAtOptions {
  readonly template: string;
  readonly jurisdiction?: string;
  readonly lang: string;
  readonly output?: string;
}

/** The nearest of the assessments that are comparable with this one and of an earlier date; null when there is none. */
async function earlierAssessment(
  { assessment }: AssessmentData,
  dataDir: string,
  options: ReportOptions,
  io: Io,
): Promise<Assessed | null> {
  const [{ openFolder }, { earlierComparable }] = [
    await import('../files/data-folder.js'),
    await import('../reports/report-subject.js'),
  ];
  const folder = openFolder(dataDir);
  const named = (assessment.comparableWith ?? []).flatMap((id) =>
    folder.read('assessment', `${id}/assessment.yaml`).records.map(({ record }) => ({ ...record, id })),
  );
  const nearest = earlierComparable(assessment, named);
  if (!nearest) return null;
  const { data: dir } = options;
  const { data, scoreboard } = await assessFromFiles(nearest.id, { ...(dir !== undefined && { data: dir }) }, io);
  return { data, board: scoreboard };
}

/** The assessments of a folder whose framework is one of obligations; looked for only when they must be told. */
async function alignmentsIn(dataDir: string, { form }: TemplateFile): Promise<() => readonly string[]> {
  if (form !== 'concordance') return () => [];
  const [{ openFolder }, { isAlignment }] = [
    await import('../files/data-folder.js'),
    await import('../scoreboards/alignment/alignment.js'),
  ];
  return () => {
    const folder = openFolder(dataDir);
    return folder.names('').filter((id) => {
      if (!folder.has(`${id}/assessment.yaml`)) return false;
      const asked = folder.read('assessment', `${id}/assessment.yaml`).records[0]?.record.framework.split('@');
      const file = `frameworks/${(asked ?? []).join('/')}.yaml`;
      const framework = folder.has(file) ? folder.read('framework', file).records[0]?.record : undefined;
      return framework !== undefined && isAlignment(framework);
    });
  };
}

async function write(assessment: string, options: ReportOptions, io: Io, importTasks: ImportTasks): Promise<void> {
  const [
    { assertAsked, assertLanguage, subjectCalled },
    { assertLetters, templateOfCall },
    { readCatalogue },
    { makeReport },
  ] = [
    await import('../reports/report-subject.js'),
    await import('../reports/find-template.js'),
    await import('../reports/language/read-catalogue.js'),
    await import('../reports/make-report.js'),
  ];
  assertLanguage(options.lang);
  const found = templateOfCall(options.template, io.cwd);
  const { template, assets } = found;
  const catalogue = readCatalogue(options.lang);
  assertLetters(found, catalogue);
  const progress = (text: string): void => {
    if (io.showsProgress) io.stderr(`${text}\n`);
  };
  progress('Scoring …');
  const { data, scoreboard, other, dataDir, known } = await assessAsked(assessment, options, io, importTasks);
  const jurisdiction = options.jurisdiction === undefined ? undefined : subjectCalled(options.jurisdiction, data);
  assertAsked(
    template,
    jurisdiction,
    data,
    known ? () => known.alignments : await alignmentsIn(dataDir ?? '', template),
  );
  const comparable = known ? known.comparable : await earlierAssessment(data, dataDir ?? '', options, io);
  progress('Setting the pages …');
  const pdf = await makeReport({
    assessed: { data, board: scoreboard },
    ...(comparable && { comparable }),
    template,
    ...(Object.keys(assets).length > 0 && { assets }),
    catalogue,
    ...(jurisdiction !== undefined && { jurisdiction }),
    isOtherDate: other.asOf !== undefined,
  });
  const address: ReportAddress = {
    assessment: options.release === undefined ? assessment : `${assessment}@${options.release}`,
    template: template.id,
    language: options.lang,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...other,
  };
  return writeOutput(pdf, options.output ?? reportFileName(address), io);
}

/** `merilo report ASSESSMENT`: a report as a tagged PDF. */
export function addReport(importTasks: ImportTasks): (program: Command, io: Io) => void {
  return (program, io) => addTo(program, io, importTasks);
}

function addTo(program: Command, io: Io, importTasks: ImportTasks): void {
  withAssessmentOptions(
    program
      .command('report')
      .description('set a report as a PDF')
      .argument('<assessment>', 'its folder under assessments/, such as ddps-western-balkans-2020'),
  )
    .option(...RELEASE_OPTION)
    .option(...KNOWN_AT_OPTION)
    .option(
      '--template <name>',
      `the template: ${TEMPLATES.join(', ')}, or the path of a file of your own`,
      'comparative',
    )
    .option('--jurisdiction <code>', 'the subject, by code or alias: a profile or working sheet is about one')
    .option('--lang <tag>', `the language, as a BCP 47 tag: ${LANGUAGES.join(', ')}`, 'en')
    .option('-o, --output <file>', 'the file to write; - is stdout')
    .action((assessment: string, options: ReportOptions) => write(assessment, options, io, importTasks));
}
